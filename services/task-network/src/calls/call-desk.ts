import type { AppError } from '@salesmesh/chassis/errors';
import type { CallAnswer } from '../case/advance.ts';
import type { Person } from '../case/case.ts';
import type { CallName } from '../flow/known-names.ts';

/** One call that a case waits for. The request id is the same however often it is made. */
export type CallOrder = {
  readonly requestId: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly approver?: Person;
};
export type CallResult =
  | { readonly kind: 'answered'; readonly answer: CallAnswer }
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now: the same call is made again. */
  | { readonly kind: 'unanswered'; readonly error: AppError };
/** Makes calls of one name; one result per request id, none counts as unanswered. */
export type MakeCalls = (orders: readonly CallOrder[]) => Promise<ReadonlyMap<string, CallResult>>;
export type CallDesk = Readonly<Record<CallName, MakeCalls>>;
