import { type Connection, Schema, type SchemaDefinition } from 'mongoose';
import { translated } from './driver-errors.ts';

/** `unique` and `partial` as in MongoDB; every index of tenant data begins with `tenant`. */
export type Index = {
  key: Readonly<Record<string, 1 | -1>>;
  name?: string;
  unique?: boolean;
  partial?: Readonly<Record<string, unknown>>;
  /** Seconds after the instant in the key's only field; such an index stands outside the tenant rule. */
  expireAfterSeconds?: number;
  /** For chassis collections that a worker scans across tenants. */
  acrossTenants?: boolean;
};

/** Repeated requests are recognised among this many of the latest ones of an aggregate. */
export const KEPT_REQUESTS = 256;
/** Tokens of the latest bulk saves, by which a save finds its own items again. */
export const KEPT_WRITES = 8;
export const OUTBOX_INDEX = 'chassis_outbox';

/**
 * `chassis_requests` makes one request id change one aggregate only, once. `chassis_outbox` holds only documents with
 * unpublished events, so the relay's scan costs what is pending, not what is stored.
 */
export const aggregateIndexes: readonly Index[] = [
  {
    key: { tenant: 1, requestIds: 1 },
    name: 'chassis_requests',
    unique: true,
    partial: { requestIds: { $exists: true } },
  },
  {
    key: { 'outbox.queuedAt': 1 },
    name: OUTBOX_INDEX,
    partial: { 'outbox.id': { $exists: true } },
    acrossTenants: true,
  },
];

/** An unknown field in a write or a filter throws: a typo must not become a filter that matches all. */
export function buildSchema(definition: SchemaDefinition): Schema {
  const bookkeeping = {
    version: { type: Number },
    outbox: { type: [Schema.Types.Mixed], default: undefined },
    requestIds: { type: [String], default: undefined },
    writes: { type: [String], default: undefined },
  };
  return new Schema(
    { ...bookkeeping, ...definition, _id: { type: String, required: true }, tenant: { type: String, required: true } },
    { strict: 'throw', strictQuery: 'throw', versionKey: false, minimize: false, autoIndex: false, id: false },
  );
}

export function checkedIndex(index: Index): Index {
  const [first] = Object.keys(index.key);
  if (first !== 'tenant' && index.acrossTenants !== true && index.expireAfterSeconds === undefined) {
    throw new TypeError(`an index of tenant data begins with tenant; this one begins with ${first}`);
  }
  return index;
}

export async function buildIndexes(
  connection: Connection,
  indexes: ReadonlyMap<string, readonly Index[]>,
): Promise<void> {
  for (const [name, wanted] of indexes) {
    await translated(name, async () => {
      const collection = connection.collection(name);
      await connection.createCollection(name).catch(ignoreExisting);
      if (wanted.length > 0) await collection.createIndexes(wanted.map(toDriverIndex));
    });
  }
}

function toDriverIndex({ key, name, unique, partial, expireAfterSeconds }: Index) {
  return {
    key: { ...key },
    ...(name === undefined ? {} : { name }),
    ...(unique === undefined ? {} : { unique }),
    ...(partial === undefined ? {} : { partialFilterExpression: { ...partial } }),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  };
}

const NAMESPACE_EXISTS = 48;

function ignoreExisting(error: { code?: unknown }): void {
  if (error.code !== NAMESPACE_EXISTS) throw error;
}
