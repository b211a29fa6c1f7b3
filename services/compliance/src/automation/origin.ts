import { currentContext, toHeaders } from '@salesmesh/chassis/context';

/** Whose change it is, and the context and trace that its events carry on. */
export type Origin = { tenant: string; headers: Record<string, string> };

/**
 * Of the call being handled. Taken before the change is handed in: a batch holds changes of many calls and runs in the
 * context of none of them. A deadline ends with the call that had it.
 */
export function currentOrigin(): Origin {
  const { deadlineAt: _, ...context } = currentContext();
  return { tenant: context.tenant, headers: toHeaders(context) };
}
