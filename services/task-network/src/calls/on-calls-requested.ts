import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { AppError, isRetryable } from '@salesmesh/chassis/errors';
import type { CallRequested } from '@salesmesh/proto/gen/salesmesh/tasks/v1';
import type { StoredCase } from '../case/case.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { CaseOrder, MoveCases } from '../case/move-cases.ts';
import { errors } from '../errors.ts';
import type { CallName } from '../flow/known-names.ts';
import type { CallDesk, CallOrder, CallResult } from './call-desk.ts';

export type CallDeps = { readonly cases: CaseStore; readonly desk: CallDesk; readonly move: MoveCases };

/**
 * Makes the calls that cases wait for, all of a name together. The call is durable before, as the state of its case, and
 * its answer after; in between a process may die, and the same call is made again.
 */
export function onCallsRequested(deps: CallDeps) {
  return async (received: readonly ReceivedEvent[]): Promise<(Error | undefined)[]> => {
    const messages = received.map(({ message }) => message as unknown as CallRequested);
    const found = await deps.cases.loadMany([...new Set(messages.map(({ case_id }) => case_id))]);
    const caseOf = new Map(found.map((one) => [one._id, one]));
    const waiting = messages.filter(({ case_id, request_id }) => caseOf.get(case_id)?.call?.request_id === request_id);
    const results = new Map<string, CallResult>();
    for (const [name, own] of Map.groupBy(waiting, ({ call }) => call)) {
      const orders = own.map(({ case_id }) => orderOf(caseOf.get(case_id) as StoredCase));
      for (const [id, result] of await make(deps.desk, name, orders)) results.set(id, result);
    }
    const settled = waiting.flatMap(({ case_id, request_id }) => inputOf(case_id, request_id, results.get(request_id)));
    const moved = await deps.move(settled);
    const isWaiting = new Set(waiting.map(({ request_id }) => request_id));
    return messages.map(({ case_id, request_id, call }) => {
      if (!isWaiting.has(request_id)) return undefined;
      const result = results.get(request_id);
      if (result === undefined) return errors.call_unanswered({ call, code: 'no answer' });
      if (result.kind === 'unanswered') return result.error;
      const outcome = moved.get(case_id);
      return outcome instanceof Error ? outcome : undefined;
    });
  };
}

function orderOf({ call, variables, approver }: StoredCase): CallOrder {
  return { requestId: call?.request_id ?? '', variables, ...(approver === undefined ? {} : { approver }) };
}

/** A call that fails as a whole for now leaves each of its orders unanswered; a refusal of the whole is a fault of ours. */
async function make(
  desk: CallDesk,
  name: string,
  orders: readonly CallOrder[],
): Promise<ReadonlyMap<string, CallResult>> {
  try {
    return await desk[name as CallName](orders);
  } catch (error) {
    if (!(error instanceof AppError) || !isRetryable(error)) throw error;
    return new Map(orders.map(({ requestId }) => [requestId, { kind: 'unanswered', error }]));
  }
}

function inputOf(caseId: string, requestId: string, result: CallResult | undefined): CaseOrder[] {
  if (result === undefined || result.kind === 'unanswered') return [];
  if (result.kind === 'refused') return [{ caseId, input: { kind: 'call_failed', requestId, code: result.code } }];
  return [{ caseId, input: { kind: 'call_answered', requestId, answer: result.answer } }];
}
