import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Log } from '../log/log.ts';
import { translateBusError } from './nats-errors.ts';

export type BusConnectionOptions = {
  url: string;
  user?: string | undefined;
  password?: string | undefined;
  service: string;
  log: Log;
  /** Told at each change, also the first one: for readiness. */
  onStateChange?: (isUp: boolean) => void;
  /** How long the first connection is tried. Default 30 s. */
  connectTimeoutMs?: number;
  /** Longest wait for an answer of the server. Default 3 s. */
  requestTimeoutMs?: number;
};
export type BusConnection = {
  readonly nats: NatsConnection;
  readonly js: JetStreamClient;
  readonly jsm: JetStreamManager;
  isUp(): boolean;
};

/**
 * One connection that comes back by itself, for ever. Replies arrive under `_INBOX_<service>`, so that a user of the
 * server can be limited to its own and no service can read another's answers.
 */
export async function openBusConnection(options: BusConnectionOptions): Promise<BusConnection> {
  const timeout = options.requestTimeoutMs ?? 3_000;
  const nats = await firstConnection(options);
  let isUp = true;
  const follow = async () => {
    for await (const status of nats.status()) {
      if (status.type !== 'disconnect' && status.type !== 'reconnect' && status.type !== 'close') continue;
      isUp = status.type === 'reconnect';
      options.onStateChange?.(isUp);
      options.log.info({ isUp }, 'connection to the bus changed');
    }
  };
  void follow();
  options.onStateChange?.(true);
  return {
    nats,
    js: jetstream(nats, { timeout }),
    jsm: await jetstreamManager(nats, { timeout, checkAPI: false }),
    isUp: () => isUp && !nats.isClosed(),
  };
}

async function firstConnection(options: BusConnectionOptions): Promise<NatsConnection> {
  const giveUpAtMs = performance.now() + (options.connectTimeoutMs ?? 30_000);
  for (;;) {
    try {
      return await connect({
        servers: options.url,
        name: options.service,
        inboxPrefix: `_INBOX_${options.service}`,
        ...(options.user === undefined ? {} : { user: options.user, pass: options.password ?? '' }),
        maxReconnectAttempts: -1,
        reconnectTimeWait: 250,
        reconnectJitter: 250,
        pingInterval: 10_000,
        maxPingOut: 2,
        timeout: 2_000,
        ignoreAuthErrorAbort: true,
      });
    } catch (error) {
      const own = translateBusError(error, 'connect');
      if (own.code !== 'chassis.bus_unavailable' || performance.now() > giveUpAtMs) throw own;
      options.log.warn({ err: own }, 'bus not reachable yet, trying again');
      const { promise, resolve } = Promise.withResolvers<void>();
      setTimeout(resolve, 250);
      await promise;
    }
  }
}
