import type { Clock } from '@salesmesh/chassis/clock';
import { type CallContext, runWith } from '@salesmesh/chassis/context';
import type { Request, RequestHandler, Response } from 'express';
import { errors } from '../../errors.ts';
import { type Access, Role } from '../../http/route.ts';
import type { Identity, VerifyToken } from './verify-token.ts';

const longestWaitMs = 10_000;
const longestStreamMs = 30 * 60_000;
const known: ReadonlySet<string> = new Set(Object.values(Role));

/**
 * Who calls, and whether the route is theirs; what follows runs in their tenant with their deadline (Request-Timeout in
 * seconds, at most what the route allows). Roles we do not know grant nothing.
 */
export function authenticate(verify: VerifyToken, clock: Clock) {
  return (access: Access): RequestHandler => {
    if (access === 'public') return (_request, _response, next) => next();
    return (request, response, next) => {
      verify(bearerOf(request))
        .then((identity) => {
          const roles = identity.roles.filter((role) => known.has(role));
          if (!access.some((role) => roles.includes(role))) throw errors.role_required({ roles: access.join(', ') });
          runWith(contextOf({ ...identity, roles }, request, response, clock), next);
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

function contextOf(identity: Identity, request: Request, response: Response, clock: Clock): CallContext {
  const { tenant, ...actor } = identity;
  const seconds = Number(request.headers['request-timeout'] ?? '');
  const asked = Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
  const traceId: unknown = response.locals.traceId;
  return {
    tenant,
    actor,
    requestId: String(response.locals.requestId),
    ...(typeof traceId === 'string' ? { traceId } : {}),
    ...(asked === undefined
      ? {}
      : {
          deadlineAt: clock.now().getTime() + Math.min(asked, isStreaming(request) ? longestStreamMs : longestWaitMs),
        }),
  };
}

function isStreaming(request: Request): boolean {
  return /^(text\/csv|application\/x-ndjson)/.test(request.headers['content-type'] ?? '');
}
