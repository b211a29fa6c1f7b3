import { randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import { toHeaders, tryContext } from '../context/context.ts';
import { AppError, catalogue } from '../errors/errors.ts';
import { changedFields, domainFields } from './changed-fields.ts';
import { type OutboxEvent, queuedEvents } from './outbox.ts';
import { KEPT_REQUESTS, KEPT_WRITES } from './schema.ts';
import { storeErrors } from './store-errors.ts';
import type { TenantModel } from './tenant-model.ts';

export type Stored<T> = T & { _id: string; tenant: string; version: number };
export type Insertion<T> = {
  id: string;
  state: T;
  events: readonly OutboxEvent[];
  requestId?: string;
  /** In the system scope only: whose document it is. */
  tenant?: string;
};
export type Change<T> = { current: Stored<T>; next: T; events: readonly OutboxEvent[]; requestId?: string };
/** `duplicate`: this request was applied before; nothing was written now. */
export type InsertOutcome = 'inserted' | 'duplicate';
export type SaveOutcome = 'saved' | 'conflict' | 'duplicate';

/**
 * One aggregate, one document. A change is one conditional write on id and version, with its events and its request id
 * in the same document, so that either all of it happened or nothing.
 */
export type AggregateStore<T> = {
  load(id: string, options?: { session?: ClientSession }): Promise<Stored<T> | undefined>;
  loadMany(ids: readonly string[], options?: { session?: ClientSession }): Promise<Stored<T>[]>;
  /** What a request created or last changed; for answering a repeated request. */
  findByRequestId(requestId: string): Promise<Stored<T> | undefined>;
  /** One round trip; the outcomes in the order of the documents. chassis.id_taken when an id belongs to another tenant. */
  insert(documents: readonly Insertion<T>[], options?: { session?: ClientSession }): Promise<InsertOutcome[]>;
  /**
   * `<service>.version_conflict` (ABORTED) when someone else wrote since `current` was loaded. A repeated request gives
   * the document as it stands and writes nothing.
   */
  save(
    current: Stored<T>,
    next: T,
    events: readonly OutboxEvent[],
    options?: { session?: ClientSession; requestId?: string },
  ): Promise<Stored<T>>;
  /** One unordered bulk write; a lost race concerns its item alone. At most one change per aggregate. */
  saveMany(changes: readonly Change<T>[], options?: { session?: ClientSession }): Promise<SaveOutcome[]>;
};

const BOOKKEEPING = { outbox: 0, requestIds: 0, writes: 0 } as const;
type Bookkept<T> = Stored<T> & { requestIds?: readonly string[]; writes?: readonly string[] };
type SessionOption = { session?: ClientSession };

export function aggregateStore<T extends object>(model: TenantModel<T>): AggregateStore<T> {
  const conflict = versionConflictOf(model.service);
  const loadMany = async (ids: readonly string[], options: SessionOption = {}) =>
    (await model.findByIds(ids, { ...options, projection: BOOKKEEPING })) as Stored<T>[];
  const load = async (id: string, options: SessionOption = {}) => (await loadMany([id], options))[0];
  return {
    load,
    loadMany,
    findByRequestId: async (requestId) =>
      (await model.findOne({ requestIds: requestId }, { projection: BOOKKEEPING })) as Stored<T> | undefined,
    insert: (documents, options = {}) => insert(model, documents, options),
    save: async (current, next, events, { session, requestId } = {}) => {
      const change = { current, next, events, ...(requestId === undefined ? {} : { requestId }) };
      const write = conditionalWrite(change, model, undefined);
      const result = await writeOnce(model, write, session);
      if (result.matched === 1) {
        if (events.length > 0) model.signals.written(model.name, [current._id], session);
        return stored(current, next);
      }
      const now = await model.findOne({ _id: current._id }, { projection: { outbox: 0 }, ...sessionOf(session) });
      const { requestIds, writes, ...state } = (now ?? {}) as Bookkept<T>;
      if (requestId !== undefined && requestIds?.includes(requestId)) return state as Stored<T>;
      throw conflict({ id: current._id });
    },
    saveMany: (changes, options = {}) => saveMany(model, changes, options),
  };
}

/** The error of a lost race, as the service's own. */
export function versionConflictOf(service: string) {
  return catalogue(service, {
    version_conflict: {
      kind: 'ABORTED',
      zh: '{id} 已被他人修改，请重新读取后再试。',
      en: '{id} was changed by someone else. Read it again, then retry.',
    },
  }).version_conflict;
}

async function insert<T extends object>(
  model: TenantModel<T>,
  documents: readonly Insertion<T>[],
  options: SessionOption,
): Promise<InsertOutcome[]> {
  const queuedAt = model.clock.now();
  const headers = causeHeaders();
  const rows = documents.map(({ id, state, events, requestId, tenant }) => ({
    ...domainFields(state),
    _id: id,
    ...(tenant === undefined ? {} : { tenant }),
    version: 1,
    ...(events.length === 0 ? {} : { outbox: queuedEvents(events, queuedAt, headers) }),
    ...(requestId === undefined ? {} : { requestIds: [requestId] }),
  }));
  const { duplicates } = await model.insertMany(rows, { ...options, skipDuplicates: options.session === undefined });
  const skipped = new Set(duplicates);
  if (skipped.size > 0)
    await assertOwnDuplicates(
      model,
      duplicates.map((index) => documents[index] as Insertion<T>),
    );
  const written = documents.filter(({ events }, index) => events.length > 0 && !skipped.has(index));
  model.signals.written(
    model.name,
    written.map(({ id }) => id),
    options.session,
  );
  return documents.map((_, index) => (skipped.has(index) ? 'duplicate' : 'inserted'));
}

/** A unique index also answers for documents of other tenants; those must not look like a repeated request. */
async function assertOwnDuplicates<T>(model: TenantModel<T>, documents: readonly Insertion<T>[]): Promise<void> {
  const ids = documents.map(({ id }) => id);
  const requestIds = documents.flatMap(({ requestId }) => requestId ?? []);
  const filter = { $or: [{ _id: { $in: ids } }, { requestIds: { $in: requestIds } }] };
  const found = (await model.find(filter, { projection: { requestIds: 1 } })) as unknown as Bookkept<object>[];
  const knownIds = new Set(found.map(({ _id }) => _id));
  const knownRequests = new Set(found.flatMap((document) => document.requestIds ?? []));
  for (const { id, requestId } of documents) {
    const isOwn = knownIds.has(id) || (requestId !== undefined && knownRequests.has(requestId));
    if (!isOwn) throw storeErrors.id_taken({ id });
  }
}

type ConditionalWrite = { filter: Record<string, unknown>; update: Record<string, unknown> };

// The version belongs in the filter. Comparing after a read would let two pods both win, because each would compare
// against the document it loaded before the other wrote.
function conditionalWrite<T extends object>(
  { current, next, events, requestId }: Change<T>,
  model: TenantModel<T>,
  mark: string | undefined,
): ConditionalWrite {
  const { set, unset } = changedFields(current, next);
  const push = {
    ...(events.length === 0 ? {} : { outbox: { $each: queuedEvents(events, model.clock.now(), causeHeaders()) } }),
    ...(requestId === undefined ? {} : { requestIds: { $each: [requestId], $slice: -KEPT_REQUESTS } }),
    ...(mark === undefined ? {} : { writes: { $each: [mark], $slice: -KEPT_WRITES } }),
  };
  return {
    filter: {
      _id: current._id,
      tenant: current.tenant,
      version: current.version,
      ...(requestId === undefined ? {} : { requestIds: { $ne: requestId } }),
    },
    update: {
      $inc: { version: 1 },
      ...(Object.keys(set).length === 0 ? {} : { $set: set }),
      ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
      ...(Object.keys(push).length === 0 ? {} : { $push: push }),
    },
  };
}

function stored<T extends object>(current: Stored<T>, next: T): Stored<T> {
  return { ...next, _id: current._id, tenant: current.tenant, version: current.version + 1 };
}

async function writeOnce<T>(model: TenantModel<T>, write: ConditionalWrite, session: ClientSession | undefined) {
  try {
    return await model.updateOne(write.filter, write.update, sessionOf(session));
  } catch (error) {
    throw isRequestReuse(error) ? storeErrors.request_id_reused({}, { cause: error }) : error;
  }
}

function isRequestReuse(error: unknown): boolean {
  return (
    error instanceof AppError && error.code === 'chassis.duplicate_key' && error.message.includes('chassis_requests')
  );
}

async function saveMany<T extends object>(
  model: TenantModel<T>,
  changes: readonly Change<T>[],
  options: SessionOption,
): Promise<SaveOutcome[]> {
  const mark = randomBytes(9).toString('base64url');
  const operations = changes.map((change) => ({ updateOne: conditionalWrite(change, model, mark) }));
  const { matched } = await model.bulkWrite(operations, options);
  const outcomes =
    matched === changes.length ? changes.map(() => 'saved' as const) : await outcomesOf(model, changes, mark, options);
  const written = changes.filter(({ events }, index) => events.length > 0 && outcomes[index] === 'saved');
  model.signals.written(
    model.name,
    written.map(({ current }) => current._id),
    options.session,
  );
  return outcomes;
}

/**
 * A bulk write counts matches but does not say which. Each item carries the mark of its bulk write, and the document
 * keeps several, so the item is found also when another writer came on top of it in between.
 */
async function outcomesOf<T extends object>(
  model: TenantModel<T>,
  changes: readonly Change<T>[],
  mark: string,
  options: SessionOption,
): Promise<SaveOutcome[]> {
  const ids = changes.map(({ current }) => current._id);
  const found = await model.findByIds(ids, { ...options, projection: { writes: 1, requestIds: 1 } });
  const byId = new Map((found as unknown as Bookkept<object>[]).map((document) => [document._id, document]));
  return changes.map(({ current, requestId }) => {
    const now = byId.get(current._id);
    if (now?.writes?.includes(mark)) return 'saved';
    return requestId !== undefined && now?.requestIds?.includes(requestId) ? 'duplicate' : 'conflict';
  });
}

/** Context and trace of the caller. A deadline ends with the call that had it, so it is not passed on. */
function causeHeaders(): Record<string, string> {
  const context = tryContext();
  if (context === undefined) return {};
  const { deadlineAt, ...lasting } = context;
  return toHeaders(lasting);
}

function sessionOf(session: ClientSession | undefined): SessionOption {
  return session === undefined ? {} : { session };
}
