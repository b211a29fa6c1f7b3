import { currentTraceId, extractTrace, withSpan } from '@salesmesh/chassis/telemetry';
import type { RequestHandler } from 'express';

/** One span a request, continuing the caller's trace where it sent one; the trace id is told in `x-trace-id`. */
export const traceRequest: RequestHandler = (request, response, next) => {
  const parent = extractTrace({ traceparent: request.get('traceparent') });
  const run = async () => {
    const traceId = currentTraceId();
    if (traceId !== undefined) {
      response.locals.traceId = traceId;
      response.set('x-trace-id', traceId);
    }
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      next();
    });
  };
  withSpan(`${request.method} ${request.path.split('/').slice(0, 3).join('/')}`, {}, run, {
    parent,
    kind: 'server',
  }).catch(next);
};
