import { type DestinationStream, pino } from 'pino';
import { tryContext } from '../context/context.ts';
import { AppError } from '../errors/errors.ts';

export type LogFields = Readonly<Record<string, unknown>>;
/** A fixed sentence as message, values as fields: `log.info({ leadId }, 'lead scored')`. An error goes in as `err`. */
export type LogWrite = { (fields: LogFields, message: string): void; (message: string): void };
export type Log = {
  readonly debug: LogWrite;
  readonly info: LogWrite;
  readonly warn: LogWrite;
  readonly error: LogWrite;
  readonly fatal: LogWrite;
  child(fields: LogFields): Log;
};
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Names of fields that hold personal data or secrets wherever they stand, one or two objects deep. */
const hiddenFields = [
  ...['phone', 'mobile', 'email', 'name', 'fullName', 'address', 'idNumber', 'recipient', 'content', 'body', 'text'],
  ...['password', 'secret', 'token', 'authorization', 'cookie'],
];
const MAX_MESSAGE_LENGTH = 500;

/**
 * JSON lines on standard output. Trace id, tenant and request id come from the call context. Personal data does not
 * belong into fields at all; the names in `hiddenFields` are blanked as a second line of defence.
 */
export function createLog(options: { service: string; level: LogLevel; destination?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: { service: options.service },
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: contextFields,
    serializers: { err: (error: unknown) => describeError(error) },
    redact: { paths: hiddenFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}

function contextFields(): Record<string, string> {
  const context = tryContext();
  if (context === undefined) return {};
  return {
    tenant: context.tenant,
    ...(context.traceId === undefined ? {} : { traceId: context.traceId }),
    ...(context.requestId === undefined ? {} : { requestId: context.requestId }),
  };
}

/** Messages in which a driver, a cast or the JSON parser quotes what it was given: keys, fields and bodies of people. */
const quotedValues: readonly [RegExp, string][] = [
  [/dup key: .*/s, 'dup key: [hidden]'],
  [/for value .*? \(type/gs, 'for value [hidden] (type'],
  [/(?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON/s, '[hidden] is not valid JSON'],
];

function withoutValues(message: string): string {
  return quotedValues.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message);
}

/**
 * Only what is known to be safe: drivers hang documents and queries on their errors (`keyValue`, `writeErrors`), so
 * their further properties are left out.
 */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? { code: error.code } : {};
  return {
    type: error.name,
    ...code,
    ...(error instanceof AppError ? { kind: error.kind, isRemote: error.isRemote } : {}),
    reason: withoutValues(error.message).slice(0, MAX_MESSAGE_LENGTH),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(error.cause === undefined || depth >= 3 ? {} : { cause: describeError(error.cause, depth + 1) }),
  };
}
