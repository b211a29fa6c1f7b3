import { AppError, chassisErrors, isRetryable, toProblem } from '@salesmesh/chassis/errors';
import type { Log } from '@salesmesh/chassis/log';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { errors } from '../../errors.ts';
import { isOwnFault } from './own-fault.ts';

export const answerNotFound: RequestHandler = (request, _response, next) => {
  next(errors.route_not_found({ path: `${request.method} ${request.path}` }));
};

/** The one place where an error becomes an answer: problem+json (RFC 9457), in both languages. */
export function answerProblem(log: Log, maxBodyBytes: number): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const path = request.route?.path;
    if (response.closed || response.writableEnded) {
      // Whoever asked has left, which is how most streams end.
      log.debug({ err: thrown, path }, 'nobody is left to answer');
      return;
    }
    const traceId = String(response.locals.traceId ?? '');
    const error = isOwnFault(thrown)
      ? chassisErrors.internal({ traceId }, { cause: thrown })
      : known(thrown, maxBodyBytes);
    const problem = toProblem(error, traceId, request.path);
    const isTooLarge = error instanceof AppError && error.code === 'gateway.body_too_large';
    const status = isTooLarge ? 413 : problem.status;
    if (status >= 500 && !isRetryable(error)) log.error({ err: error, path }, 'request failed');
    const body = { ...problem.body, status, ...(isTooLarge ? { title: 'The body is too large' } : {}) };
    if (response.headersSent) {
      // The status line is gone; a stream of lines ends with the problem as its last line.
      response.end(`${JSON.stringify({ error: body })}\n`);
      return;
    }
    if (status === 401) response.set('www-authenticate', 'Bearer');
    response.status(status).set(problem.headers).send(JSON.stringify(body));
    // A sender in the middle of a large body would go on sending into a connection nobody reads.
    if (!request.readableEnded) request.resume();
  };
}

/** What Express and its body parsers throw; `status` is theirs for what the caller did wrong. */
type HttpError = { type?: unknown; status?: unknown };

function known(thrown: unknown, maxBodyBytes: number): unknown {
  if (thrown instanceof AppError) return thrown;
  const { type, status } = (thrown ?? {}) as HttpError;
  const options = { cause: thrown };
  if (type === 'entity.too.large') return errors.body_too_large({ limit: maxBodyBytes }, options);
  if (type === 'entity.parse.failed') return errors.malformed_body({ type: 'JSON' }, options);
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return errors.unsupported_content({ type: String(type), allowed: 'application/json; charset=utf-8' }, options);
  }
  return typeof status === 'number' && status >= 400 && status < 500 ? errors.malformed_request({}, options) : thrown;
}
