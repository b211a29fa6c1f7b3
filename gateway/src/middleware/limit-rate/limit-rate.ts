import type { RateLimiter } from '@salesmesh/chassis/cache';
import { tryContext } from '@salesmesh/chassis/context';
import type { RequestHandler } from 'express';
import { errors } from '../../errors.ts';
import type { Access } from '../../http/route.ts';

/** Persons are counted by tenant and subject, the public doors by the address that knocks. */
export function limitRate(limiters: { person: RateLimiter; door: RateLimiter }) {
  return (access: Access): RequestHandler => {
    const limiter = access === 'public' ? limiters.door : limiters.person;
    return (request, _response, next) => {
      const context = tryContext();
      const key = context === undefined ? `${request.path}:${request.ip}` : `${context.tenant}:${context.actor.sub}`;
      limiter
        .consume(key)
        .then(({ allowed, retryAfterMs }) => next(allowed ? undefined : errors.too_many_requests({}, { retryAfterMs })))
        .catch(next);
    };
  };
}
