import { hostname } from 'node:os';
import { startAccess } from '@salesmesh/chassis/access';
import { connectBus, consumeWhenThere } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient, startRpcServer } from '@salesmesh/chassis/rpc';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { timers } from '@salesmesh/chassis/timers';
import type { AutomationServiceClient, RightsServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { automationDesk } from './follow-up/automation-desk.ts';
import { consumers, followed, rpcTable, streams, timerKinds } from './routes.ts';

const service = 'leads';
const decides = 'salesmesh.compliance.v1';
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
    const rules = { folder: config.ACCESS_RULES, health: health.register('access') };
    const access = stack.use(await startAccess({ ...rules, log, clock }));
    const follow = (part: typeof storePart) => (isUp: boolean) => (isUp ? part?.up() : part?.down('not connected'));
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const storeOptions = { url: config.MONGO_URL, service, log, clock, onStateChange: follow(storePart) };
    const store = stack.use(await connectStore(storeOptions));
    const login =
      config.NATS_USER === undefined ? {} : { user: config.NATS_USER, password: config.NATS_PASSWORD ?? '' };
    const busOptions = { url: config.NATS_URL, ...login, service, log, clock, onStateChange: follow(busPart) };
    const bus = stack.use(await connectBus(busOptions));
    for (const stream of streams) await bus.ensureStream(stream);
    const compliance = {
      address: config.COMPLIANCE_ADDRESS,
      ...tls,
      callerService: service,
      defaultTimeoutMs: 20_000,
    };
    const automations = stack.use(
      rpcClient<AutomationServiceClient>({ ...compliance, serviceName: `${decides}.AutomationService` }),
    );
    const rights = stack.use(
      rpcClient<RightsServiceClient>({ ...compliance, serviceName: `${decides}.RightsService` }),
    );
    const clocks = timers({ store, clock, log, owner });
    const desk = automationDesk(automations);
    const corrections = async (task_id: string) => (await rights.readCorrections({ task_id })).corrections;
    const ids = uuidv7Ids(clock);
    const parts = assemble({
      store,
      bus,
      timers: clocks,
      desk,
      corrections,
      clock,
      ids,
      access,
      sealKey: config.SEAL_KEY,
    });
    await store.ensureIndexes();
    stack.use(startRelay({ store, models: parts.outboxModels, bus, clock, owner, log }));
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
    stack.use(parts.dataRights.start({ bus, log }));
    for (const consumer of consumers(parts)) stack.use(await bus.consume(consumer));
    for (const consumer of followed(parts)) stack.use(consumeWhenThere(bus, log, consumer));
  },
});
