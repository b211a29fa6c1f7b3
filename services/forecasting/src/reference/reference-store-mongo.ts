import { isDeepStrictEqual } from 'node:util';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Store, TenantModel } from '@salesmesh/chassis/store';
import type { ReferenceEntry, ReferenceKind } from '../crm/read-reference.ts';
import type { KeptReference, ReferenceStore } from './reference-store.ts';

type ReferenceDocument = { kind: ReferenceKind; entry: ReferenceEntry; as_of: string; currency: string };
type SourceDocument = { source: string; as_of: string };

const text = { type: String };
const MOST_LISTED = 100_000;

export function referenceStoreMongo(store: Store): ReferenceStore {
  const references = store.model<ReferenceDocument>(
    'crm_references',
    // Sellers are persons, and their names stand in the entry.
    { kind: text, entry: { type: Object, personal: true }, as_of: text, currency: text },
    // `list`.
    { indexes: [{ key: { tenant: 1, kind: 1, _id: 1 } }] },
  );
  const sources = store.model<SourceDocument>('crm_sources', { source: text, as_of: text });
  const kept = ({ _id, entry, currency }: ReferenceDocument & { _id: string }): KeptReference => ({
    ...entry,
    id: _id,
    currency,
  });
  return {
    put: putReferences(references),
    list: async (kind) => (await references.find({ kind }, { sort: { _id: 1 }, limit: MOST_LISTED })).map(kept),
    findMany: async (_kind, ids) => (await references.findByIds(ids)).map(kept),
    count: (kind) => references.countDocuments({ kind }),
    remove: async (id) => {
      await references.deleteMany({ _id: id });
    },
    observe: async (source, asOf) => {
      const _id = derivedId('crm-source', currentContext().tenant, source);
      // Not one upsert: of two that both find nothing there, one would fail.
      await sources.insertMany([{ _id, source, as_of: asOf }], { skipDuplicates: true });
      await sources.updateOne({ _id }, { $max: { as_of: asOf } });
    },
    observedThrough: async () => {
      const found = await sources.find({});
      return found.map(({ as_of }) => as_of).sort()[0];
    },
  };
}

function putReferences(references: TenantModel<ReferenceDocument>): ReferenceStore['put'] {
  return async (kind, entries, { asOf: as_of, currency }) => {
    const known = new Map((await references.findByIds(entries.map(({ id }) => id))).map((found) => [found._id, found]));
    // Of two rows of one name the later one counts.
    const last = [...new Map(entries.map((sighted) => [sighted.id, sighted])).values()];
    const fresh = last.filter(({ id }) => !known.has(id));
    const documents = fresh.map(({ id: _id, entry }) => ({ _id, kind, entry, as_of, currency }));
    const { duplicates } = await references.insertMany(documents, { skipDuplicates: true });
    const created = new Set(fresh.filter((_, at) => !duplicates.includes(at)).map(({ id }) => id));
    const stated = last.filter(({ id, entry }) => {
      const before = known.get(id);
      return before === undefined ? !created.has(id) : isToBeKept(before, { entry, as_of, currency });
    });
    await references.bulkWrite(
      stated.map(({ id, entry }) => ({
        updateOne: {
          // What a newer export said meanwhile stays.
          filter: { _id: id, as_of: { $lte: as_of } },
          update: { $set: { kind, entry, as_of, currency } },
        },
      })),
    );
    const told = new Set<string>();
    return entries.map(({ id, entry }) => {
      const isFirst = created.has(id) && !told.has(id);
      told.add(id);
      return isFirst ? 'created' : isNews(known.get(id), { entry, as_of, currency }) ? 'updated' : 'unchanged';
    });
  };
}

type Statement = Pick<ReferenceDocument, 'entry' | 'as_of' | 'currency'>;

/** Also what a newer export says again: otherwise one between the two could change it back. */
function isToBeKept(before: ReferenceDocument, now: Statement): boolean {
  return before.as_of < now.as_of || isNews(before, now);
}

function isNews(before: ReferenceDocument | undefined, now: Statement): boolean {
  if (before === undefined) return true;
  const isSame = before.currency === now.currency && isDeepStrictEqual({ ...before.entry }, now.entry);
  return before.as_of <= now.as_of && !isSame;
}
