import { type Connection, createConnection } from 'mongoose';
import { AppError } from '../errors/errors.ts';
import { translated } from './driver-errors.ts';
import type { StoreOptions } from './store.ts';

/** A call fails about this long after the database went away, so that callers are not held. */
const SELECTION_TIMEOUT_MS = 1_200;
const FIRST_CONNECTION_MS = 30_000;

/** Tries until the first connection stands; from then on the driver reconnects by itself. */
export async function openConnection(options: StoreOptions): Promise<Connection> {
  const giveUpAtMs = performance.now() + (options.connectTimeoutMs ?? FIRST_CONNECTION_MS);
  for (;;) {
    const connection = createConnection(options.url, connectionSettings(options));
    try {
      return await translated('connection', () => connection.asPromise());
    } catch (error) {
      await connection.close();
      const isAway = error instanceof AppError && error.code === 'chassis.store_unavailable';
      if (!isAway || performance.now() > giveUpAtMs) throw error;
      options.log.warn({ err: error }, 'database not reachable yet, trying again');
    }
  }
}

function connectionSettings(options: StoreOptions) {
  const hasDatabase = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]/.test(options.url);
  return {
    appName: options.service,
    ...(hasDatabase ? {} : { dbName: options.service }),
    writeConcern: { w: 'majority' as const, journal: true, wtimeoutMS: 10_000 },
    readPreference: 'primary' as const,
    promoteBuffers: true,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
    connectTimeoutMS: SELECTION_TIMEOUT_MS,
    heartbeatFrequencyMS: 1_000,
    waitQueueTimeoutMS: 1_500,
    socketTimeoutMS: 30_000,
    maxPoolSize: options.poolSize ?? 50,
  };
}
