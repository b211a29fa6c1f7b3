import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext, noPerson, runWith } from '@salesmesh/chassis/context';
import { derivedId, type Ids } from '@salesmesh/chassis/ids';
import type { Store } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { automationChanges } from '../automation/automation-changes.ts';
import { automationModel } from '../automation/automation-model-mongo.ts';
import { automationReaderMongo, overdueAutomationsMongo } from '../automation/automation-reader-mongo.ts';
import { changeStoreMongo } from '../automation/change-store-mongo.ts';
import { contentVault } from '../content/content-vault.ts';
import type { DecisionParts } from '../deciding/decision-parts.ts';
import type { LogKeys } from '../ledger/ledger-store.ts';
import { ledgerStoreMongo } from '../ledger/ledger-store-mongo.ts';
import { createNoteSigner } from '../ledger/note-key.ts';
import { logOrigin } from '../ledger/tree-id.ts';
import type { PackHost } from '../packs/pack-host.ts';
import { personArrivals } from '../person/person-arrivals.ts';
import { personModel, personStoreMongo } from '../person/person-store-mongo.ts';
import { settingsModel, settingsStoreMongo } from '../settings/settings-store-mongo.ts';
import { pooledRandom } from './pooled-random.ts';

export const DECISION_DUE = 'decision_due';

export type AssembleOptions = {
  store: Store;
  timers: Pick<Timers, 'schedule'>;
  clock: Clock;
  ids: Ids;
  packs: PackHost;
  ledgerKey: Uint8Array;
  ledgerOrigin: string;
  contentKey: Uint8Array;
  contentRetentionDays: number;
};

/** Everything that the tables of routes are built from. Starts nothing but the queue of changes, which it disposes. */
export function assemble(options: AssembleOptions) {
  const { store, clock, ids, packs } = options;
  const random = pooledRandom();
  const vault = contentVault(options.contentKey, random);
  const keysOf = logKeys(options.ledgerOrigin, options.ledgerKey);
  const models = { automations: automationModel(store), people: personModel(store), settings: settingsModel(store) };
  const people = personStoreMongo(models.people);
  const settings = settingsStoreMongo(models.settings);
  const ledger = ledgerStoreMongo({ store, keysOf });
  const changeStore = changeStoreMongo({
    store,
    automations: models.automations,
    people: { model: models.people, store: people },
    settings,
    ledger,
    schedule: (wakes, session) => options.timers.schedule(wakes.map(decisionTimer), session),
    clock,
    contentRetentionDays: options.contentRetentionDays,
  });
  const changes = automationChanges({
    store: changeStore,
    context: currentContext,
    inTenant: (tenant, fn) => runWith({ tenant, actor: noPerson }, fn),
  });
  const parts: DecisionParts = { law: packs, vault, random };
  return {
    ...{ clock, ids, packs, parts, vault, keysOf, people, settings, ledger, changeStore, changes },
    arrivals: personArrivals(),
    automations: automationReaderMongo(models.automations),
    overdue: overdueAutomationsMongo(models.automations),
    outboxes: [models.automations, models.people],
  };
}

export type Parts = ReturnType<typeof assemble>;

function decisionTimer({ automationId, dueAt }: { automationId: string; dueAt: Date }) {
  const id = derivedId(DECISION_DUE, automationId, dueAt.toISOString());
  return { id, kind: DECISION_DUE, tenant: currentContext().tenant, aggregateId: automationId, dueAt };
}

/** One key signs all logs; the origin is part of what is signed, so no log is taken for another. */
function logKeys(origin: string, seed: Uint8Array): (tenant: string) => LogKeys {
  const known = new Map<string, LogKeys>();
  return (tenant) => {
    const found = known.get(tenant);
    if (found !== undefined) return found;
    const signer = createNoteSigner(logOrigin(origin, tenant), seed);
    const keys = { signer, verifiers: [signer.verifier] };
    known.set(tenant, keys);
    return keys;
  };
}
