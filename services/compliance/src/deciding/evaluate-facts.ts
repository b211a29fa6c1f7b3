import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  EvaluateFactsRequest,
  EvaluateFactsResponseInput,
  EvaluationInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { verdictView } from '../automation/automation-view.ts';
import type { Decide, Verdict } from '../automation/verdict.ts';
import type { Facts } from '../decisions/facts.ts';
import { parseFacts } from '../decisions/parse-facts.ts';
import { factsFromWire } from '../facts/facts-wire.ts';
import type { DecideAsOf } from '../past-packs/decide-as-of.ts';

export type EvaluateFactsDeps = { packs: { decide: Decide }; asOf: Pick<DecideAsOf, 'decide'> };

/** Judges what it is given, by the packs in force or those of another revision: nothing is read, nothing written, no permit. */
export function evaluateFacts({
  packs,
  asOf,
}: EvaluateFactsDeps): UnaryHandler<EvaluateFactsRequest, EvaluateFactsResponseInput> {
  return async ({ facts, revision }) => {
    const parsed = facts.map((wire) => parseFacts(factsFromWire(wire)));
    const right = parsed.flatMap((each) => ('facts' in each ? [each.facts] : []));
    const verdicts = revision ? await asOf.decide(revision, right) : right.map(packs.decide);
    const decided = new Map(right.map((each, place): [Facts, Verdict | undefined] => [each, verdicts[place]]));
    return { evaluations: parsed.map((each) => evaluation(each, decided)) };
  };
}

function evaluation(parsed: ReturnType<typeof parseFacts>, decided: Map<Facts, Verdict | undefined>): EvaluationInput {
  if ('error' in parsed) return { error: { ...parsed.error, retryable: false } };
  const verdict = decided.get(parsed.facts);
  return verdict === undefined ? {} : { decision: verdictView(verdict, parsed.facts.action.id) };
}
