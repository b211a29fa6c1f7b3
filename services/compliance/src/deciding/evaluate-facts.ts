import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  EvaluateFactsRequest,
  EvaluateFactsResponseInput,
  EvaluationInput,
  Facts as WireFacts,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { verdictView } from '../automation/automation-view.ts';
import type { Decide } from '../automation/verdict.ts';
import { parseFacts } from '../decisions/parse-facts.ts';
import { factsFromWire } from '../facts/facts-wire.ts';

/** Judges what it is given: nothing is read, nothing written, no permit. */
export function evaluateFacts(deps: {
  decide: Decide;
}): UnaryHandler<EvaluateFactsRequest, EvaluateFactsResponseInput> {
  return async ({ facts }) => ({ evaluations: facts.map((wire) => evaluate(deps.decide, wire)) });
}

function evaluate(decide: Decide, wire: WireFacts): EvaluationInput {
  const parsed = parseFacts(factsFromWire(wire));
  if ('facts' in parsed) return { decision: verdictView(decide(parsed.facts), parsed.facts.action.id) };
  return { error: { ...parsed.error, retryable: false } };
}
