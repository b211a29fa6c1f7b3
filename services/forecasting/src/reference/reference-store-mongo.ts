import { isDeepStrictEqual } from 'node:util';
import { currentContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import type { Store } from '@salesmesh/chassis/store';
import type { ReferenceEntry, ReferenceKind } from '../crm/read-reference.ts';
import type { KeptReference, ReferenceOutcome, ReferenceStore, Sighted } from './reference-store.ts';

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
  const put: ReferenceStore['put'] = async (kind, entries, { asOf, currency }) => {
    const known = new Map((await references.findByIds(entries.map(({ id }) => id))).map((found) => [found._id, found]));
    const changes = entries.filter(({ id, entry }) => isNews(known.get(id), { entry, as_of: asOf }));
    await references.bulkWrite(
      changes.map(({ id, entry }) => ({
        updateOne: {
          // What a newer export said meanwhile stays.
          filter: { _id: id, as_of: { $lte: asOf } },
          update: { $set: { kind, entry, as_of: asOf, currency } },
          upsert: !known.has(id),
        },
      })),
    );
    return outcomes(entries, known, new Set(changes));
  };
  return {
    put,
    list: async (kind) => (await references.find({ kind }, { sort: { _id: 1 }, limit: MOST_LISTED })).map(kept),
    findMany: async (_kind, ids) => (await references.findByIds(ids)).map(kept),
    count: (kind) => references.countDocuments({ kind }),
    observe: async (source, asOf) => {
      const filter = { _id: derivedId('crm-source', currentContext().tenant, source) };
      await sources.updateOne(filter, { $set: { source }, $max: { as_of: asOf } }, { upsert: true });
    },
    observedThrough: async () => {
      const found = await sources.find({});
      return found.map(({ as_of }) => as_of).sort()[0];
    },
  };
}

type Known = ReadonlyMap<string, ReferenceDocument>;

function isNews(known: ReferenceDocument | undefined, seen: { entry: ReferenceEntry; as_of: string }): boolean {
  if (known === undefined) return true;
  return known.as_of <= seen.as_of && !isDeepStrictEqual({ ...known.entry }, seen.entry);
}

/** The second of two rows of one name in a batch is not created again. */
function outcomes(entries: readonly Sighted[], known: Known, changes: ReadonlySet<Sighted>): ReferenceOutcome[] {
  const told = new Set<string>();
  return entries.map((seen) => {
    const isFirst = !known.has(seen.id) && !told.has(seen.id);
    told.add(seen.id);
    if (isFirst) return 'created';
    return changes.has(seen) ? 'updated' : 'unchanged';
  });
}
