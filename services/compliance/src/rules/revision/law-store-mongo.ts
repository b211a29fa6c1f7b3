import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { type AggregateStore, aggregateStore, type Store, type Stored } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { complianceErrors } from '../../errors.ts';
import type { RulesLeaf } from '../../ledger/leaf.ts';
import { ruleErrors } from '../rule-errors.ts';
import { type LawHead, type Load, noHead, recordLoad } from './law-head.ts';
import type { LawRevision } from './law-revision.ts';
import type { LawStore, RevisionChange, StoredRevision } from './law-store.ts';
import { headLeaves, revisionLeaves } from './rules-leaves.ts';

const ATTEMPTS = 8;
const plain = { type: {} };
/** Without what is large and what is bookkeeping. */
const projection = { 'files.text': 0, outbox: 0, requestIds: 0, writes: 0 } as const;
const text = { type: String, required: true };

/** Appends a leaf in the caller's transaction; `committed` is called once that has ended well. */
export type AppendRulesLeaf = (session: ClientSession, leaf: RulesLeaf) => Promise<{ committed(): void }>;

/** Two collections: a document a revision, and one that says which is in force. What counts goes into the log with it. */
export function lawStoreMongo(store: Store, append: AppendRulesLeaf): LawStore {
  const revisionModel = store.model<LawRevision>(
    'law_revisions',
    {
      ...{ title: text, author: text, base: plain, files: [{}], contentHash: text, state: text },
      ...{ check: plain, impact: plain, shadow: plain, approval: plain, history: [{}] },
      ...{ effectiveAt: { type: Date }, publishedAt: { type: Date } },
    },
    // `list`; `listDue`
    { indexes: [{ key: { tenant: 1, _id: -1 } }, { key: { tenant: 1, state: 1 } }] },
  );
  const revisions = aggregateStore(revisionModel);
  const heads = aggregateStore(store.model<LawHead>('law_heads', { inForce: plain, history: [{}], loads: [{}] }));

  const changeOnce = async ({ id, requestId, expectedVersion = 0, work }: RevisionChange) => {
    const repeated = await revisions.findByRequestId(requestId);
    if (repeated !== undefined && repeated._id !== id) throw complianceErrors.request_id_reused();
    if (repeated !== undefined) return repeated;
    const current = await revisions.load(id);
    if (current === undefined) throw ruleErrors.revision_not_found({ id });
    if (expectedVersion > 0 && expectedVersion !== current.version) throw complianceErrors.version_conflict();
    const next = work(current);
    const leaves = revisionLeaves({ tenant: current.tenant, id }, current, next);
    if (leaves.length === 0) return revisions.save(current, next, [], { requestId });
    return logged({ store, append, leaves }, revisions, { current, next, requestId });
  };
  const changeHeadOnce = async (requestId: string, work: (head: LawHead) => LawHead) => {
    const { tenant } = currentContext();
    const repeated = await heads.findByRequestId(requestId);
    if (repeated !== undefined) return repeated;
    const current = await heads.load(tenant);
    if (current === undefined) {
      await heads.insert([{ id: tenant, state: noHead, events: [] }]);
      return undefined;
    }
    const next = work(current);
    const leaves = headLeaves(tenant, current, next);
    if (leaves.length === 0) return heads.save(current, next, [], { requestId });
    return logged({ store, append, leaves }, heads, { current, next, requestId });
  };
  const tellLoadOnce = async (load: Load) => {
    const current = await heads.load(currentContext().tenant);
    return current && heads.save(current, recordLoad(current, load), []);
  };
  return {
    load: (id) => revisions.load(id),
    list: async (limit) =>
      (await revisionModel.find({}, { sort: { _id: -1 }, limit, projection })) as unknown as StoredRevision[],
    listDue: async (now) => {
      const due = { state: 'scheduled', $or: [{ effectiveAt: { $exists: false } }, { effectiveAt: { $lte: now } }] };
      return (await revisionModel.find(due, { sort: { effectiveAt: 1 }, projection })) as unknown as StoredRevision[];
    },
    insert: async (id, requestId, revision) => {
      const [outcome] = await revisions.insert([{ id, state: revision, events: [], requestId }]);
      const found = outcome === 'inserted' ? await revisions.load(id) : await revisions.findByRequestId(requestId);
      if (found === undefined) throw complianceErrors.request_id_reused();
      return found;
    },
    change: (command) => untilWon(() => changeOnce(command), command.expectedVersion),
    readHead: async () => (await heads.load(currentContext().tenant)) ?? noHead,
    changeHead: (requestId, work) => untilWon(() => changeHeadOnce(requestId, work)),
    tellLoad: async (load) => void (await untilWon(() => tellLoadOnce(load))),
  };
}

type Logging = { readonly store: Store; readonly append: AppendRulesLeaf; readonly leaves: readonly RulesLeaf[] };

/**
 * The change and its leaves, both or neither. Undefined where the same request was done meanwhile, by whoever logged it.
 * Throws compliance.version_conflict.
 */
async function logged<T extends object>(
  { store, append, leaves }: Logging,
  aggregates: AggregateStore<T>,
  { current, next, requestId }: { current: Stored<T>; next: T; requestId: string },
): Promise<Stored<T> | undefined> {
  const appended = await store.withTransaction(async (session) => {
    const [outcome] = await aggregates.saveMany([{ current, next, events: [], requestId }], { session });
    if (outcome === 'conflict') throw complianceErrors.version_conflict();
    if (outcome !== 'saved') return undefined;
    const appended: { committed(): void }[] = [];
    for (const leaf of leaves) appended.push(await append(session, leaf));
    return appended;
  });
  if (appended === undefined) return undefined;
  for (const { committed } of appended) committed();
  return { ...next, _id: current._id, tenant: current.tenant, version: current.version + 1 };
}

/** Undefined is tried again. Whoever named a version wants to know that it was not the one. */
async function untilWon<T>(attempt: () => Promise<T | undefined>, expectedVersion = 0): Promise<T> {
  for (let lost = 0; lost < ATTEMPTS; lost += 1) {
    const done = await attempt().catch((error: unknown) => {
      if (error instanceof AppError && lostRaces(expectedVersion).includes(error.code)) return;
      throw error;
    });
    if (done !== undefined) return done;
  }
  throw complianceErrors.too_contended();
}

/** Another came first: with the document, with a leaf, or with a transaction that outlasted its repetitions. */
function lostRaces(expectedVersion: number): readonly string[] {
  const others = ['compliance.ledger_conflict', 'chassis.write_conflict'];
  return expectedVersion === 0 ? ['compliance.version_conflict', ...others] : others;
}
