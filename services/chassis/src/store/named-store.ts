import { currentContext } from '../context/context.ts';
import { derivedId } from '../ids/ids.ts';
import { aggregateStore, type Stored, versionConflictOf } from './aggregate-store.ts';
import type { Store } from './store.ts';
import type { TenantModel } from './tenant-model.ts';

/** A thing that people configure under a name: a mapping, a source, a template. */
export type Named<T> = T & { readonly version: number };
type NamedPut<T> = {
  readonly name: string;
  readonly state: T;
  readonly requestId: string;
  /** 0 for whatever is there. */
  readonly expectedVersion: number;
};

export type NamedStore<T> = {
  get(name: string): Promise<Named<T> | undefined>;
  /** In the order of their names; at most 1,000. */
  list(): Promise<Named<T>[]>;
  /** Creates or replaces; a repeated request writes once. ABORTED `<service>.version_conflict`. */
  put(command: NamedPut<T>): Promise<Named<T>>;
};

type Entry<T> = { readonly name: string; readonly value: T };

const MOST_LISTED = 1_000;

/** Each kind of thing has a collection of its own: `kind` is its name. */
export function namedStore<T extends object>(store: Store, kind: string): NamedStore<T> {
  const model: TenantModel<Entry<T>> = store.model<Entry<T>>(
    kind,
    { name: { type: String }, value: { type: Object } },
    // `list`, and one entry per name.
    { indexes: [{ key: { tenant: 1, name: 1 }, unique: true }] },
  );
  const conflict = versionConflictOf(store.service);
  const aggregates = aggregateStore(model);
  const idOf = (name: string) => derivedId(kind, currentContext().tenant, name);
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
        if (expectedVersion > 0) throw conflict({ id: name });
        const [outcome] = await aggregates.insert([{ id, state: next, events: [], requestId }]);
        if (outcome === 'inserted') return { ...state, version: 1 };
        const repeated = await aggregates.findByRequestId(requestId);
        if (repeated?._id === id) return shown(repeated);
        throw conflict({ id: name });
      }
      const repeated = await aggregates.findByRequestId(requestId);
      if (repeated?._id === id) return shown(repeated);
      if (expectedVersion > 0 && expectedVersion !== current.version) throw conflict({ id: name });
      return shown(await aggregates.save(current, next, [], { requestId }));
    },
  };
}
