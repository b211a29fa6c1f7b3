import { DiscardPolicy, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import type { BusConnection } from './bus-connection.ts';
import { translateBusError } from './nats-errors.ts';

export type StreamOptions = {
  name: string;
  subjects: readonly string[];
  /** `log` keeps messages for their age; `work` removes them once handled. Default `log`. */
  retention?: 'log' | 'work';
  /** Default 7 days. */
  maxAgeMs?: number;
  /** A full log drops its oldest; a full work queue refuses. Default 512 MiB. */
  maxBytes?: number;
  /** 1 on a single server, 3 in a cluster. */
  replicas?: number;
};

const DAY_MS = 24 * 60 * 60 * 1_000;
const DUPLICATE_WINDOW_MS = 2 * 60 * 1_000;
const STREAM_NAME_IN_USE = 10058;
const NANOS_PER_MS = 1_000_000;

/** Declares a stream: file storage, atomic batches, repeated message ids dropped within two minutes. Repeatable. */
export async function ensureStream({ jsm }: BusConnection, options: StreamOptions): Promise<void> {
  const isWork = options.retention === 'work';
  const changeable = {
    subjects: [...options.subjects],
    max_age: (options.maxAgeMs ?? 7 * DAY_MS) * NANOS_PER_MS,
    max_bytes: options.maxBytes ?? 512 * 1024 * 1024,
    num_replicas: options.replicas ?? 1,
    duplicate_window: DUPLICATE_WINDOW_MS * NANOS_PER_MS,
    discard: isWork ? DiscardPolicy.New : DiscardPolicy.Old,
    allow_atomic: true,
    allow_direct: true,
  };
  const retention = isWork ? RetentionPolicy.Workqueue : RetentionPolicy.Limits;
  try {
    await jsm.streams.add({ ...changeable, name: options.name, storage: StorageType.File, retention });
  } catch (error) {
    if ((error as { code?: unknown }).code !== STREAM_NAME_IN_USE) throw translateBusError(error, options.name);
    await jsm.streams.update(options.name, changeable).catch((cause: unknown) => {
      throw translateBusError(cause, options.name);
    });
  }
}

/** Does a subject fall under a stream's pattern, where `*` is one token and a final `>` is one or more. */
export function matchesSubject(pattern: string, subject: string): boolean {
  const wanted = pattern.split('.');
  const given = subject.split('.');
  for (const [at, token] of wanted.entries()) {
    if (token === '>') return given.length > at;
    if (given[at] === undefined || (token !== '*' && token !== given[at])) return false;
  }
  return wanted.length === given.length;
}
