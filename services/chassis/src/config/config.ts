import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { chassisErrors } from '../errors/errors.ts';

type Source = { value: string } | { problem: string } | undefined;

/**
 * Reads the settings that `schema` names from `env`, once, and freezes them. A key `MONGO_URL` with prefix `LEADS_` is
 * taken from `LEADS_MONGO_URL`, else `MONGO_URL`; each may be given as `…_FILE`, a path whose content is the value, for
 * secrets. An empty variable counts as absent. Throws chassis.config_invalid that names every wrong variable at once
 * and holds no value.
 */
export function loadConfig<S extends z.ZodObject>(
  schema: S,
  env: NodeJS.ProcessEnv,
  prefix = '',
): Readonly<z.output<S>> {
  const raw: Record<string, string> = {};
  const problems: string[] = [];
  const unreadable = new Set<string>();
  for (const key of Object.keys(schema.shape)) {
    const found = readSetting(env, key, prefix);
    if (found === undefined) continue;
    if ('value' in found) raw[key] = found.value;
    else {
      problems.push(found.problem);
      unreadable.add(key);
    }
  }
  const parsed = schema.safeParse(raw);
  for (const issue of parsed.error?.issues ?? []) {
    const key = String(issue.path[0] ?? '');
    if (!unreadable.has(key)) problems.push(`${prefix}${key} ${describe(issue, raw[key])}`.trim());
  }
  if (!parsed.success || problems.length > 0) throw chassisErrors.config_invalid({ problems: problems.join('; ') });
  return deepFreeze(parsed.data);
}

/** For the schema of every service that calls or is called: paths of PEM files, given together or not at all. */
export const tlsSettings = {
  TLS_CA_FILE: z.string().optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
} as const;
/**
 * For the schema of every service: the part of the pod's grace period that the process has to stop in, and how much of it
 * passes between not ready and the first stop, in which load balancers notice; 0 where there is none.
 */
export const stopSettings = {
  DRAIN_MS: z.coerce.number().int().positive().default(25_000),
  NOT_READY_MS: z.coerce.number().int().nonnegative().default(3_000),
} as const;
/** For the schema of every service: the interface that its ports listen on. A local system sets 127.0.0.1. */
export const listenSettings = { HOST: z.string().default('0.0.0.0') } as const;
/** For the schema of every service that asks who may do what: the compiled access rules, by default where an image has them. */
export const accessSettings = { ACCESS_RULES: z.string().default('packs/access') } as const;

type TlsSettings = { readonly [Name in keyof typeof tlsSettings]?: string | undefined };
type WithTls<C> = Omit<C, keyof TlsSettings> & { readonly tls?: { caFile: string; certFile: string; keyFile: string } };

/**
 * The config with its three paths as one `tls`, absent when none is set: then there is no encryption and callers name
 * themselves, which is for tests alone. Throws chassis.config_invalid when some are set and others not.
 */
export function withTls<C extends TlsSettings>(config: C, prefix = ''): WithTls<C> {
  const { TLS_CA_FILE: caFile, TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile, ...rest } = config;
  const isWhole = caFile && certFile && keyFile;
  if (isWhole || !(caFile || certFile || keyFile)) {
    const tls = isWhole ? { tls: Object.freeze({ caFile, certFile, keyFile }) } : {};
    return Object.freeze({ ...rest, ...tls }) as WithTls<C>;
  }
  const problems = `${Object.keys(tlsSettings)
    .map((name) => `${prefix}${name}`)
    .join(', ')} belong together: set all or none`;
  throw chassisErrors.config_invalid({ problems });
}

function readSetting(env: NodeJS.ProcessEnv, key: string, prefix: string): Source {
  const names = prefix === '' ? [key] : [`${prefix}${key}`, key];
  for (const name of names) {
    const value = env[name] || undefined;
    const path = env[`${name}_FILE`] || undefined;
    if (value !== undefined && path !== undefined)
      return { problem: `${name} and ${name}_FILE are both set: keep one` };
    if (value !== undefined) return { value };
    if (path !== undefined) return readSecretFile(`${name}_FILE`, path);
  }
  return undefined;
}

function readSecretFile(name: string, path: string): Source {
  try {
    return { value: readFileSync(path, 'utf8').trimEnd() };
  } catch (error) {
    return { problem: `${name} names a file that cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}

/** A message of the schema's author may quote the value; it is dropped then, for the value may be a secret. */
function describe(issue: z.core.$ZodIssue, value: string | undefined): string {
  if (value === undefined) return 'is not set';
  return issue.message.includes(value) ? 'is not valid' : `is not valid: ${issue.message}`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  for (const child of Object.values(value)) deepFreeze(child);
  return Object.freeze(value);
}
