import { traceIdOf } from '@salesmesh/chassis/context';
import type { Ids } from '@salesmesh/chassis/ids';
import { currentTraceId, extractTrace, withSpan } from '@salesmesh/chassis/telemetry';
import type { RequestHandler } from 'express';

/**
 * One span a request, continuing the caller's trace where it sent one; the trace id is told in `x-trace-id` and in problems.
 * Where nobody traces, it is one of this request alone, under which the logs of every service can be searched all the same.
 */
export function traceRequest(ids: Ids): RequestHandler {
  return (request, response, next) => {
    const traceparent = request.get('traceparent');
    const parent = extractTrace({ traceparent });
    const run = async () => {
      const traceId = currentTraceId() ?? traceIdOf(traceparent) ?? ids.next().replaceAll('-', '');
      response.locals.traceId = traceId;
      response.set('x-trace-id', traceId);
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
}
