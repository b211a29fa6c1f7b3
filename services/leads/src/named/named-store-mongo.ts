import { tryContext } from '@salesmesh/chassis/context';
import { derivedId } from '@salesmesh/chassis/ids';
import { aggregateStore, type Store, type Stored, type TenantModel } from '@salesmesh/chassis/store';
import { errors } from '../errors.ts';
import type { Named, NamedStore } from './named-store.ts';

type Entry<T> = { readonly name: string; readonly value: T };

const MOST_LISTED = 1_000;

/** Each kind of thing has a collection of its own: `kind` is its name. */
export function namedStoreMongo<T extends object>(store: Store, kind: string): NamedStore<T> {
  const model: TenantModel<Entry<T>> = store.model<Entry<T>>(
    kind,
    { name: { type: String }, value: { type: Object } },
    // `list`, and one entry per name.
    { indexes: [{ key: { tenant: 1, name: 1 }, unique: true }] },
  );
  const aggregates = aggregateStore(model);
  const idOf = (name: string) => derivedId(kind, tryContext()?.tenant ?? '', name);
  const shown = ({ value, version }: Stored<Entry<T>>): Named<T> => ({ ...value, version });
  return {
    get: async (name) => {
      const found = await aggregates.load(idOf(name));
      return found === undefined ? undefined : shown(found);
    },
    list: async () => {
      const found = await model.find({}, { sort: { name: 1 }, limit: MOST_LISTED });
      return (found as Stored<Entry<T>>[]).map(shown);
    },
    put: async ({ name, state, requestId, expectedVersion }) => {
      const id = idOf(name);
      const next = { name, value: state };
      const current = await aggregates.load(id);
      if (current === undefined) {
        if (expectedVersion > 0) throw errors.version_conflict();
        const [outcome] = await aggregates.insert([{ id, state: next, events: [], requestId }]);
        if (outcome === 'inserted') return { ...state, version: 1 };
        const repeated = await aggregates.findByRequestId(requestId);
        if (repeated?._id === id) return shown(repeated);
        throw errors.version_conflict();
      }
      const repeated = await aggregates.findByRequestId(requestId);
      if (repeated?._id === id) return shown(repeated);
      if (expectedVersion > 0 && expectedVersion !== current.version) throw errors.version_conflict();
      return shown(await aggregates.save(current, next, [], { requestId }));
    },
  };
}
