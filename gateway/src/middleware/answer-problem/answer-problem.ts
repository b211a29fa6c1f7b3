import { AppError, isRetryable, toProblem } from '@salesmesh/chassis/errors';
import type { Log } from '@salesmesh/chassis/log';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { errors } from '../../errors.ts';

export const answerNotFound: RequestHandler = (request, _response, next) => {
  next(errors.route_not_found({ path: `${request.method} ${request.path}` }));
};

/** The one place where an error becomes an answer: problem+json (RFC 9457), in both languages. */
export function answerProblem(log: Log, maxBodyBytes: number): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = fromExpress(thrown, maxBodyBytes);
    const traceId = String(response.locals.traceId ?? response.locals.requestId ?? '');
    const problem = toProblem(error, traceId, request.path);
    const status = error instanceof AppError && error.code === 'gateway.body_too_large' ? 413 : problem.status;
    if (status >= 500 && !isRetryable(error)) log.error({ err: error, path: request.route?.path }, 'request failed');
    if (status === 401) response.set('www-authenticate', 'Bearer');
    const body = { ...problem.body, status };
    if (response.headersSent) {
      // The status line is gone; a stream of lines ends with the problem as its last line.
      response.end(`${JSON.stringify({ error: body })}\n`);
      return;
    }
    response.status(status).set(problem.headers).send(JSON.stringify(body));
    // A sender in the middle of a large body would go on sending into a connection nobody reads.
    if (!request.readableEnded) request.resume();
  };
}

type BodyParserError = { type?: unknown };

function fromExpress(thrown: unknown, maxBodyBytes: number): unknown {
  const type = (thrown as BodyParserError | null)?.type;
  if (type === 'entity.too.large') return errors.body_too_large({ limit: maxBodyBytes }, { cause: thrown });
  if (type === 'entity.parse.failed') return errors.malformed_body({ type: 'JSON' }, { cause: thrown });
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return errors.unsupported_content(
      { type: String(type), allowed: 'application/json; charset=utf-8' },
      { cause: thrown },
    );
  }
  return thrown;
}
