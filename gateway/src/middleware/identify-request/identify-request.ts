import type { Ids } from '@salesmesh/chassis/ids';
import type { RequestHandler } from 'express';
import { errors } from '../../errors.ts';

const allowed = /^[\x21-\x7e]{1,200}$/;

/**
 * Gives each request the id that its write is recognised by: the caller's Idempotency-Key, else a new one. The key is
 * forwarded, not kept here: the service that owns the write holds the unique index.
 */
export function identifyRequest(ids: Ids): RequestHandler {
  return (request, response, next) => {
    const key = request.headers['idempotency-key'];
    if (key !== undefined && !(typeof key === 'string' && allowed.test(key))) {
      const fields = [
        {
          field: 'Idempotency-Key',
          zh: '须为 1 至 200 个可见 ASCII 字符',
          en: 'must be 1 to 200 visible ASCII characters',
        },
      ];
      next(errors.invalid_request({}, { fields }));
      return;
    }
    response.locals.requestId = key ?? ids.next();
    response.set('x-request-id', response.locals.requestId);
    next();
  };
}
