import type { Clock } from '@salesmesh/chassis/clock';
import { type CallContext, runWith } from '@salesmesh/chassis/context';
import type { Request, RequestHandler, Response } from 'express';
import { errors } from '../../errors.ts';
import { type AnyRoute, isStream, Role } from '../../http/route.ts';
import { longestAnswerMs, longestStreamMs } from '../../http/time-limits.ts';
import type { Identity, VerifyToken } from './verify-token.ts';

const known: ReadonlySet<string> = new Set(Object.values(Role));

/**
 * Who calls, and whether the route is theirs; what follows runs in their tenant with their deadline (Request-Timeout in
 * seconds, at most what the route allows). Roles we do not know grant nothing.
 */
export function authenticate(verify: VerifyToken, clock: Clock) {
  return (route: AnyRoute): RequestHandler => {
    const { access } = route;
    const longestMs = isStream(route) ? longestStreamMs : longestAnswerMs;
    if (access === 'public') return (_request, _response, next) => next();
    return (request, response, next) => {
      verify(bearerOf(request))
        .then((identity) => {
          const roles = identity.roles.filter((role) => known.has(role));
          if (!access.some((role) => roles.includes(role))) throw errors.role_required({ roles: access.join(', ') });
          const deadlineAt = deadlineOf(request, longestMs, clock);
          runWith({ ...contextOf({ ...identity, roles }, response), ...deadlineAt }, next);
        })
        .catch(next);
    };
  };
}

function bearerOf(request: Request): string {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) throw errors.missing_token();
  return token;
}

function contextOf(identity: Identity, response: Response): CallContext {
  const { tenant, ...actor } = identity;
  const { requestId, traceId } = response.locals;
  return { tenant, actor, requestId: String(requestId), traceId: String(traceId) };
}

/** Nothing when the caller asks for none: each call then has the time it allows itself. */
function deadlineOf(request: Request, longestMs: number, clock: Clock): { deadlineAt?: number } {
  const seconds = Number(request.headers['request-timeout'] ?? '');
  if (!(Number.isFinite(seconds) && seconds > 0)) return {};
  return { deadlineAt: clock.now().getTime() + Math.min(seconds * 1_000, longestMs) };
}
