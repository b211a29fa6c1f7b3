import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import {
  type HealthState,
  healthState,
  type Health as PublicHealth,
  type HealthPart as PublicPart,
  serveHealth,
} from './health.ts';

export type Health = PublicHealth;
export type HealthPart = PublicPart;

export type ServiceOptions = {
  log: Log;
  /**
   * Starts the parts in order and hands each to `stack.use`, which stops them in reverse. Order for a draining stop:
   * telemetry first, then stores, bus, RPC server, consumers last, so that the last stop first.
   */
  start: (stack: AsyncDisposableStack, health: Health) => Promise<void>;
  /** Interface that the health port listens on. */
  host: string;
  /** Port of `/livez` and `/readyz`; 0 takes a free one. */
  healthPort: number;
  /** The one deadline for stopping, counted from the signal. The pod's grace period must be longer. */
  drainMs: number;
  /** Time between not ready and the first stop, in which load balancers notice. */
  notReadyMs: number;
};

/**
 * Runs a service until SIGTERM or SIGINT and ends the process: 0 after a clean stop, 1 when the start failed, a stop
 * failed or took longer than `drainMs`, or a promise was rejected with nobody listening. A second signal changes nothing.
 */
export async function runService(options: ServiceOptions): Promise<void> {
  const { log } = options;
  const state = healthState();
  const stack = new AsyncDisposableStack();
  const stopSignal = Promise.withResolvers<string>();
  process.on('SIGTERM', () => stopSignal.resolve('SIGTERM'));
  process.on('SIGINT', () => stopSignal.resolve('SIGINT'));
  process.on('unhandledRejection', (error) => endAtOnce(log, error, 'a promise was rejected and nobody handled it'));
  process.on('uncaughtException', (error) => endAtOnce(log, error, 'an error was thrown and nobody caught it'));
  try {
    const health = stack.use(await serveHealth(state, options.healthPort, options.host));
    log.info({ healthPort: health.port }, 'service starting');
    // A signal in the middle of a slow start must not wait for its end: what is started so far is stopped.
    const isStarted = await Promise.race([
      options.start(stack, state).then(() => true),
      stopSignal.promise.then(() => false),
    ]);
    if (isStarted) log.info('service started');
  } catch (error) {
    log.fatal({ err: error }, 'service did not start');
    process.exitCode = 1;
    stopSignal.resolve('failed start');
  }
  await stop(await stopSignal.promise, { ...options, state, stack });
}

type Stopping = ServiceOptions & { state: HealthState; stack: AsyncDisposableStack };

async function stop(signal: string, { log, state, stack, drainMs, notReadyMs }: Stopping): Promise<void> {
  log.info({ signal }, 'service stopping');
  state.stop();
  const timer = setTimeout(() => {
    log.fatal({ drainMs }, 'service did not stop in time');
    process.exit(1);
  }, drainMs);
  if (process.exitCode !== 1) await delay(Math.min(notReadyMs, drainMs));
  try {
    await stack.disposeAsync();
    log.info('service stopped');
  } catch (error) {
    log.error({ err: error }, 'a part did not stop cleanly');
    process.exitCode = 1;
  }
  clearTimeout(timer);
  process.exit();
}

function endAtOnce(log: Log, error: unknown, message: string): void {
  log.fatal({ err: error }, message);
  process.exit(1);
}
