import { AsyncLocalStorage } from 'node:async_hooks';
import { trace } from '@opentelemetry/api';
import { chassisErrors } from '../errors/errors.ts';

/** Who acts. A service acting on its own has an empty `sub` and no roles. */
export type Actor = { sub: string; roles: readonly string[]; units: readonly string[] };

/** What travels with every call and event. */
export type CallContext = {
  tenant: string;
  actor: Actor;
  /** The calling service by its certificate; never read from a header when TLS is on. */
  service?: string;
  /** Epoch milliseconds after which nobody waits for the answer. */
  deadlineAt?: number;
  requestId?: string;
  /** 32 hex digits, W3C trace context. */
  traceId?: string;
};

/** Actor of work that no person asked for: timers, relays, retention. */
export const noPerson: Actor = Object.freeze({ sub: '', roles: Object.freeze([]), units: Object.freeze([]) });

const storage = new AsyncLocalStorage<CallContext>();

export function runWith<T>(context: CallContext, fn: () => T): T {
  return storage.run(context, fn);
}

/** Throws chassis.no_context outside `runWith`. */
export function currentContext(): CallContext {
  const context = storage.getStore();
  if (context === undefined) throw chassisErrors.no_context();
  return context;
}

export function tryContext(): CallContext | undefined {
  return storage.getStore();
}

/** Headers for gRPC metadata and NATS. Values are percent-encoded, so ids in any script pass through ASCII headers. */
export function toHeaders(context: CallContext): Record<string, string> {
  const { actor } = context;
  const headers: Record<string, string> = { 'salesmesh-tenant': encodeURIComponent(context.tenant) };
  if (actor.sub !== '') headers['salesmesh-actor'] = encodeURIComponent(actor.sub);
  if (actor.roles.length > 0) headers['salesmesh-roles'] = encodeList(actor.roles);
  if (actor.units.length > 0) headers['salesmesh-units'] = encodeList(actor.units);
  if (context.deadlineAt !== undefined) headers['salesmesh-deadline'] = String(context.deadlineAt);
  if (context.requestId !== undefined) headers['salesmesh-request-id'] = encodeURIComponent(context.requestId);
  const traceparent = currentTraceparent(context);
  if (traceparent !== undefined) headers.traceparent = traceparent;
  return headers;
}

/**
 * The context that headers describe. UNAUTHENTICATED chassis.no_tenant without a tenant; INVALID_ARGUMENT
 * chassis.context_invalid for a malformed header. A malformed traceparent only starts a new trace.
 */
export function fromHeaders(get: (name: string) => string | undefined): CallContext {
  const tenant = decodeHeader('salesmesh-tenant', get('salesmesh-tenant') ?? '');
  if (tenant === '') throw chassisErrors.no_tenant();
  const deadlineAt = readDeadline(get('salesmesh-deadline'));
  const requestId = get('salesmesh-request-id');
  const traceId = traceIdOf(get('traceparent'));
  return {
    tenant,
    actor: {
      sub: decodeHeader('salesmesh-actor', get('salesmesh-actor') ?? ''),
      roles: decodeList('salesmesh-roles', get('salesmesh-roles')),
      units: decodeList('salesmesh-units', get('salesmesh-units')),
    },
    ...(deadlineAt === undefined ? {} : { deadlineAt }),
    ...(requestId === undefined ? {} : { requestId: decodeHeader('salesmesh-request-id', requestId) }),
    ...(traceId === undefined ? {} : { traceId }),
  };
}

/** Trace id of a W3C traceparent header; undefined when it is absent or malformed. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  const match = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(traceparent ?? '');
  return match?.[1] === '0'.repeat(32) ? undefined : match?.[1];
}

/**
 * W3C traceparent of the active span, else of the context. Without a recording span the trace id still travels; half of
 * it then stands in for the span, which nobody resolves.
 */
export function currentTraceparent(context: CallContext | undefined): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  if (span !== undefined && trace.isSpanContextValid(span)) {
    return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
  }
  const traceId = context?.traceId;
  return traceId === undefined ? undefined : `00-${traceId}-${traceId.slice(16)}-00`;
}

function encodeList(values: readonly string[]): string {
  return values.map(encodeURIComponent).join(',');
}

function decodeList(header: string, value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  return value.split(',').map((item) => decodeHeader(header, item));
}

function decodeHeader(header: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw chassisErrors.context_invalid({ header }, { cause });
  }
}

function readDeadline(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const deadlineAt = Number(value);
  if (!Number.isSafeInteger(deadlineAt)) throw chassisErrors.context_invalid({ header: 'salesmesh-deadline' });
  return deadlineAt;
}
