import { hostname } from 'node:os';
import { startAccess } from '@salesmesh/chassis/access';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { timers as createTimers } from '@salesmesh/chassis/timers';
import { startPackHost } from '../packs/start-pack-host.ts';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { serveDecide } from './serve-decide.ts';

// biome-ignore lint/style/noProcessEnv: the entry hands the environment to its one reader
const config = readConfig(process.env);
const service = 'compliance';
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
const owner = `${hostname()}:${process.pid}`;

await runService({
  log,
  healthPort: config.HEALTH_PORT,
  drainMs: config.DRAIN_MS,
  start: async (stack, health) => {
    const [storeHealth, busHealth] = [health.register('store'), health.register('bus')];
    const [packHealth, consumers] = [health.register('packs'), health.register('consumers')];
    const relay = health.register('relay');
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const store = stack.use(
      await connectStore({
        url: config.MONGO_URL,
        service,
        log,
        onStateChange: (isUp) => (isUp ? storeHealth.up() : storeHealth.down('the database is away')),
      }),
    );
    const bus = stack.use(
      await connectBus({
        url: config.NATS_URL,
        user: config.NATS_USER,
        password: config.NATS_PASSWORD,
        service,
        log,
        clock,
        onStateChange: (isUp) => (isUp ? busHealth.up() : busHealth.down('the bus is away')),
      }),
    );
    const bundles = { folder: config.POLICY_BUNDLES, engine: config.POLICY_ENGINE };
    const packs = stack.use(await startPackHost({ ...bundles, log, health: packHealth }));
    const rules = { folder: config.ACCESS_RULES, engine: config.POLICY_ENGINE, health: health.register('access') };
    const access = stack.use(await startAccess({ ...rules, log, clock }));
    const timers = createTimers({ store, clock, log, owner });
    const parts = assemble({
      ...{ store, bus, log, timers, clock, packs, access },
      ids: uuidv7Ids(clock),
      ledgerKey: config.LEDGER_KEY,
      ledgerOrigin: config.LEDGER_ORIGIN,
      contentKey: config.CONTENT_KEY,
      contentRetentionDays: config.CONTENT_RETENTION_DAYS,
      caseRetentionDays: config.CASE_RETENTION_DAYS,
    });
    await store.ensureIndexes();
    const { GRPC_PORT: port, tls } = config;
    const serving = { parts, store, bus, timers, clock, log, owner, port, tls, consumers, relay };
    await serveDecide({ ...serving, isReady: health.isReady }, stack);
  },
});
