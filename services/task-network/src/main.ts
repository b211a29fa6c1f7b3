import { hostname } from 'node:os';
import { startAccess } from '@salesmesh/chassis/access';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient, startRpcServer } from '@salesmesh/chassis/rpc';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { timers } from '@salesmesh/chassis/timers';
import type { AutomationServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { SearchServiceClient } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type { FollowUpServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { consumers, rpcTable, streams, timerKinds } from './routes.ts';

const service = 'task-network';
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
    const [storePart, busPart, relayPart] = ['store', 'bus', 'relay'].map(health.register);
    const follow = (part: typeof storePart) => (isUp: boolean) => (isUp ? part?.up() : part?.down('not connected'));
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    // Its errors are named after the contract, `tasks`, and not after the process.
    const storeOptions = { url: config.MONGO_URL, service: 'tasks', log, clock, onStateChange: follow(storePart) };
    const store = stack.use(await connectStore(storeOptions));
    const login =
      config.NATS_USER === undefined ? {} : { user: config.NATS_USER, password: config.NATS_PASSWORD ?? '' };
    const busOptions = { url: config.NATS_URL, ...login, service, log, clock, onStateChange: follow(busPart) };
    const bus = stack.use(await connectBus(busOptions));
    for (const stream of streams) await bus.ensureStream(stream);
    const client = <T extends AsyncDisposable>(address: string, serviceName: string, defaultTimeoutMs: number) =>
      stack.use(rpcClient<T>({ address, serviceName, ...tls, callerService: service, defaultTimeoutMs }));
    const { KNOWLEDGE_ADDRESS: cardsAt } = config;
    const knowledge = cardsAt && client<SearchServiceClient>(cardsAt, 'salesmesh.knowledge.v1.SearchService', 10_000);
    const clocks = timers({ store, clock, log, owner });
    const rules = { folder: config.ACCESS_RULES, health: health.register('access') };
    const access = stack.use(await startAccess({ ...rules, log, clock }));
    const parts = assemble({
      ...{ store, timers: clocks, clock, access },
      leads: client<FollowUpServiceClient>(config.LEADS_ADDRESS, 'salesmesh.leads.v1.FollowUpService', 25_000),
      compliance: client<AutomationServiceClient>(
        config.COMPLIANCE_ADDRESS,
        'salesmesh.compliance.v1.AutomationService',
        20_000,
      ),
      ...(knowledge ? { knowledge } : {}),
    });
    await store.ensureIndexes();
    stack.use(startRelay({ store, models: parts.outboxModels, bus, clock, owner, log }));
    stack.use(parts.dataRights.start({ bus, log }));
    relayPart?.up();
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
    stack.use(clocks.start({ kinds: timerKinds(parts) }));
    for (const consumer of consumers(parts)) stack.use(await bus.consume(consumer));
  },
});
