import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { connectBus } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { type HealthPart, runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import { parseVerifierKey } from '../ledger/note-key.ts';
import { logOrigin } from '../ledger/tree-id.ts';
import { readConfig } from './config.ts';
import { composeDispatch } from './deliver/compose-dispatch.ts';
import { consumePermits } from './deliver/consume-permits.ts';
import { deliverPermit } from './deliver/deliver-permit.ts';
import { permitDesk } from './deliver/permit-desk.ts';
import { deliveryModel, deliveryStoreMongo } from './delivery/delivery-store-mongo.ts';
import { openChannels, openClients } from './open-outside.ts';
import { parseSenderProfiles } from './rendering/sender-profile.ts';

const service = 'egress';
// biome-ignore lint/style/noProcessEnv: the entry hands the environment to its one reader
const config = readConfig(process.env);
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
const follow = (part: HealthPart) => (isUp: boolean) => (isUp ? part.up() : part.down('away'));

await runService({
  log,
  healthPort: config.HEALTH_PORT,
  drainMs: 25_000,
  start: async (stack, health) => {
    const parts = { store: health.register('store'), bus: health.register('bus'), work: health.register('work') };
    stack.use(await startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const shared = { service, log, clock };
    const storeOptions = { ...shared, url: config.MONGO_URL, onStateChange: follow(parts.store) };
    const store = stack.use(await connectStore(storeOptions));
    const model = deliveryModel(store);
    await store.ensureIndexes();
    const credentials = { user: config.NATS_USER, password: config.NATS_PASSWORD };
    const busOptions = { ...shared, ...credentials, url: config.NATS_URL, onStateChange: follow(parts.bus) };
    const bus = stack.use(await connectBus(busOptions));
    await bus.ensureStream({ name: 'EGRESS', subjects: ['salesmesh.egress.v1.>'] });
    stack.use(startRelay({ store, models: [model], bus, clock, owner: `${hostname()}-${process.pid}`, log }));
    const { permits, contacts } = openClients(config, stack);
    const deliver = deliverPermit({
      deliveries: deliveryStoreMongo(model, bus.codec.encode),
      permits: permitDesk(permits, {
        verifiers: config.LEDGER_PUBLIC_KEY.split('\n').filter(Boolean).map(parseVerifierKey),
        originOf: (tenant) => logOrigin(config.LEDGER_ORIGIN, tenant),
      }),
      compose: composeDispatch({ contacts, senders: parseSenderProfiles(readFileSync(config.SENDERS, 'utf8')) }),
      channels: openChannels(config, stack),
      clock,
      log,
    });
    const stopping = new AbortController();
    stack.defer(() => stopping.abort());
    stack.use(await consumePermits(bus, { deliver, maxInFlight: config.PARALLEL, signal: stopping.signal }));
    parts.work.up();
  },
});
