import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { connectBus, subjectsFor } from '@salesmesh/chassis/bus';
import { fileClock, systemClock } from '@salesmesh/chassis/clock';
import { runService } from '@salesmesh/chassis/lifecycle';
import { createLog } from '@salesmesh/chassis/log';
import { rpcClient } from '@salesmesh/chassis/rpc';
import { connectStore, startRelay } from '@salesmesh/chassis/store';
import { startTelemetry } from '@salesmesh/chassis/telemetry';
import type { PermitGranted, PermitServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { parseVerifierKey } from '../ledger/note-key.ts';
import { emailChannel } from './channels/send-email.ts';
import { webhookChannel } from './channels/send-webhook.ts';
import { readConfig } from './config.ts';
import { deliverPermit } from './deliver/deliver-permit.ts';
import { deliveryModel, deliveryStoreMongo } from './delivery/delivery-store-mongo.ts';
import { parseSenderProfiles } from './rendering/sender-profile.ts';

const service = 'egress';
const config = readConfig();
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
const tls =
  config.TLS_CA_FILE && config.TLS_CERT_FILE && config.TLS_KEY_FILE
    ? { tls: { caFile: config.TLS_CA_FILE, certFile: config.TLS_CERT_FILE, keyFile: config.TLS_KEY_FILE } }
    : { callerService: service };

await runService({
  log,
  healthPort: config.HEALTH_PORT,
  drainMs: 25_000,
  start: async (stack, health) => {
    const parts = { store: health.register('store'), bus: health.register('bus'), work: health.register('work') };
    stack.use(startTelemetry({ service, endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT }));
    const onStateChange = (isUp: boolean) => (isUp ? parts.store.up() : parts.store.down('database away'));
    const store = stack.use(await connectStore({ url: config.MONGO_URL, service, log, clock, onStateChange }));
    const model = deliveryModel(store);
    await store.ensureIndexes();
    const credentials = { user: config.NATS_USER, password: config.NATS_PASSWORD };
    const bus = stack.use(await connectBus({ url: config.NATS_URL, ...credentials, service, log }));
    await bus.ensureStream({ name: 'EGRESS', subjects: ['salesmesh.egress.v1.>'] });
    parts.bus.up();
    stack.use(startRelay({ store, models: [model], bus, clock, owner: `${hostname()}-${process.pid}`, log }));
    const target = { ...tls, defaultTimeoutMs: 5_000 };
    const compliance = { ...target, address: config.COMPLIANCE_ADDRESS };
    const leads = { ...target, address: config.LEADS_ADDRESS };
    const permits = stack.use(
      rpcClient<PermitServiceClient>({
        ...compliance,
        serviceName: 'salesmesh.compliance.v1.PermitService',
        idempotent: ['GetPermit', 'RedeemPermit'],
      }),
    );
    const contacts = stack.use(
      rpcClient<ContactServiceClient>({
        ...leads,
        serviceName: 'salesmesh.leads.v1.ContactService',
        idempotent: ['ResolveAddresses'],
      }),
    );
    const email = stack.use(emailChannel(config.SMTP_URL));
    const deliver = deliverPermit({
      deliveries: deliveryStoreMongo(model, bus.codec.encode),
      permits,
      contacts,
      rules: {
        verifiers: config.LEDGER_PUBLIC_KEY.split('\n').filter(Boolean).map(parseVerifierKey),
        originOf: (tenant) => `${config.LEDGER_ORIGIN}/${tenant}`,
      },
      outside: {
        channels: {
          email: email.send,
          sms: webhookChannel({ url: config.SMS_WEBHOOK_URL, secret: config.WEBHOOK_SECRET, clock: systemClock }),
          ai_call: webhookChannel({ url: config.CALL_WEBHOOK_URL, secret: config.WEBHOOK_SECRET, clock: systemClock }),
        },
        senders: parseSenderProfiles(readFileSync(config.SENDERS, 'utf8')),
      },
      clock,
    });
    stack.use(
      await bus.consume({
        stream: 'COMPLIANCE',
        durable: 'egress-permits',
        filterSubjects: [subjectsFor('salesmesh.compliance.v1.PermitGranted')],
        maxInFlight: config.PARALLEL,
        handler: ({ message }) => deliver(message as unknown as PermitGranted),
      }),
    );
    parts.work.up();
  },
});
