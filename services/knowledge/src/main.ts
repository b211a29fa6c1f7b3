import { hostname } from 'node:os';
import { startAccess } from '@salesmesh/chassis/access';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { startRpcServer } from '@salesmesh/chassis/rpc';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { cardChanges, consumers, rpcTable, streams } from './routes.ts';

const service = 'knowledge';
const config = readConfig();
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
const owner = `${hostname()}-${process.pid}`;
const tls = config.tls === undefined ? {} : { tls: config.tls };

await runService({
  log,
  host: config.HOST,
  healthPort: config.HEALTH_PORT,
  drainMs: config.DRAIN_MS,
  notReadyMs: config.NOT_READY_MS,
  start: async (stack, health) => {
    const [storePart, busPart, workPart] = ['store', 'bus', 'work'].map(health.register);
    const follow = (part: typeof storePart) => (isUp: boolean) => (isUp ? part?.up() : part?.down('not connected'));
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const storeOptions = { url: config.MONGO_URL, service, log, clock, onStateChange: follow(storePart) };
    const store = stack.use(await connectStore(storeOptions));
    const login =
      config.NATS_USER === undefined ? {} : { user: config.NATS_USER, password: config.NATS_PASSWORD ?? '' };
    const busOptions = { url: config.NATS_URL, ...login, service, log, clock, onStateChange: follow(busPart) };
    const bus = stack.use(await connectBus(busOptions));
    for (const stream of streams) await bus.ensureStream(stream);
    const mostIndexBytes = config.INDEX_MIB * 1_048_576;
    const rules = { folder: config.ACCESS_RULES, health: health.register('access') };
    const access = stack.use(await startAccess({ ...rules, log, clock }));
    const parts = assemble({ store, clock, ids: uuidv7Ids(clock), log, access, mostIndexBytes });
    stack.use(parts.indexes);
    await store.ensureIndexes();
    stack.use(startRelay({ store, models: parts.outboxModels, bus, clock, owner, log }));
    stack.use(parts.dataRights.start({ bus, log }));
    // Before the first search: a change between a build and the watch would be found seconds later only.
    stack.use(await bus.watch(cardChanges(parts)));
    const isReady = health.isReady;
    stack.use(
      await startRpcServer({
        host: config.HOST,
        port: config.GRPC_PORT,
        ...tls,
        table: rpcTable(parts),
        log,
        clock,
        isReady,
      }),
    );
    workPart?.up();
    // Searches are answered while task-network has not yet declared its stream.
    const stopping = new AbortController();
    stack.defer(() => stopping.abort());
    const { signal } = stopping;
    for (const consumer of consumers(parts)) stack.use(await bus.consume({ ...consumer, signal }));
  },
});
