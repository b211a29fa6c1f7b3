import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { aggregateStore, type Store, type Stored, type TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { complianceErrors } from '../errors.ts';
import { encodeLeaf } from '../ledger/leaf.ts';
import type { AppendedBatch, LedgerStore } from '../ledger/ledger-store.ts';
import { leafHash } from '../ledger/merkle-hash.ts';
import type { Person } from '../person/person.ts';
import type { PersonStore } from '../person/person-store.ts';
import { type SettingsStore, tenantSettings } from '../settings/settings-store.ts';
import { type Automation, isFinal } from './automation.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';
import type { BatchView, Change, ChangeStore, JobKeys, LeafReceipt, StoredAutomation, StoredPerson } from './change.ts';

const DAY_MS = 86_400_000;

/** Schedules further decisions inside the batch's transaction; the same automation and time twice is one. */
type ScheduleDecisions = (
  wakes: readonly { automationId: string; dueAt: Date }[],
  options: { session: ClientSession },
) => Promise<void>;

export type ChangeStoreMongoOptions = {
  store: Store;
  automations: TenantModel<AutomationDocument>;
  people: { model: TenantModel<Person>; store: PersonStore };
  settings: SettingsStore;
  ledger: LedgerStore<ClientSession>;
  schedule: ScheduleDecisions;
  clock: Clock;
  /** How long a message is kept after its automation ended. */
  contentRetentionDays: number;
};

/** A batch as one transaction: leaves, automations with their events, places in frequency windows, timers. */
export function changeStoreMongo(options: ChangeStoreMongoOptions): ChangeStore {
  const trees = new Set<string>();
  return {
    load: (keys) => load(options, keys),
    commit: async (changes) => {
      const { tenant } = currentContext();
      if (!trees.has(tenant)) await options.ledger.takeOver(tenant);
      trees.add(tenant);
      const { written, committed } = await options.store.withTransaction((session) =>
        writeBatch(options, session, changes),
      );
      committed?.();
      return written;
    },
  };
}

async function load(options: ChangeStoreMongoOptions, keys: readonly JobKeys[]): Promise<BatchView> {
  const [settings, automations, named] = await Promise.all([
    options.settings.read(),
    loadAutomations(options.automations, keys),
    options.people.store.loadMany(unique(keys.map(({ recipientId }) => recipientId))),
  ]);
  const people = new Map(named.map((person) => [person.recipientId, person]));
  const missing = unique(automations.map(({ recipientId }) => recipientId)).filter((id) => !people.has(id));
  for (const person of await options.people.store.loadMany(missing)) people.set(person.recipientId, person);
  const byId = new Map(automations.map((automation) => [automation._id, automation]));
  const byRequest = new Map(automations.flatMap((stored) => stored.requestIds.map((id) => [id, stored] as const)));
  return {
    now: options.clock.now(),
    settings: tenantSettings(settings),
    person: (recipientId) => people.get(recipientId),
    automation: (automationId) => byId.get(automationId),
    automationOfRequest: (requestId) => byRequest.get(requestId),
  };
}

async function loadAutomations(
  model: TenantModel<AutomationDocument>,
  keys: readonly JobKeys[],
): Promise<StoredAutomation[]> {
  const ids = unique(keys.map(({ automationId }) => automationId));
  const requestIds = unique(keys.map(({ requestId }) => requestId));
  const projection = { outbox: 0, writes: 0 } as const;
  const [byId, byRequest] = await Promise.all([
    model.findByIds(ids, { projection }),
    requestIds.length === 0 ? [] : model.find({ requestIds: { $in: requestIds } }, { projection }),
  ]);
  return [...byId, ...byRequest] as unknown as StoredAutomation[];
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

async function writeBatch(
  options: ChangeStoreMongoOptions,
  session: ClientSession,
  changes: readonly Change[],
): Promise<{ written: Stored<Automation>[]; committed: AppendedBatch['committed'] | undefined }> {
  const { receipts, committed } = await appendLeaves(options, session, changes);
  const rows = changes.map((change, position) => rowOf(change, receipts[position], options.contentRetentionDays));
  await writeAutomations(options.automations, session, rows);
  await writePeople(options.people.model, session, changes);
  const wakes = changes.flatMap(({ automationId, wakeAt }) =>
    wakeAt === undefined ? [] : [{ automationId, dueAt: wakeAt }],
  );
  if (wakes.length > 0) await options.schedule(wakes, { session });
  const { tenant } = currentContext();
  const written = rows.map(({ change, document }) => ({
    ...document,
    _id: change.automationId,
    tenant,
    version: (change.current?.version ?? 0) + 1,
  }));
  return { written, committed };
}

async function appendLeaves(
  { ledger }: ChangeStoreMongoOptions,
  session: ClientSession,
  changes: readonly Change[],
): Promise<{ receipts: (LeafReceipt | undefined)[]; committed?: AppendedBatch['committed'] }> {
  const leaves = changes.flatMap(({ leaf }) => (leaf === undefined ? [] : [encodeLeaf(leaf)]));
  if (leaves.length === 0) return { receipts: [] };
  const { firstIndex, committed } = await ledger.appendBatch(session, currentContext().tenant, leaves);
  const placed = leaves.map((leaf, place) => ({
    index: firstIndex + place,
    hash: Buffer.from(leafHash(leaf)).toString('base64'),
  }));
  const queue = placed.values();
  return { receipts: changes.map(({ leaf }) => (leaf === undefined ? undefined : queue.next().value)), committed };
}

type Row = { change: Change; next: Automation; document: AutomationDocument };

/** The message stays as long as it may be sent, and for the retention after that; of what is never sent nothing is kept. */
function rowOf(change: Change, receipt: LeafReceipt | undefined, retentionDays: number): Row {
  const next = change.next(receipt);
  const stored = { ...next, recipientSalt: Buffer.from(next.recipientSalt) };
  const former = change.current?.sealedContent;
  const sealed = change.sealedContent ?? former;
  const isEnded = isFinal(next.state);
  if (sealed === undefined || (isEnded && former === undefined)) return { change, next, document: stored };
  const endedAt = next.finishedAt?.getTime() ?? next.requestedAt.getTime();
  const destroyContentAt = new Date(endedAt + retentionDays * DAY_MS);
  const document = { ...stored, sealedContent: Buffer.from(sealed), ...(isEnded ? { destroyContentAt } : {}) };
  return { change, next, document };
}

async function writeAutomations(
  model: TenantModel<AutomationDocument>,
  session: ClientSession,
  rows: readonly Row[],
): Promise<void> {
  const automations = aggregateStore(model);
  const insertions = rows.filter(({ change }) => change.current === undefined);
  await automations.insert(
    insertions.map(({ change, next, document }) => ({
      id: change.automationId,
      state: document,
      events: change.events(next),
      ...requestOf(change),
    })),
    { session },
  );
  const changes = rows.flatMap(({ change, next, document }) =>
    change.current === undefined
      ? []
      : [{ current: change.current, next: document, events: change.events(next), ...requestOf(change) }],
  );
  if (changes.length > 0) requireAllSaved(await automations.saveMany(changes, { session }));
}

function requestOf({ requestId }: Change): { requestId?: string } {
  return requestId === undefined ? {} : { requestId };
}

/** Several changes of a batch may touch one person, each planned on the one before: the last one is what is written. */
async function writePeople(
  model: TenantModel<Person>,
  session: ClientSession,
  changes: readonly Change[],
): Promise<void> {
  const merged = new Map<string, { current: StoredPerson; next: Person; events: [] }>();
  for (const { person } of changes) {
    if (person === undefined) continue;
    const { recipientId } = person.current;
    const current = merged.get(recipientId)?.current ?? person.current;
    merged.set(recipientId, { current, next: person.next, events: [] });
  }
  if (merged.size === 0) return;
  requireAllSaved(await aggregateStore(model).saveMany([...merged.values()], { session }));
}

function requireAllSaved(outcomes: readonly string[]): void {
  if (outcomes.some((outcome) => outcome !== 'saved')) throw complianceErrors.version_conflict();
}
