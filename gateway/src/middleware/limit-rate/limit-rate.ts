import type { RateLimiter } from '@salesmesh/chassis/cache';
import { tryContext } from '@salesmesh/chassis/context';
import type { Request, RequestHandler } from 'express';
import { errors } from '../../errors.ts';
import type { AnyRoute } from '../../http/route.ts';

/** Persons are counted by tenant and subject, the public doors by the address that knocks and what it knocks for. */
export function limitRate(limiters: { person: RateLimiter; door: RateLimiter }) {
  return ({ access }: AnyRoute): RequestHandler => {
    const limiter = access === 'public' ? limiters.door : limiters.person;
    return (request, _response, next) => {
      const context = tryContext();
      const key = context === undefined ? doorKey(request) : `${context.tenant}:${context.actor.sub}`;
      limiter
        .consume(key)
        .then(({ allowed, retryAfterMs }) => next(allowed ? undefined : errors.too_many_requests({}, { retryAfterMs })))
        .catch(next);
    };
  };
}

/** By the decoded parameters and not the path, which has many spellings that mean the same source. */
function doorKey({ params, ip }: Request): string {
  return [params.tenant, params.source ?? '', ip].map(String).map(encodeURIComponent).join(':');
}
