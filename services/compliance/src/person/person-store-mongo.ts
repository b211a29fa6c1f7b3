import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { aggregateStore, type Find, page, type Store, type TenantModel } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import { newPerson, type Person } from './person.ts';
import type { PersonStore, StoredPerson } from './person-store.ts';

/** How often a change is worked out again after a lost race. */
const ATTEMPTS = 8;

/** All but bookkeeping, trails and what was heard. */
const DECIDED_ON = { outbox: 0, requestIds: 0, writes: 0, trails: 0, refusalVersions: 0 } as const;

/** Who refuses by the dossier itself, by the name of the index that holds them. */
const REFUSING = {
  untold_objections: { openRequests: 'objection_marketing' },
  untold_suppressions: { 'suppressedChannels.0': { $exists: true } },
} as const;

export function personModel(store: Store): TenantModel<Person> {
  const text = { type: String, required: true };
  const fields = {
    recipientId: text,
    recipientVersion: { type: Number, required: true },
    facts: { type: {}, personal: true },
    registeredAt: { type: Date },
    consents: { type: [{}], personal: true },
    trails: { type: [{}], default: undefined, personal: true },
    suppressedChannels: { type: [String] },
    registry: { type: {}, personal: true },
    notice: { type: {} },
    openRequests: { type: [String] },
    bindings: { type: [{}], default: undefined },
    refusalVersions: { type: [Number], default: undefined },
    isRefusalTold: { type: Boolean },
    transfers: { type: [{}], default: undefined },
    // Of releases that counted messages here, and for them: they need a list in every dossier. Nobody else reads or fills it.
    sends: { type: [{}] },
  };
  const untold = { tenant: 1, isRefusalTold: 1, _id: 1 } as const;
  const indexes = [
    // `withOtherNotice`.
    { key: { tenant: 1, 'consents.purpose': 1, 'consents.notice_version': 1, _id: 1 } as const },
    // `withUntoldRefusal`: of people who refuse, and of no others.
    ...Object.entries(REFUSING).map(([name, partial]) => ({ key: untold, name, partial })),
  ];
  return store.model<Person>('people', fields, { indexes });
}

/** Ids of recipients are the callers' own, so two tenants may use the same one. */
export function personKey(tenant: string, recipientId: string): string {
  return `${tenant}:${recipientId}`;
}

/** Dossiers of the caller's tenant, as decisions look at them. */
export function dossiersOf(model: TenantModel<Person>, recipientIds: readonly string[]): Find<Person> {
  const { tenant } = currentContext();
  const ids = recipientIds.map((recipientId) => personKey(tenant, recipientId));
  return { model, filter: { _id: { $in: ids } }, projection: DECIDED_ON };
}

export function personStoreMongo(model: TenantModel<Person>): PersonStore {
  const people = aggregateStore(model);
  const key = (recipientId: string) => personKey(currentContext().tenant, recipientId);

  const attempt = async (...[recipientId, requestId, work]: Parameters<PersonStore['change']>) => {
    const repeated = await people.findByRequestId(requestId);
    if (repeated !== undefined && repeated.recipientId !== recipientId) throw complianceErrors.request_id_reused();
    if (repeated !== undefined) return repeated;
    const current = await people.load(key(recipientId));
    const { next, events } = work(current ?? newPerson(recipientId));
    if (current !== undefined) return people.save(current, next, events?.(current.version + 1) ?? [], { requestId });
    const [outcome] = await people.insert([
      { id: key(recipientId), state: next, events: events?.(1) ?? [], requestId },
    ]);
    return outcome === 'inserted' ? people.load(key(recipientId)) : undefined;
  };

  return {
    load: (recipientId) => people.load(key(recipientId)),
    withOtherNotice: async ({ purpose, version, pageSize, pageToken }) => {
      const filter = { consents: { $elemMatch: { purpose, basis: 'consent', notice_version: { $ne: version } } } };
      const found = await page(model, { filter, sort: { _id: 1 }, pageSize, pageToken, projection: DECIDED_ON });
      return { people: found.items as StoredPerson[], nextPageToken: found.nextPageToken };
    },
    withUntoldRefusal: async ({ afterId, limit }) => {
      const options = { sort: { _id: 1 }, limit, projection: { recipientId: 1 } } as const;
      const after = { isRefusalTold: null, _id: { $gt: key(afterId) } };
      const found = await Promise.all(
        Object.values(REFUSING).map((refusing) => model.find({ ...refusing, ...after }, options)),
      );
      const ids = new Set(found.flat().map(({ recipientId }) => recipientId));
      return [...ids].toSorted().slice(0, limit);
    },
    change: async (recipientId, requestId, work) => {
      for (let lost = 0; lost < ATTEMPTS; lost += 1) {
        const changed = await attempt(recipientId, requestId, work).catch(undefinedWhenLost);
        if (changed !== undefined) return changed;
      }
      throw complianceErrors.too_contended();
    },
    changeMany: async (works) => {
      let open = works;
      for (let lost = 0; lost < ATTEMPTS && open.size > 0; lost += 1) open = await changeOnce(people, key, open);
      if (open.size > 0) throw complianceErrors.too_contended();
    },
  };
}

type Works = ReadonlyMap<string, (person: Person) => Person>;

/** One read and two bulk writes. Returns what lost a race. */
async function changeOnce(
  people: ReturnType<typeof aggregateStore<Person>>,
  key: (recipientId: string) => string,
  works: Works,
): Promise<Works> {
  const found = await people.loadMany([...works.keys()].map(key));
  const known = new Map(found.map((person) => [person.recipientId, person]));
  const fresh = [...works].filter(([recipientId]) => !known.has(recipientId));
  const inserted = await people.insert(
    fresh.map(([recipientId, work]) => ({ id: key(recipientId), state: work(newPerson(recipientId)), events: [] })),
  );
  const changes = [...works].flatMap(([recipientId, work]) => changeOf(known.get(recipientId), work));
  const saved = await people.saveMany(changes);
  const lost = [
    ...fresh.filter((_, position) => inserted[position] === 'duplicate').map(([recipientId]) => recipientId),
    ...changes.filter((_, position) => saved[position] !== 'saved').map(({ current }) => current.recipientId),
  ];
  return new Map([...works].filter(([recipientId]) => lost.includes(recipientId)));
}

/** What was told before changes nothing and is not written. */
function changeOf(current: StoredPerson | undefined, work: (person: Person) => Person) {
  if (current === undefined) return [];
  const next = work(current);
  return next === current ? [] : [{ current, next, events: [] }];
}

function undefinedWhenLost(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'compliance.version_conflict') return undefined;
  throw error;
}
