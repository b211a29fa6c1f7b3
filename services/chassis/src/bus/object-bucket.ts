import { StorageType } from '@nats-io/jetstream';
import { Objm, setSha256Backend } from '@nats-io/obj';
import type { Log } from '../log/log.ts';
import type { BusConnection } from './bus-connection.ts';
import { busErrors } from './bus-errors.ts';
import { translateBusError } from './nats-errors.ts';

/** Named objects of some size that every process may read; what is put under a name replaces what was there. */
export type ObjectBucket = {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is none of that name. One that is replaced while it is read is chassis.bus_unavailable. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Removes it; one that is not there is removed already. */
  remove(name: string): Promise<void>;
  /**
   * Told of the names that are there and of each that is put later. Unacknowledged: what happens during a break is not told,
   * so whoever must miss nothing also looks from time to time.
   */
  watch(onName: (name: string) => void): Promise<AsyncDisposable>;
};

export type BucketOptions = { readonly name: string; readonly maxBytes: number; readonly replicas?: number };

/** Opens a bucket of the JetStream object store, and makes it where it is not there. */
export async function openObjectBucket(
  { js }: BusConnection,
  { name, maxBytes, replicas = 1 }: BucketOptions,
  log: Log,
): Promise<ObjectBucket> {
  const translated = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw translateBusError(error, `object store ${name}`);
    });
  // The client's own takes ten milliseconds for a megabyte, in one go.
  setSha256Backend('native');
  const settings = { storage: StorageType.File, replicas, max_bytes: maxBytes };
  const store = await translated(new Objm(js).create(name, settings));
  return {
    put: async (object, bytes) => {
      await translated(store.putBlob({ name: object }, bytes));
    },
    get: async (object) => {
      const found = await translated(store.get(object));
      return found === null ? undefined : translated(readAll(found.data));
    },
    remove: async (object) => {
      if ((await translated(store.info(object))) !== null) await translated(store.delete(object));
    },
    watch: async (onName) => {
      const changes = await translated(store.watch({ includeHistory: true }));
      const follow = async () => {
        for await (const change of changes) if (change !== null && !change.deleted) onName(change.name);
      };
      const following = follow().catch((error: unknown) => {
        log.warn({ err: error, bucket: name }, 'changes of the object store are not noticed');
      });
      return {
        [Symbol.asyncDispose]: async () => {
          changes.stop();
          await following;
        },
      };
    },
  };
}

const PIECE_TIMEOUT_MS = 3_000;

/**
 * The client waits for ever for pieces of an object that was replaced while it was read; the reader then learns by silence
 * that it must ask again.
 */
async function readAll(data: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = data.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(busErrors.bus_unavailable()), PIECE_TIMEOUT_MS);
    try {
      const { done, value } = await Promise.race([reader.read(), silence]);
      if (done) return new Uint8Array(Buffer.concat(pieces));
      pieces.push(value);
    } catch (error) {
      await reader.cancel().catch(() => {});
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
