import { hostname } from 'node:os';
import { startAccess } from '@salesmesh/chassis/access';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient, startRpcServer } from '@salesmesh/chassis/rpc';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import type { ScreeningServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { coverImage } from './milestones/cover-image.ts';
import { rpcTable, streams } from './routes.ts';

const service = 'forecasting';
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
    const screening = stack.use(
      rpcClient<ScreeningServiceClient>({
        address: config.COMPLIANCE_ADDRESS,
        serviceName: 'salesmesh.compliance.v1.ScreeningService',
        ...tls,
        callerService: service,
        defaultTimeoutMs: 20_000,
      }),
    );
    const uploads = { mostBytes: config.EVIDENCE_MAX_BYTES, coverImage: coverImage(screening) };
    const rules = { folder: config.ACCESS_RULES, health: health.register('access') };
    const access = stack.use(await startAccess({ ...rules, log, clock }));
    const parts = assemble({ store, clock, ids: uuidv7Ids(clock), access, uploads });
    await store.ensureIndexes();
    stack.use(startRelay({ store, models: parts.outboxModels, bus, clock, owner, log }));
    stack.use(parts.dataRights.start({ bus, log }));
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
  },
});
