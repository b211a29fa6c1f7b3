import { randomUUID } from 'node:crypto';
import type { Metadata } from '@grpc/grpc-js';
import type { Clock } from '../clock/clock.ts';
import { type CallContext, fromHeaders, runWith } from '../context/context.ts';
import { AppError, asOwnError, chassisErrors } from '../errors/errors.ts';
import type { Log } from '../log/log.ts';
import { extractTrace, withSpan } from '../telemetry/telemetry.ts';
import { isPermitted } from './right.ts';
import type { Right } from './rpc-table.ts';

/** One call on its way in; each interceptor hands on a copy with what it found out. */
export type IncomingCall = {
  readonly path: string;
  readonly right: Right;
  readonly metadata: Metadata;
  /** Name of the calling service; undefined when it could not be established. */
  readonly peer: string | undefined;
  /** Epoch milliseconds; Infinity when the caller set none. */
  readonly deadlineAt: number;
  readonly traceId?: string;
  readonly context?: CallContext;
};

export type Next = (call: IncomingCall) => Promise<unknown>;
export type Interceptor = (call: IncomingCall, next: Next) => Promise<unknown>;

/** Array order is run order. The first stands nearest to the wire, the last nearest to the handler. */
export function serverInterceptors({ log, clock }: { log: Log; clock: Clock }): readonly Interceptor[] {
  function refuse(call: IncomingCall, error: AppError): never {
    const { path: method, peer: caller, traceId } = call;
    log.warn({ method, caller, code: error.code, traceId }, 'call refused');
    throw error;
  }

  return [
    function trace(call, next) {
      const traceparent = firstText(call.metadata, 'traceparent');
      const attributes = { 'rpc.system': 'grpc', 'rpc.method': call.path };
      const parent = extractTrace({ traceparent });
      const run = (span: { spanContext(): { traceId: string } }) => next({ ...call, traceId: traceIdFor(span) });
      return withSpan(call.path, attributes, run, { parent, kind: 'server' });
    },

    async function deadline(call, next) {
      if (!Number.isFinite(call.deadlineAt)) refuse(call, chassisErrors.deadline_missing());
      return next(call);
    },

    async function caller(call, next) {
      const { peer, deadlineAt, traceId } = call;
      if (peer === undefined || peer === '') return refuse(call, chassisErrors.unauthenticated());
      const stated = readContext(call, refuse);
      const context = { ...stated, service: peer, deadlineAt, ...(traceId === undefined ? {} : { traceId }) };
      return runWith(context, () => next({ ...call, context }));
    },

    async function right(call, next) {
      if (call.context === undefined || !isPermitted(call.right, call.context)) {
        refuse(call, chassisErrors.permission_denied({ method: call.path }));
      }
      return next(call);
    },

    async function logged(call, next) {
      const startedMs = clock.now().getTime();
      const fields = () => ({ method: call.path, caller: call.peer, tookMs: clock.now().getTime() - startedMs });
      try {
        const result = await next(call);
        log.debug(fields(), 'call answered');
        return result;
      } catch (error) {
        logFailure(log, error, fields());
        throw error;
      }
    },

    async function errors(call, next) {
      try {
        return await next(call);
      } catch (error) {
        throw asOwnError(error, call.traceId);
      }
    },
  ];
}

/** Joins the interceptors around `last`. Composed once per method, so a call costs no array walk. */
export function compose(interceptors: readonly Interceptor[], last: Next): Next {
  return interceptors.reduceRight<Next>((next, interceptor) => (call) => interceptor(call, next), last);
}

export function firstText(metadata: Metadata, name: string): string | undefined {
  const value = metadata.get(name)[0];
  return typeof value === 'string' ? value : undefined;
}

function readContext(call: IncomingCall, refuse: (call: IncomingCall, error: AppError) => never): CallContext {
  try {
    return fromHeaders((name) => firstText(call.metadata, name));
  } catch (error) {
    if (error instanceof AppError) return refuse(call, error);
    throw error;
  }
}

const NO_TRACE_ID = '0'.repeat(32);

/** Without telemetry the span repeats the caller's trace id or is all zeros: the log then still needs one. */
function traceIdFor(span: { spanContext(): { traceId: string } }): string {
  const { traceId } = span.spanContext();
  return traceId === NO_TRACE_ID ? randomUUID().replaceAll('-', '') : traceId;
}

/** Only a fault of ours is worth an error line with its causes; a refused or late call is information. */
function logFailure(log: Log, error: unknown, fields: { method: string }): void {
  const isOurs = !(error instanceof AppError) || error.kind === 'INTERNAL';
  if (isOurs) log.error({ ...fields, err: error }, 'call failed');
  else if (error.kind === 'UNAVAILABLE') log.warn({ ...fields, err: error }, 'call failed');
  else log.info({ ...fields, code: error.code }, 'call refused by its handler');
}
