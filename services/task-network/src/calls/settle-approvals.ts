import { currentContext, noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError, isRetryable } from '@salesmesh/chassis/errors';
import type { Automation, AutomationServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { CallAnswer } from '../case/advance.ts';
import { errors } from '../errors.ts';
import { AUTOMATION_DECIDED } from '../flow/known-names.ts';
import type { CallOrder, CallResult, MakeCalls } from './call-desk.ts';

type Desk = Pick<AutomationServiceClient, 'approveAutomation' | 'rejectAutomation' | 'getAutomation'>;
type Answer = { readonly automation: Automation | null };
type Settle = (request: { request_id: string; automation_id: string; reason: string }) => Promise<Answer>;

const MOST_AT_ONCE = 32;
const ALREADY_SETTLED = 'compliance.not_waiting_for_approval';

/** Refused where no person approved: what waits for an approval does not get it from a flow. */
export function approveAutomations(compliance: Desk): MakeCalls {
  const approve = settleAll(compliance, (request) => compliance.approveAutomation(request));
  return async (orders) => {
    const { code } = errors.approver_missing();
    const nobodys = orders.filter(({ approver }) => approver === undefined);
    const refused = nobodys.map(({ requestId }) => [requestId, { kind: 'refused', code } as const] as const);
    return new Map([...refused, ...(await approve(orders.filter(({ approver }) => approver !== undefined)))]);
  };
}

export function rejectAutomations(compliance: Desk): MakeCalls {
  return settleAll(compliance, (request) => compliance.rejectAutomation(request));
}

/** Each is made for the person who approved, so that compliance records and judges that person. */
function settleAll(compliance: Desk, settle: Settle): MakeCalls {
  return async (orders) => {
    const results = new Map<string, CallResult>();
    for (let at = 0; at < orders.length; at += MOST_AT_ONCE) {
      const some = orders.slice(at, at + MOST_AT_ONCE);
      const settled = await Promise.all(some.map((order) => settleOne(compliance, settle, order)));
      for (const [index, order] of some.entries()) results.set(order.requestId, settled[index] as CallResult);
    }
    return results;
  };
}

async function settleOne(compliance: Desk, settle: Settle, order: CallOrder): Promise<CallResult> {
  const { approver, requestId: request_id, variables } = order;
  const actor = approver === undefined ? noPerson : { ...approver, units: [] };
  const automation_id = variables.automation_id ?? '';
  const inPerson = <T>(fn: () => Promise<T>) => runWith({ tenant: currentContext().tenant, actor }, fn);
  try {
    const { automation } = await inPerson(() => settle({ request_id, automation_id, reason: '' }));
    return { kind: 'answered', answer: answerOf(automation) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== ALREADY_SETTLED) return unsettled(error);
  }
  try {
    // Somebody else settled it, perhaps through the API: what it is now is the answer.
    const { automation } = await compliance.getAutomation({ automation_id });
    return { kind: 'answered', answer: answerOf(automation) };
  } catch (error) {
    return unsettled(error);
  }
}

/** A failure of one order is that order's own: the others of its batch are answered. */
function unsettled(error: unknown): CallResult {
  if (!(error instanceof AppError)) throw error;
  return isRetryable(error) ? { kind: 'unanswered', error } : { kind: 'refused', code: error.code };
}

function answerOf(automation: Automation | null): CallAnswer {
  if (automation === null) return { values: {} };
  const { id, state, decision, history } = automation;
  const isRejected = state === 'rejected';
  const until = decision?.until;
  return {
    values: {
      ...{ automation_id: id, automation_state: state },
      automation_outcome: isRejected ? state : (decision?.outcome ?? ''),
      ...(until === undefined ? {} : { automation_until: until }),
    },
    // A rejection counts as one decision more, as its event says.
    told: { event: AUTOMATION_DECIDED, key: id, number: history.length + (isRejected ? 2 : 1) },
  };
}
