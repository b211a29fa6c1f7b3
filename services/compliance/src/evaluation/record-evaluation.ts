import { currentContext } from '@salesmesh/chassis/context';
import type { Ids } from '@salesmesh/chassis/ids';
import type { BidiHandler, UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  RecordEvaluationRequest,
  RecordEvaluationResponseInput,
  RecordEvaluationsRequest,
  RecordEvaluationsResponseInput,
  RecordedEvaluationInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { verdictView } from '../automation/automation-view.ts';
import type { Decide } from '../automation/verdict.ts';
import { parseFacts } from '../decisions/parse-facts.ts';
import { complianceErrors } from '../errors.ts';
import { factsFromWire } from '../facts/facts-wire.ts';
import { answersInAnyOrder } from '../item-answers/answers-in-any-order.ts';
import { itemError } from '../item-answers/item-error.ts';
import { SALT_BYTES } from '../ledger/commitment.ts';
import { evaluationLeaf } from './evaluation-leaf.ts';
import { factsText } from './facts-text.ts';
import { type AnswerVault, repeatable } from './repeated-evaluation.ts';

export type RecordEvaluationDeps = {
  packs: { decide: Decide };
  changes: Pick<AutomationChanges, 'submit'>;
  parts: { random(bytes: number): Uint8Array };
  answerVault: AnswerVault;
  ids: Ids;
};

const REQUEST_ID_MAX = 200;
const tooLong = {
  field: 'request_id',
  zh: `不能超过 ${REQUEST_ID_MAX} 个字符`,
  en: `it may have at most ${REQUEST_ID_MAX} characters`,
};

/** Objects of one stream that are on their way into the ledger at a time; the sender is held back beyond that. */
const STREAM_IN_FLIGHT = 512;

export function recordEvaluation(
  deps: RecordEvaluationDeps,
): UnaryHandler<RecordEvaluationRequest, RecordEvaluationResponseInput> {
  return async (request) => ({ evaluation: await record(deps, request) });
}

/** An item that fails is an answer of its own; the stream goes on. */
export function recordEvaluations(
  deps: RecordEvaluationDeps,
): BidiHandler<RecordEvaluationsRequest, RecordEvaluationsResponseInput> {
  return (items) =>
    answersInAnyOrder(items, STREAM_IN_FLIGHT, async ({ item_id, ...request }) => {
      try {
        return { item_id, evaluation: await record(deps, request) };
      } catch (error) {
        return { item_id, error: itemError(error) };
      }
    });
}

async function record(
  deps: RecordEvaluationDeps,
  { facts: wire, request_id: requestId }: RecordEvaluationRequest,
): Promise<RecordedEvaluationInput> {
  if (requestId.length > REQUEST_ID_MAX) throw complianceErrors.invalid_request({}, { fields: [tooLong] });
  const parsed = parseFacts(wire === null ? undefined : factsFromWire(wire));
  if ('error' in parsed) {
    const { field, message } = parsed.error;
    throw complianceErrors.invalid_request({}, { fields: [{ field, ...message }] });
  }
  const { facts } = parsed;
  const verdict = deps.packs.decide(facts);
  const { tenant } = currentContext();
  const evaluationId = deps.ids.next();
  const opening = { salt: deps.parts.random(SALT_BYTES), value: factsText(facts) };
  return deps.changes.submit({
    leafAt: (now) => evaluationLeaf({ tenant, evaluationId, verdict, opening }, now),
    answer: ({ index, hash }, at) => ({
      evaluation_id: evaluationId,
      decision: { ...verdictView(verdict, facts.action.id), ledger: { index, leaf: hash } },
      recorded_at: at.toISOString(),
      salt: opening.salt,
    }),
    ...(requestId === '' ? {} : { repeatable: repeatable(deps.answerVault, { tenant, requestId, opening }) }),
  });
}
