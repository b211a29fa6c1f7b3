import type { ClientSession, Model } from 'mongoose';
import type { Clock } from '../clock/clock.ts';
import { translated } from './driver-errors.ts';
import {
  bindDocument,
  bindFilter,
  bindStages,
  boundTenant,
  type Filter,
  guardUpdate,
  guardUpsert,
  type Stage,
  type Update,
} from './tenant-scope.ts';
import type { WriteSignals } from './write-signals.ts';

export type Sort = Readonly<Record<string, 1 | -1>>;
/** A stored document as plain data: no mongoose document, no getters. */
export type Doc<T> = T & { _id: string; tenant: string };
export type ReadOptions = {
  sort?: Sort;
  limit?: number;
  skip?: number;
  /** Field → 1 to include, 0 to leave out; the fields left out are absent although the type still names them. */
  projection?: Readonly<Record<string, 0 | 1>>;
  hint?: string;
  session?: ClientSession;
};
/** `batchSize`: documents that one answer of the database holds at most; without it the first one holds 101. */
type AggregateOptions = Pick<ReadOptions, 'session' | 'hint'> & { batchSize?: number };
export type WriteOptions = { upsert?: boolean; session?: ClientSession };
export type BulkOperation =
  | { insertOne: { document: object } }
  | { updateOne: { filter: Filter; update: Update; upsert?: boolean } }
  | { updateMany: { filter: Filter; update: Update } }
  | { deleteOne: { filter: Filter } }
  | { deleteMany: { filter: Filter } };
export type BulkOptions = { ordered?: boolean; session?: ClientSession };
export type WriteCounts = { matched: number; modified: number; upserted: number; inserted: number; deleted: number };

/**
 * A collection bound to the caller's tenant: every operation reads it from the call context, or throws
 * chassis.no_tenant; `inSystemScope` is the only way around. A filter or document that names another tenant is refused
 * with chassis.foreign_tenant. All throw chassis.store_unavailable when the database is away, chassis.duplicate_key for
 * a unique index and chassis.write_conflict inside a transaction that lost. A field the schema does not know is refused.
 */
export type TenantModel<T> = {
  readonly name: string;
  readonly service: string;
  /** How an aggregate store tells the relay of this process about new events. */
  readonly signals: WriteSignals;
  readonly clock: Clock;
  find(filter: Filter, options?: ReadOptions): Promise<Doc<T>[]>;
  findOne(filter: Filter, options?: ReadOptions): Promise<Doc<T> | undefined>;
  /** In no particular order; absent ids are left out. */
  findByIds(ids: readonly string[], options?: ReadOptions): Promise<Doc<T>[]>;
  /** The document after the update, or undefined when nothing matched. */
  findOneAndUpdate(
    filter: Filter,
    update: Update,
    options?: WriteOptions & { sort?: Sort },
  ): Promise<Doc<T> | undefined>;
  countDocuments(filter: Filter, options?: { limit?: number; session?: ClientSession }): Promise<number>;
  aggregate<R>(stages: readonly Stage[], options?: AggregateOptions): Promise<R[]>;
  /** One unordered round trip. With `skipDuplicates` the positions already present come back instead of an error. */
  insertMany(
    documents: readonly object[],
    options?: { skipDuplicates?: boolean; session?: ClientSession },
  ): Promise<{ inserted: number; duplicates: number[] }>;
  updateOne(filter: Filter, update: Update, options?: WriteOptions): Promise<{ matched: number; modified: number }>;
  updateMany(filter: Filter, update: Update, options?: WriteOptions): Promise<{ matched: number; modified: number }>;
  /** Unordered unless told otherwise. */
  bulkWrite(operations: readonly BulkOperation[], options?: BulkOptions): Promise<WriteCounts>;
  deleteMany(filter: Filter, options?: { session?: ClientSession }): Promise<{ deleted: number }>;
};

// biome-ignore lint/suspicious/noExplicitAny: the schema decides the shape at run time; `TenantModel` types it outward
export type RawModel = Model<any>;

export function tenantModel<T>(
  model: RawModel,
  parts: Pick<TenantModel<T>, 'service' | 'signals' | 'clock'>,
  isPlain = false,
): TenantModel<T> {
  return { name: model.modelName, ...parts, ...readers<T>(model), ...writers<T>(model, isPlain) };
}

type Reading = 'find' | 'findOne' | 'findByIds' | 'countDocuments' | 'aggregate';

function readers<T>(model: RawModel): Pick<TenantModel<T>, Reading> {
  const name = model.modelName;
  const find = async (filter: Filter, options: ReadOptions = {}): Promise<Doc<T>[]> => {
    const bound = bindFilter(filter, boundTenant());
    return translated(
      name,
      () =>
        model
          .find(bound, null, { ...options })
          .lean()
          .exec() as Promise<Doc<T>[]>,
    );
  };
  return {
    find,
    findOne: async (filter, options = {}) => (await find(filter, { ...options, limit: 1 }))[0],
    findByIds: async (ids, options = {}) => (ids.length === 0 ? [] : find({ _id: { $in: ids } }, options)),
    countDocuments: async (filter, options = {}) => {
      const bound = bindFilter(filter, boundTenant());
      return translated(name, () => model.countDocuments(bound, { ...options }).exec());
    },
    aggregate: async <R>(stages: readonly Stage[], options: AggregateOptions = {}) => {
      const bound = bindStages(stages, boundTenant());
      return translated(name, () => model.aggregate<R>(bound as never[], { ...options }).exec());
    },
  };
}

type Writing = Exclude<keyof TenantModel<unknown>, Reading | 'name' | 'service' | 'signals' | 'clock'>;

function writers<T>(model: RawModel, isPlain: boolean): Pick<TenantModel<T>, Writing> {
  const name = model.modelName;
  return {
    findOneAndUpdate: async (filter, update, options = {}) => {
      const bound = boundWrite(filter, update, options);
      const settings = { ...options, updatePipeline: true, returnDocument: 'after' as const };
      const found = () => model.findOneAndUpdate(bound.filter, bound.update, settings).lean().exec();
      return ((await translated(name, found)) ?? undefined) as Doc<T> | undefined;
    },
    insertMany: (documents, options = {}) => insertMany(model, documents, { ...options, isPlain }),
    updateOne: async (filter, update, options = {}) => {
      const bound = boundWrite(filter, update, options);
      const settings = { ...options, updatePipeline: true };
      const result = await translated(name, () => model.updateOne(bound.filter, bound.update, settings).exec());
      return { matched: result.matchedCount, modified: result.modifiedCount };
    },
    updateMany: async (filter, update, options = {}) => {
      const bound = boundWrite(filter, update, options);
      const settings = { ...options, updatePipeline: true };
      const result = await translated(name, () => model.updateMany(bound.filter, bound.update, settings).exec());
      return { matched: result.matchedCount, modified: result.modifiedCount };
    },
    bulkWrite: async (operations, options = {}) => {
      const tenant = boundTenant();
      if (operations.length === 0) return { matched: 0, modified: 0, upserted: 0, inserted: 0, deleted: 0 };
      const bound = operations.map((operation) => boundOperation(operation, tenant));
      const settings = { ordered: false, ...options, throwOnValidationError: true, updatePipeline: true };
      const result = await translated(name, () => model.bulkWrite(bound as never[], settings));
      return {
        matched: result.matchedCount,
        modified: result.modifiedCount,
        upserted: result.upsertedCount,
        inserted: result.insertedCount,
        deleted: result.deletedCount,
      };
    },
    deleteMany: async (filter, options = {}) => {
      const bound = bindFilter(filter, boundTenant());
      const result = await translated(name, () => model.deleteMany(bound, { ...options }).exec());
      return { deleted: result.deletedCount };
    },
  };
}

function boundWrite(filter: Filter, update: Update, options: WriteOptions) {
  const tenant = boundTenant();
  guardUpdate(update, tenant);
  if (options.upsert === true) guardUpsert(filter, update, tenant);
  return { filter: bindFilter(filter, tenant), update: update as never };
}

function boundOperation(operation: BulkOperation, tenant: string | undefined): object {
  if ('insertOne' in operation) return { insertOne: { document: bindDocument(operation.insertOne.document, tenant) } };
  if ('deleteOne' in operation) return { deleteOne: { filter: bindFilter(operation.deleteOne.filter, tenant) } };
  if ('deleteMany' in operation) return { deleteMany: { filter: bindFilter(operation.deleteMany.filter, tenant) } };
  const [kind, write] = Object.entries(operation)[0] as ['updateOne', { filter: Filter; update: Update }];
  guardUpdate(write.update, tenant);
  if ('upsert' in write && write.upsert === true) guardUpsert(write.filter, write.update, tenant);
  return { [kind]: { ...write, filter: bindFilter(write.filter, tenant) } };
}

type BulkFailure = Error & { writeErrors?: readonly { index: number; code: number }[] };
const DUPLICATE_KEY = 11000;

async function insertMany(
  model: RawModel,
  documents: readonly object[],
  options: { skipDuplicates?: boolean; session?: ClientSession; isPlain: boolean },
): Promise<{ inserted: number; duplicates: number[] }> {
  const tenant = boundTenant();
  if (documents.length === 0) return { inserted: 0, duplicates: [] };
  const bound = documents.map((document) => bindDocument(document, tenant));
  const { skipDuplicates, isPlain, ...rest } = options;
  if (isPlain) refuseUnknownFields(model, bound);
  const plain = isPlain ? { lean: true, ignoreUndefined: true } : {};
  const settings = { ...rest, ...plain, ordered: false, rawResult: true as const, throwOnValidationError: true };
  return translated(model.modelName, async () => {
    try {
      await model.insertMany(bound, settings);
      return { inserted: bound.length, duplicates: [] };
    } catch (error) {
      const failures = (error as BulkFailure).writeErrors ?? [];
      const isOnlyDuplicates = failures.length > 0 && failures.every(({ code }) => code === DUPLICATE_KEY);
      if (skipDuplicates !== true || !isOnlyDuplicates) throw error;
      return { inserted: bound.length - failures.length, duplicates: failures.map(({ index }) => index) };
    }
  });
}

/** What the schema does for the others: a misspelt field must not be stored. */
function refuseUnknownFields(model: RawModel, documents: readonly object[]): void {
  for (const document of documents) {
    const unknown = Object.keys(document).find((field) => model.schema.pathType(field) === 'adhocOrUndefined');
    if (unknown !== undefined) throw new TypeError(`${model.modelName} has no field ${unknown}`);
  }
}
