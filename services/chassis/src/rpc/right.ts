import type { CallContext } from '../context/context.ts';
import type { Right } from './rpc-table.ts';

/** Whether the calling service and the person it acts for may call. See `Right`; anything unclear is no. */
export function isPermitted(right: Right, context: CallContext): boolean {
  if (context.service === undefined || context.service === '') return false;
  if (right.services !== undefined && !matches(right.services, context.service)) return false;
  if (right.roles === undefined) return right.services !== undefined;
  const isForPerson = context.actor.sub !== '';
  if (!isForPerson) return right.services?.includes(context.service) ?? false;
  return right.roles.includes('*') || context.actor.roles.some((role) => right.roles?.includes(role));
}

function matches(allowed: readonly string[], name: string): boolean {
  return allowed.includes('*') || allowed.includes(name);
}
