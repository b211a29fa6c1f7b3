import { mkdir, mkdtemp } from 'node:fs/promises';
import { runFolder } from './project-folders.ts';
import { type MongoOptions, startMongo } from './servers/mongo.ts';
import { startNats } from './servers/nats.ts';
import { startRedis } from './servers/redis.ts';
import type { RunningServer, ServerOptions } from './servers/server.ts';
import { setting } from './settings.ts';

/** Which servers a test needs. */
export type WantedServers = {
  readonly mongo?: boolean | Pick<MongoOptions, 'cacheGb'>;
  readonly nats?: boolean;
  readonly redis?: boolean;
};

/** Addresses of the wanted servers; one that was not asked for throws when it is read. */
export type TestServers = {
  readonly mongoUrl: string;
  readonly natsUrl: string;
  readonly redisUrl: string;
  /** Stops what was started here, nothing that was there before. Not needed at the end of a test file. */
  stop(): Promise<void>;
};

/**
 * Real servers for a test file: those named by MONGO_URL, NATS_URL and REDIS_URL, else ones of its own, which end with the
 * process, also when it is killed. Servers may be shared, so a test uses its own database name and stream prefix.
 */
export async function testServers(wanted: WantedServers): Promise<TestServers> {
  const [mongo, nats, redis] = await Promise.all([
    wanted.mongo ? provide('MONGO_URL', (options) => startMongo({ ...cacheOf(wanted), ...options })) : undefined,
    wanted.nats ? provide('NATS_URL', startNats) : undefined,
    wanted.redis ? provide('REDIS_URL', startRedis) : undefined,
  ]);
  return {
    get mongoUrl() {
      return asked(mongo, 'mongo').url;
    },
    get natsUrl() {
      return asked(nats, 'nats').url;
    },
    get redisUrl() {
      return asked(redis, 'redis').url;
    },
    stop: async () => {
      await Promise.all([mongo?.stop(), nats?.stop(), redis?.stop()]);
    },
  };
}

function cacheOf({ mongo }: WantedServers): Pick<MongoOptions, 'cacheGb'> {
  return typeof mongo === 'object' ? mongo : {};
}

type Provided = Pick<RunningServer, 'url' | 'stop'>;

async function provide(
  urlSetting: string,
  start: (options: ServerOptions) => Promise<RunningServer>,
): Promise<Provided> {
  const url = setting(urlSetting);
  if (url !== undefined) return { url, stop: async () => {} };
  await mkdir(runFolder, { recursive: true });
  return start({ folder: await mkdtemp(`${runFolder}/test-`), isTemporary: true });
}

function asked(server: Provided | undefined, name: string): Provided {
  if (server === undefined) throw new Error(`testServers was not asked for ${name}`);
  return server;
}
