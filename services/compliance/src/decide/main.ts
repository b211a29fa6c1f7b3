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
import { findByAddress } from '../consent/find-by-address.ts';
import { startPackHost } from '../packs/start-pack-host.ts';
import { assemble } from './assemble.ts';
import { keepRules } from './assemble-rules.ts';
import { contentKeysOf, readConfig } from './config.ts';
import { openLeads } from './open-leads.ts';
import { serveDecide } from './serve-decide.ts';
import { startFolder } from './start-folder.ts';

// biome-ignore lint/style/noProcessEnv: the entry hands the environment to its one reader
const config = readConfig(process.env);
const service = 'compliance';
const log = createLog({ service, level: config.LOG_LEVEL });
const clock = config.CLOCK_FILE === undefined ? systemClock : fileClock(config.CLOCK_FILE);
const owner = `${hostname()}:${process.pid}`;

await runService({
  log,
  host: config.HOST,
  healthPort: config.HEALTH_PORT,
  drainMs: config.DRAIN_MS,
  notReadyMs: config.NOT_READY_MS,
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
    const { PLAN_PROVEN_INPUTS: provenInputs } = config;
    const bundles = { folder: config.POLICY_BUNDLES, engine: config.POLICY_ENGINE, provenInputs };
    const rulesTenant = config.RULES_TENANT === '' ? undefined : config.RULES_TENANT;
    const waits = rulesTenant !== undefined;
    const packs = stack.use(await startPackHost({ ...bundles, log, health: packHealth, waits }));
    const rules = { folder: config.ACCESS_RULES, engine: config.POLICY_ENGINE, health: health.register('access') };
    const access = stack.use(await startAccess({ ...rules, log, clock }));
    const { LEADS_ADDRESS: address, tls } = config;
    const contacts = stack.use(openLeads({ address, tls }));
    const timers = createTimers({ store, clock, log, owner });
    const folder = stack.use(
      await startFolder((error) => {
        log.fatal(
          { err: error },
          'the thread that folds decisions ended; stopping, so that a fresh process takes over',
        );
        process.kill(process.pid, 'SIGTERM');
      }),
    );
    const parts = assemble({
      ...{ store, log, timers, folder, clock, packs, access },
      ids: uuidv7Ids(clock),
      ledgerKey: config.LEDGER_KEY,
      acceptedLedgerKeys: config.LEDGER_ACCEPTED_KEYS,
      ledgerOrigin: config.LEDGER_ORIGIN,
      contentKeys: contentKeysOf(config),
      rules: {
        tenant: rulesTenant,
        sources: config.RULE_SOURCES,
        builtPacks: config.POLICY_BUNDLES,
        provenInputs,
        opa: config.OPA_PATH,
        regal: config.REGAL_PATH,
      },
      contentRetentionDays: config.CONTENT_RETENTION_DAYS,
      impact: {
        caseRetentionDays: config.CASE_RETENTION_DAYS,
        installedPacks: config.POLICY_BUNDLES,
        engine: config.POLICY_ENGINE,
        provenInputs,
        workers: config.REPLAY_WORKERS,
        rangeCases: config.REPLAY_RANGE_CASES,
      },
      findByAddress: findByAddress(contacts),
    });
    await store.ensureIndexes();
    if (rulesTenant !== undefined) {
      const { LEDGER_KEY: ledgerKey, LEDGER_ACCEPTED_KEYS: acceptedLedgerKeys, LEDGER_ORIGIN: ledgerOrigin } = config;
      const kept = { rules: parts.rules, tenant: rulesTenant, packs, ledgerKey, acceptedLedgerKeys, ledgerOrigin };
      stack.use(await keepRules({ ...kept, bus, clock, log, owner }));
    }
    const { HOST: host, GRPC_PORT: port, PEER_ADDRESS, PEER_NAME: serverName } = config;
    const peers = PEER_ADDRESS === '' ? undefined : { address: PEER_ADDRESS, serverName };
    const { WITNESSES: witnesses } = config;
    const witnessing = { witnesses, quorum: config.WITNESS_QUORUM ?? witnesses.length };
    const serving = {
      parts,
      store,
      bus,
      timers,
      clock,
      log,
      owner,
      host,
      port,
      tls,
      peers,
      witnessing,
      consumers,
      relay,
    };
    await serveDecide({ ...serving, isReady: health.isReady }, stack);
  },
});
