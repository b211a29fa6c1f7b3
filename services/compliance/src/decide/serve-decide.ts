import type { Bus, ConsumeOptions } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import type { HealthPart } from '@salesmesh/chassis/lifecycle';
import type { Log } from '@salesmesh/chassis/log';
import { type RpcServer, startRpcServer, type TlsFiles } from '@salesmesh/chassis/rpc';
import { type Store, startRelay } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { startSweep } from '../permits/sweep-permits.ts';
import { keepStandings } from '../standing/keep-standings.ts';
import { startWitnessing, type Witnessing } from '../witness/start-witnessing.ts';
import type { Parts } from './assemble.ts';
import { eventRoutes, rpcRoutes, timerRoutes } from './routes.ts';
import { ruleTimerRoutes } from './rule-routes.ts';
import { serveRights } from './serve-rights.ts';
import { type PeerSettings, startPlacing } from './serve-sequenced.ts';
import { decisionRoute } from './standing-routes.ts';

export type ServeOptions = {
  parts: Parts;
  store: Store;
  bus: Bus;
  timers: Timers;
  clock: Clock;
  log: Log;
  /** Name of this process, unique among replicas. */
  owner: string;
  host: string;
  port: number;
  tls?: TlsFiles | undefined;
  /** Who signs checkpoints of the ledgers besides this service. */
  witnessing: Witnessing;
  /** How the other replicas reach this one; without it each writes whatever it is asked. */
  peers?: PeerSettings | undefined;
  isReady: () => boolean;
  /** Told when the events of the other services are being consumed. */
  consumers: HealthPart;
  /** Told when the relay of events runs. */
  relay: HealthPart;
};

/** Starts everything that enters or leaves on its own, in the order in which it must stop last to first. */
export async function serveDecide(options: ServeOptions, stack: AsyncDisposableStack): Promise<RpcServer> {
  const { parts, store, bus, timers, clock, log, owner } = options;
  await bus.ensureStream({ name: 'COMPLIANCE', subjects: ['salesmesh.compliance.v1.>'] });
  stack.use(startRelay({ store, models: parts.outboxes, bus, clock, owner, log }));
  options.relay.up();
  parts.serveImpact(owner, stack);
  stack.use(parts.images);
  stack.use(parts.changeStore);
  stack.use(parts.changes);
  const placed = startPlacing(options, stack);
  const { sequencer, handlers } = placed;
  stack.use(startSweep({ ...parts, sequencer, log }));
  stack.use(keepStandings({ ...parts, bus, log, route: decisionRoute(parts) }));
  stack.use(startWitnessing({ ...parts, ...options.witnessing, treeSizes: parts.trees.sizes, log }));
  await serveRights({ parts, bus, log }, stack);
  stack.use(timers.start({ kinds: timerRoutes(parts, handlers) }));
  stack.use(timers.start({ kinds: ruleTimerRoutes(parts.rules) }));
  const { host, port, tls, isReady } = options;
  const table = placed.tableOf(rpcRoutes(parts));
  const server = stack.use(
    await startRpcServer({ host, port, table, log, clock, isReady, ...(tls === undefined ? {} : { tls }) }),
  );
  // First of all to go: while this replica still answers what it has taken, another one begins.
  stack.use(consumeAll(options, eventRoutes(parts, handlers)));
  stack.defer(placed.standDown);
  return server;
}

/** A stream of another service appears when that service first starts; until then this one is not ready, and waits. */
function consumeAll({ bus, log, consumers }: ServeOptions, routes: readonly ConsumeOptions[]): AsyncDisposable {
  const stack = new AsyncDisposableStack();
  const stopping = new AbortController();
  const { signal } = stopping;
  const consumeOne = async (route: ConsumeOptions) => void stack.use(await bus.consume({ ...route, signal }));
  const started = Promise.all(routes.map(consumeOne)).then(() => consumers.up());
  started.catch((error: unknown) => {
    if (signal.aborted) return;
    consumers.down('consumers did not start');
    log.error({ err: error }, 'consumers did not start');
  });
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await Promise.allSettled([started]);
      await stack.disposeAsync();
    },
  };
}
