import { hostname } from 'node:os';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { dataRights } from '@salesmesh/chassis/data-rights';
import { type HealthPart, runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { deliveriesHolding } from './data-rights/deliveries-holding-mongo.ts';
import { consumePermits } from './deliver/consume-permits.ts';
import { deliveryModel, deliveryStoreMongo } from './delivery/delivery-store-mongo.ts';

const service = 'egress';
// biome-ignore lint/style/noProcessEnv: the entry hands the environment to its one reader
const config = readConfig(process.env);
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
const follow = (part: HealthPart) => (isUp: boolean) => (isUp ? part.up() : part.down('away'));

await runService({
  log,
  host: config.HOST,
  healthPort: config.HEALTH_PORT,
  drainMs: config.DRAIN_MS,
  notReadyMs: config.NOT_READY_MS,
  start: async (stack, health) => {
    const parts = { store: health.register('store'), bus: health.register('bus'), work: health.register('work') };
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const shared = { service, log, clock };
    const storeOptions = { ...shared, url: config.MONGO_URL, onStateChange: follow(parts.store) };
    const store = stack.use(await connectStore(storeOptions));
    const model = deliveryModel(store);
    const rights = dataRights({ store, clock, holdings: [deliveriesHolding(model)] });
    await store.ensureIndexes();
    const credentials = { user: config.NATS_USER, password: config.NATS_PASSWORD };
    const busOptions = { ...shared, ...credentials, url: config.NATS_URL, onStateChange: follow(parts.bus) };
    const bus = stack.use(await connectBus(busOptions));
    await bus.ensureStream({ name: 'EGRESS', subjects: ['salesmesh.egress.v1.>'] });
    stack.use(startRelay({ store, models: [model], bus, clock, owner: `${hostname()}-${process.pid}`, log }));
    const deliveries = deliveryStoreMongo(model, bus.codec.encode);
    stack.use(rights.start({ bus, log }));
    const deliver = assemble({ config, deliveries, clock, log }, stack);
    const stopping = new AbortController();
    stack.defer(() => stopping.abort());
    stack.use(await consumePermits(bus, { deliver, maxInFlight: config.PARALLEL, signal: stopping.signal }));
    parts.work.up();
  },
});
