import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { aggregateStore, type Store } from '@salesmesh/chassis/store';
import { complianceErrors } from '../../errors.ts';
import { ruleErrors } from '../rule-errors.ts';
import { type LawHead, noHead } from './law-head.ts';
import type { LawRevision } from './law-revision.ts';
import type { LawStore, RevisionChange, StoredRevision } from './law-store.ts';

const ATTEMPTS = 8;
const plain = { type: {} };
/** Without what is large and what is bookkeeping. */
const projection = { 'files.text': 0, outbox: 0, requestIds: 0, writes: 0 } as const;
const text = { type: String, required: true };

/** Two collections: a document a revision, and one that says which is in force. */
export function lawStoreMongo(store: Store): LawStore {
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
    return revisions.save(current, work(current), [], { requestId });
  };
  const changeHeadOnce = async (requestId: string, work: (head: LawHead) => LawHead) => {
    const { tenant } = currentContext();
    const repeated = await heads.findByRequestId(requestId);
    if (repeated !== undefined) return repeated;
    const current = await heads.load(tenant);
    if (current !== undefined) return heads.save(current, work(current), [], { requestId });
    const [outcome] = await heads.insert([{ id: tenant, state: work(noHead), events: [], requestId }]);
    return outcome === 'inserted' ? heads.load(tenant) : undefined;
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
  };
}

/** Whoever named a version wants to know that it was not the one. */
async function untilWon<T>(attempt: () => Promise<T | undefined>, expectedVersion = 0): Promise<T> {
  for (let lost = 0; lost < ATTEMPTS; lost += 1) {
    const done = await attempt().catch((error: unknown) => {
      if (expectedVersion === 0 && error instanceof AppError && error.code === 'compliance.version_conflict') return;
      throw error;
    });
    if (done !== undefined) return done;
  }
  throw complianceErrors.too_contended();
}
