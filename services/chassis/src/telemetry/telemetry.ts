import {
  type Attributes,
  type Context,
  context as otelContext,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { currentTraceparent, traceIdOf, tryContext } from '../context/context.ts';
import { AppError } from '../errors/errors.ts';

export type SpanOptions = { parent?: Context; kind?: 'internal' | 'server' | 'client' | 'producer' | 'consumer' };

const kinds = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

export type TelemetryOptions = {
  service: string;
  /** Base address of an OTLP/HTTP collector; spans go to `/v1/traces` below it. Absent: no spans are recorded or sent. */
  endpoint?: string | undefined;
};

/**
 * Starts recording and sending spans; disposing flushes. Started first and stopped last, so that draining is still seen.
 * The share of traces kept is set by the standard variables OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG.
 */
export async function startTelemetry({ service, endpoint }: TelemetryOptions): Promise<AsyncDisposable> {
  if (endpoint === undefined) return { [Symbol.asyncDispose]: async () => {} };
  // Loaded only where spans are sent: the SDK takes longer to load than everything else of a service together.
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const sdk = new NodeSDK({
    serviceName: service,
    traceExporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
    // Detectors would add host and command line to every batch; logs and metrics do not leave by this way.
    autoDetectResources: false,
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  return { [Symbol.asyncDispose]: () => sdk.shutdown() };
}

const tracer = trace.getTracer('salesmesh');

/**
 * Runs `fn` inside a span that ends with it. A failure marks the span with its error code, never with its text. Attribute
 * values are ids and closed sets: no personal data. Without `startTelemetry` it only runs `fn`.
 */
export function withSpan<T>(
  name: string,
  attributes: Attributes,
  fn: (span: Span) => Promise<T>,
  options: SpanOptions = {},
): Promise<T> {
  const parent = options.parent ?? otelContext.active();
  const settings = { attributes, kind: kinds[options.kind ?? 'internal'] };
  return tracer.startActiveSpan(name, settings, parent, async (span) => {
    try {
      return await fn(span);
    } catch (error) {
      markFailed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

export function markFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof AppError ? error.code : 'unknown');
}

/** Adds the W3C `traceparent` of the active span, else of the call context, to headers about to leave. */
export function injectTrace(carrier: Record<string, string>): void {
  const traceparent = currentTraceparent(tryContext());
  if (traceparent !== undefined) carrier.traceparent = traceparent;
}

/** The parent for `withSpan` that received headers describe; the active one when they describe none. */
export function extractTrace(carrier: Readonly<Record<string, string | undefined>>): Context {
  const header = carrier.traceparent;
  const traceId = traceIdOf(header);
  if (header === undefined || traceId === undefined) return otelContext.active();
  const [, , spanId = '', flags = '00'] = header.split('-');
  const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return trace.setSpanContext(otelContext.active(), remote);
}

/** Trace id of the active span, else of the call context. */
export function currentTraceId(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  return span !== undefined && trace.isSpanContextValid(span) ? span.traceId : tryContext()?.traceId;
}
