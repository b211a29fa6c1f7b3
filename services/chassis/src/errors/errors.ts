import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { type ErrorKind as Kind, kindFacts, kindOfStatus } from './kinds.ts';
import { readDetail, writeDetail } from './wire-detail.ts';

export type ErrorKind = Kind;
/** One wrong field of a request, said in both languages. `value` is left out when it may be personal data. */
export type FieldViolation = { field: string; value?: string; zh: string; en: string };
export type ErrorTexts = Record<string, { kind: ErrorKind; zh: string; en: string }>;
export type ErrorParams = Record<string, string | number>;
export type ErrorOptions = { cause?: unknown; fields?: readonly FieldViolation[]; retryAfterMs?: number };
type AppErrorFacts = {
  code: string;
  kind: ErrorKind;
  text: { zh: string; en: string };
  isRemote?: boolean;
} & ErrorOptions;

/**
 * The only error class of the platform. Match on `code`, never on text. `isRemote` says that another service answered
 * with it: a handler translates such an error, or it leaves as `chassis.dependency_failed` or `chassis.internal`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly text: { zh: string; en: string };
  readonly fields: readonly FieldViolation[];
  readonly isRemote: boolean;
  readonly retryAfterMs?: number;

  constructor(facts: AppErrorFacts) {
    super(`${facts.code}: ${facts.text.en}`, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = facts.code;
    this.kind = facts.kind;
    this.text = facts.text;
    this.fields = facts.fields ?? [];
    this.isRemote = facts.isRemote ?? false;
    if (facts.retryAfterMs !== undefined) this.retryAfterMs = facts.retryAfterMs;
  }
}

export type Catalogue<T extends ErrorTexts> = {
  readonly [K in keyof T]: (params?: ErrorParams, options?: ErrorOptions) => AppError;
} & { readonly entries: Readonly<Record<string, ErrorTexts[string]>> };

/**
 * The error codes of one service, each a function that builds the error: `throw errors.lead_not_found({ id })`.
 * `entries` maps the full code (`leads.lead_not_found`) to its kind and texts, for documentation checks.
 * Throws at definition when a code is not snake_case or the two languages name different placeholders.
 */
export function catalogue<const T extends ErrorTexts>(service: string, texts: T): Catalogue<T> {
  const builders: Record<string, unknown> = {};
  const entries: Record<string, ErrorTexts[string]> = {};
  for (const [name, entry] of Object.entries(texts)) {
    const code = `${service}.${name}`;
    assertEntry(code, name, entry);
    entries[code] = entry;
    builders[name] = (params: ErrorParams = {}, options: ErrorOptions = {}) =>
      new AppError({
        ...options,
        code,
        kind: entry.kind,
        text: { zh: fill(entry.zh, params), en: fill(entry.en, params) },
      });
  }
  return Object.freeze({ ...builders, entries: Object.freeze(entries) }) as Catalogue<T>;
}

const PLACEHOLDER = /\{([a-z]\w*)\}/gi;

function assertEntry(code: string, name: string, entry: ErrorTexts[string]): void {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) || name === 'entries') {
    throw new TypeError(`error code ${code}: use snake_case, and not the name "entries"`);
  }
  const zh = placeholders(entry.zh);
  const en = placeholders(entry.en);
  if (zh !== en) throw new TypeError(`error code ${code}: zh names {${zh}}, en names {${en}}; name the same values`);
}

function placeholders(text: string): string {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]))].sort().join(',');
}

/** A value that was not given stays visible as its placeholder: building an error must never fail itself. */
function fill(text: string, params: ErrorParams): string {
  return text.replace(PLACEHOLDER, (whole, key: string) => (Object.hasOwn(params, key) ? String(params[key]) : whole));
}

/** Codes that the chassis itself raises. Other modules of the chassis keep theirs beside the code that throws them. */
export const chassisErrors = catalogue('chassis', {
  internal: {
    kind: 'INTERNAL',
    zh: '系统内部错误，请稍后重试；联系支持时请提供追踪号 {traceId}。',
    en: 'Something went wrong on our side. Try again later; quote trace {traceId} when you ask for help.',
  },
  dependency_failed: {
    kind: 'UNAVAILABLE',
    zh: '依赖的服务暂不可用，请稍后重试。',
    en: 'A service this call depends on is not available. Try again shortly.',
  },
  remote_failed: {
    kind: 'INTERNAL',
    zh: '被调用的服务返回了 {status}。',
    en: 'The called service answered {status} without a reason.',
  },
  unreachable: {
    kind: 'UNAVAILABLE',
    zh: '无法连接被调用的服务，请稍后重试。',
    en: 'The called service cannot be reached. Try again shortly.',
  },
  deadline_exceeded: { kind: 'DEADLINE_EXCEEDED', zh: '处理超时。', en: 'The time allowed for this call ran out.' },
  deadline_missing: {
    kind: 'INVALID_ARGUMENT',
    zh: '调用没有设置截止时间，请设置后重试。',
    en: 'The call has no deadline. Set one.',
  },
  cancelled: { kind: 'CANCELLED', zh: '调用已取消。', en: 'The caller cancelled the call.' },
  unauthenticated: {
    kind: 'UNAUTHENTICATED',
    zh: '无法确认调用方身份。',
    en: 'The caller did not prove who it is. Present a client certificate.',
  },
  permission_denied: {
    kind: 'PERMISSION_DENIED',
    zh: '没有调用 {method} 的权限。',
    en: 'The caller has no right to call {method}.',
  },
  no_context: {
    kind: 'INTERNAL',
    zh: '代码在调用上下文之外运行。',
    en: 'Code that needs a call context ran outside one. Wrap it in runWith.',
  },
  no_tenant: { kind: 'UNAUTHENTICATED', zh: '调用没有指明租户。', en: 'The call names no tenant.' },
  context_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '请求头 {header} 格式错误。',
    en: 'Header {header} is malformed.',
  },
  config_invalid: { kind: 'FAILED_PRECONDITION', zh: '配置错误：{problems}', en: 'Settings are wrong: {problems}' },
  money_unsafe: {
    kind: 'OUT_OF_RANGE',
    zh: '金额必须是安全整数（最小货币单位）。',
    en: 'An amount of money must be a safe integer of minor units.',
  },
  currency_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '货币必须是三个大写字母的 ISO 4217 代码。',
    en: 'A currency must be an ISO 4217 code of three capital letters.',
  },
  currency_mismatch: {
    kind: 'INVALID_ARGUMENT',
    zh: '货币不同：{left} 与 {right}，请先换算。',
    en: 'The currencies differ: {left} and {right}. Convert one first.',
  },
});

const NO_TRACE = '-';

/** The error as this process may show it: a remote or unknown one never leaves as ours. The original becomes `cause`. */
export function asOwnError(error: unknown, traceId: string = NO_TRACE): AppError {
  if (!(error instanceof AppError)) return chassisErrors.internal({ traceId }, { cause: error });
  if (!error.isRemote) return error;
  const isPassing = isRetryable(error) || error.kind === 'RESOURCE_EXHAUSTED';
  return isPassing
    ? chassisErrors.dependency_failed({}, { cause: error, ...retryAfter(error) })
    : chassisErrors.internal({ traceId }, { cause: error });
}

/** Status for the wire. The structured detail stands in metadata key `salesmesh-error-bin` as JSON. */
export function toGrpcStatus(error: unknown, traceId?: string): { code: status; details: string; metadata: Metadata } {
  const own = asOwnError(error, traceId);
  const metadata = new Metadata();
  writeDetail(metadata, { code: own.code, ...own.text, fields: own.fields, ...retryAfter(own) });
  return { code: status[own.kind], details: own.text.en, metadata };
}

/** What a client call failed with, marked remote. Without our detail (no connection, a proxy) the status decides. */
export function fromGrpcError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!isServiceError(error)) return chassisErrors.remote_failed({ status: 'INTERNAL' }, { cause: error });
  const kind = kindOfStatus(error.code);
  const detail = readDetail(error.metadata);
  if (detail !== undefined) {
    const { code, zh, en, fields, retryAfterMs } = detail;
    const options = { fields, cause: error, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    return new AppError({ ...options, code, kind, text: { zh, en }, isRemote: true });
  }
  const local = bareError(kind, status[error.code] ?? String(error.code));
  return new AppError({ code: local.code, kind, text: local.text, isRemote: true, cause: error });
}

function bareError(kind: ErrorKind, statusName: string): AppError {
  if (kind === 'UNAVAILABLE') return chassisErrors.unreachable();
  if (kind === 'DEADLINE_EXCEEDED') return chassisErrors.deadline_exceeded();
  if (kind === 'CANCELLED') return chassisErrors.cancelled();
  return chassisErrors.remote_failed({ status: statusName });
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && 'details' in error;
}

function retryAfter(error: AppError): { retryAfterMs?: number } {
  return error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs };
}

/** RFC 9457. `title` and `detail` are English, `zh` holds both in Chinese; `errors` names each wrong field. */
export type ProblemJson = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance?: string;
  traceId: string;
  zh: { title: string; detail: string };
  errors?: readonly (FieldViolation & { pointer: string })[];
};

const DEFAULT_RETRY_AFTER_MS = 1_000;

/**
 * The error for people and programs outside. A remote error is shown as the service said it, for the gateway is only the
 * door; a remote or own INTERNAL one never shows more than the fixed sentence. `headers` holds content type and Retry-After.
 */
export function toProblem(
  error: unknown,
  traceId: string,
  instance?: string,
): { status: number; body: ProblemJson; headers: Record<string, string> } {
  const shown = shownOutside(error, traceId);
  const facts = kindFacts[shown.kind];
  const httpStatus = shown.kind === 'ABORTED' && shown.code.endsWith('version_conflict') ? 412 : facts.http;
  const fields = shown.fields.map((violation) => ({ ...violation, pointer: pointerOf(violation.field) }));
  const body: ProblemJson = {
    type: `urn:salesmesh:problem:${shown.code}`,
    title: facts.titleEn,
    status: httpStatus,
    detail: shown.text.en,
    code: shown.code,
    ...(instance === undefined ? {} : { instance }),
    traceId,
    zh: { title: facts.titleZh, detail: shown.text.zh },
    ...(fields.length === 0 ? {} : { errors: fields }),
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (httpStatus === 429 || httpStatus === 503) {
    headers['retry-after'] = String(Math.max(1, Math.ceil((shown.retryAfterMs ?? DEFAULT_RETRY_AFTER_MS) / 1_000)));
  }
  return { status: httpStatus, body, headers };
}

function shownOutside(error: unknown, traceId: string): AppError {
  if (error instanceof AppError && error.kind !== 'INTERNAL') return error;
  return chassisErrors.internal({ traceId }, { cause: error });
}

/** `lines[0].phone` → `#/lines/0/phone` (RFC 6901 as a URI fragment). */
function pointerOf(field: string): string {
  const parts = field.replaceAll(/\[(\w+)\]/g, '.$1').split('.');
  return `#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

/** Whether the same call may succeed when made again: consumers redeliver on these kinds and dead-letter the rest. */
export function isRetryable(error: unknown): boolean {
  return (
    error instanceof AppError &&
    (error.kind === 'UNAVAILABLE' || error.kind === 'ABORTED' || error.kind === 'DEADLINE_EXCEEDED')
  );
}
