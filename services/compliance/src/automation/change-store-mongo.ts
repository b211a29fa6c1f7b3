import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import { type Doc, findTogether, type TenantModel } from '@salesmesh/chassis/store';
import type { Person } from '../person/person.ts';
import { dossiersOf } from '../person/person-store-mongo.ts';
import { noSettings, type SettingsDocument, tenantSettings } from '../settings/settings-store.ts';
import { settingsOf } from '../settings/settings-store-mongo.ts';
import type { TransferTally } from '../transfers/transfer-tally.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';
import type { BatchView, ChangeStore, JobKeys, StoredAutomation, StoredPerson } from './change.ts';
import { type ChangeLane, changeLane } from './change-lane.ts';
import type { ChangeLog, ForgottenBatches, LogFolder } from './change-log.ts';
import { holdersOf, sendsOf } from './held-sends-mongo.ts';
import type { KeptAnswers } from './kept-answers-mongo.ts';
import { planBatch } from './logged-change.ts';

type ChangeStoreModels = {
  automations: TenantModel<AutomationDocument>;
  people: TenantModel<Person>;
  settings: TenantModel<SettingsDocument>;
};

export type ChangeStoreMongoOptions = {
  log: ChangeLog & ForgottenBatches;
  folder: LogFolder;
  models: ChangeStoreModels;
  transfers: TransferTally;
  clock: Clock;
  reporter: Log;
  inTenant<R>(tenant: string, fn: () => Promise<R>): Promise<R>;
  /** How long a message is kept after its automation ended. */
  contentRetentionDays: number;
  keptAnswers: Pick<KeptAnswers, 'read'>;
};

export type LoggedChangeStore = ChangeStore &
  AsyncDisposable & {
    /** Once what the caller's tenant was answered before shows in reads. */
    settled(): Promise<void>;
    /** The same for what any process answered. ABORTED compliance.ledger_conflict when that takes too long. */
    settledEverywhere(): Promise<void>;
    /** Sees to what processes left behind that are gone, for all tenants. */
    recover(): Promise<void>;
  };

/** Changes are durable once they are logged, and are folded into the documents that are read right after. */
export function changeStoreMongo(options: ChangeStoreMongoOptions): LoggedChangeStore {
  const { log, folder, reporter, contentRetentionDays } = options;
  const lanes = new Map<string, ChangeLane>();
  const lane = () => {
    const { tenant } = currentContext();
    const known = lanes.get(tenant) ?? changeLane(log, folder, reporter);
    lanes.set(tenant, known);
    return known;
  };
  return {
    open: async () => ({ basis: await lane().basis(), now: options.clock.now() }),
    load: async (keys) => {
      const basis = await lane().basis();
      const view = await load(options, keys);
      const transfers = await options.transfers.at(basis);
      return { ...view, settings: { ...view.settings, transfers }, basis };
    },
    keptAnswers: options.keptAnswers.read,
    commit: async (changes, basis) => {
      const { tenant } = currentContext();
      options.transfers.take(
        basis,
        changes.filter((change) => change.automationId !== undefined),
      );
      const { planned, folded } = await lane().append(basis, ({ seq, leaves }) =>
        planBatch(changes, { tenant, seq: seq + 1, firstLeaf: leaves, contentRetentionDays }),
      );
      return { written: planned.written, folded };
    },
    settled: () => lane().settled(),
    settledEverywhere: () => lane().settledEverywhere(),
    recover: async () => {
      for (const tenant of await log.tenants()) {
        // What one tenant's log stumbles over must not keep those of the others waiting.
        await options
          .inTenant(tenant, () => lane().recover())
          .catch((error: unknown) => {
            reporter.warn({ err: error, tenant }, 'what a process left behind could not be seen to, trying again');
          });
      }
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...lanes.values()].map((each) => each.idle()));
    },
  };
}

async function load(options: ChangeStoreMongoOptions, keys: readonly JobKeys[]): Promise<Omit<BatchView, 'basis'>> {
  const { models, clock } = options;
  const { settings, people: named, automations } = await readAll(options, keys);
  const people = new Map(named.map((person) => [person.recipientId, person]));
  const missing = unique(automations.map(({ recipientId }) => recipientId)).filter((id) => !people.has(id));
  for (const person of await readPeople(models, missing, clock.now())) people.set(person.recipientId, person);
  const byId = new Map(automations.map((automation) => [automation._id, automation]));
  const byRequest = new Map(automations.flatMap((stored) => stored.requestIds.map((id) => [id, stored] as const)));
  return {
    now: clock.now(),
    settings: tenantSettings(settings),
    person: (recipientId) => people.get(recipientId),
    automation: (automationId) => byId.get(automationId),
    automationOfRequest: (requestId) => byRequest.get(requestId),
  };
}

/** In one command, whatever the batch is about. */
async function readAll({ models, clock }: ChangeStoreMongoOptions, keys: readonly JobKeys[]) {
  const { automations, people, settings } = models;
  const automationIds = unique(keys.map(({ automationId }) => automationId));
  const requestIds = unique(keys.map(({ requestId }) => requestId));
  const recipientIds = unique(keys.map(({ recipientId }) => recipientId));
  const projection = { outbox: 0, writes: 0 } as const;
  const [[found = noSettings], byId, byRequest, dossiers, holders] = await findTogether([
    settingsOf(settings),
    { model: automations, filter: { _id: { $in: automationIds } }, projection },
    { model: automations, filter: { requestIds: { $in: requestIds } }, projection },
    dossiersOf(people, recipientIds),
    holdersOf(automations, recipientIds, clock.now()),
  ] as const);
  return {
    settings: found,
    automations: [...byId, ...byRequest] as unknown as StoredAutomation[],
    people: withSends(dossiers, holders),
  };
}

async function readPeople(
  { automations, people }: ChangeStoreModels,
  recipientIds: readonly string[],
  now: Date,
): Promise<StoredPerson[]> {
  if (recipientIds.length === 0) return [];
  const finds = [dossiersOf(people, recipientIds), holdersOf(automations, recipientIds, now)] as const;
  return withSends(...(await findTogether(finds)));
}

function withSends(dossiers: readonly Doc<Person>[], holders: readonly Doc<AutomationDocument>[]): StoredPerson[] {
  const held = sendsOf(holders);
  return dossiers.map((person) => ({ ...person, sends: held.get(person.recipientId) ?? [] }) as StoredPerson);
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
