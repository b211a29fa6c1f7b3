import { createClient } from 'redis';
import { tryContext } from '../context/context.ts';
import type { Log } from '../log/log.ts';
import { type RateLimit, type RateLimiter, type RateLimiterOptions, rateLimiter } from './rate-limiter.ts';

export type Redis = ReturnType<typeof newClient>;
/** Short-lived shared state. Without Redis things get slower or stricter, never wrong. */
export type Cache = AsyncDisposable & {
  readonly redis: Redis;
  readonly log: Log;
  isUp(): boolean;
  /**
   * The JSON value under `key` for at most `ttlMs`, else what `load` gives. Several callers at once in this process load
   * once. Keys are the tenant's own. Without Redis, or when it holds nonsense, `load` is asked each time.
   */
  cached<T>(key: string, ttlMs: number, load: () => Promise<T>): Promise<T>;
  /** Forgets a cached value; it may be found again elsewhere until its time is over when Redis is away. */
  forget(key: string): Promise<void>;
  /** A number that lives for `windowMs` after its first increment, for screens; lost with Redis, so never for decisions. */
  counter(name: string, windowMs: number): LiveCounter;
};
export type LiveCounter = {
  add(key: string, amount?: number): Promise<void>;
  /** In the order of the keys: 0 when nothing was counted, undefined when Redis is away and nobody knows. */
  read(keys: readonly string[]): Promise<(number | undefined)[]>;
};
export type CacheOptions = { url: string; log: Log; onStateChange?: (isUp: boolean) => void };

const COMMAND_TIMEOUT_MS = 500;
const LONGEST_RECONNECT_MS = 1_000;

/** Resolves also when Redis is away, and connects as soon as it is there. */
export async function connectCache({ url, log, onStateChange }: CacheOptions): Promise<Cache> {
  const redis = newClient(url);
  redis.on('error', (error) => log.debug({ err: error }, 'redis connection failed'));
  const connected = Promise.withResolvers<void>();
  const tell = (isUp: boolean) => {
    log.info({ isUp }, 'connection to redis changed');
    onStateChange?.(isUp);
  };
  redis.on('ready', () => {
    tell(true);
    connected.resolve();
  });
  redis.on('reconnecting', () => connected.resolve());
  redis.on('end', () => tell(false));
  redis.connect().catch((error: unknown) => log.debug({ err: error }, 'redis connection ended'));
  await connected.promise;
  const attempt = reachable(redis, log);
  return {
    redis,
    log,
    isUp: () => redis.isReady,
    cached: cachedBy(attempt),
    forget: async (key) => {
      await attempt((client) => client.del(ownKey('cache', key)));
    },
    counter: (name, windowMs) => liveCounter(attempt, name, windowMs),
    [Symbol.asyncDispose]: async () => {
      if (redis.isReady) await redis.close();
      else redis.destroy();
    },
  };
}

function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: 5_000,
    socket: {
      connectTimeout: 1_000,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 5), LONGEST_RECONNECT_MS),
    },
    commandOptions: { timeout: COMMAND_TIMEOUT_MS },
  });
}

type Attempt = <T>(run: (client: Redis) => Promise<T>) => Promise<{ value: T } | undefined>;

/** Undefined says that Redis gave no answer, which each caller treats as not known. */
function reachable(redis: Redis, log: Log): Attempt {
  return async (run) => {
    if (!redis.isReady) return undefined;
    try {
      return { value: await run(redis) };
    } catch (error) {
      log.warn({ err: error }, 'redis did not answer');
      return undefined;
    }
  };
}

function cachedBy(attempt: Attempt): Cache['cached'] {
  const loading = new Map<string, Promise<unknown>>();
  return async <T>(key: string, ttlMs: number, load: () => Promise<T>): Promise<T> => {
    const name = ownKey('cache', key);
    const loadAndKeep = async () => {
      const found = await attempt((client) => client.get(name));
      const kept = readJson(found?.value);
      if (kept !== undefined) return kept.value;
      const value = await load();
      await attempt((client) =>
        client.set(name, JSON.stringify({ value }), { expiration: { type: 'PX', value: ttlMs } }),
      );
      return value;
    };
    const running = loading.get(name) ?? loadAndKeep().finally(() => loading.delete(name));
    loading.set(name, running);
    return running as Promise<T>;
  };
}

function readJson(text: string | null | undefined): { value: unknown } | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'value' in parsed ? { value: parsed.value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function liveCounter(attempt: Attempt, name: string, windowMs: number): LiveCounter {
  const keyOf = (key: string) => ownKey(`count:${name}`, key);
  return {
    add: async (key, amount = 1) => {
      // PEXPIRE with NX would be one command less, but servers before 7 do not have it.
      const start = { condition: 'NX', expiration: { type: 'PX', value: windowMs } } as const;
      await attempt((client) => client.multi().set(keyOf(key), 0, start).incrBy(keyOf(key), amount).exec());
    },
    read: async (keys) => {
      if (keys.length === 0) return [];
      const found = await attempt((client) => client.mGet(keys.map(keyOf)));
      return keys.map((_, at) => (found === undefined ? undefined : Number(found.value[at] ?? 0)));
    },
  };
}

/** Two tenants never share a value; work without a tenant has keys of its own. */
function ownKey(area: string, key: string): string {
  return `${area}:${encodeURIComponent(tryContext()?.tenant ?? '')}:${key}`;
}

export { type RateLimit, type RateLimiter, type RateLimiterOptions, rateLimiter };
