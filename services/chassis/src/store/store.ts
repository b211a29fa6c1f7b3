import type { ClientSession, Connection, SchemaDefinition } from 'mongoose';
import { type Clock, systemClock } from '../clock/clock.ts';
import type { Log } from '../log/log.ts';
import {
  type AggregateStore,
  aggregateStore,
  type Change,
  type Insertion,
  type InsertOutcome,
  type SaveOutcome,
  type Stored,
} from './aggregate-store.ts';
import { changedFields, type FieldChanges } from './changed-fields.ts';
import { type FileStore, fileStore } from './file-store.ts';
import { type Find, findTogether } from './find-together.ts';
import { alreadyApplied, type InboxEntry, withApplied } from './inbox.ts';
import { type Named, type NamedStore, namedStore } from './named-store.ts';
import { openConnection } from './open-connection.ts';
import { type EncodeEvents, type EncodeMessage, eventEncoder, type OutboxEvent, outboxEvent } from './outbox.ts';
import { packAll, unpackAll } from './packed.ts';
import { checkedPageSize, decodeCursor, encodeCursor, type Page, type PageRequest, page } from './page.ts';
import { type Relay, type RelayOptions, startRelay } from './relay.ts';
import { aggregateIndexes, buildIndexes, buildSchema, checkedIndex, type Index } from './schema.ts';
import { type TenantLease, tenantLease } from './tenant-lease.ts';
import {
  type BulkOperation,
  type Doc,
  type RawModel,
  type ReadOptions,
  type Sort,
  type TenantModel,
  tenantModel,
} from './tenant-model.ts';
import { type Filter, inSystemScope, type Stage, type Update } from './tenant-scope.ts';
import { runTransaction } from './transaction.ts';
import { watchState } from './watch-state.ts';
import { type WriteSignals, writeSignals } from './write-signals.ts';

export type ModelOptions = {
  indexes?: readonly Index[];
  /**
   * Inserts documents as they are, for bulk intake: a field the schema does not know is still refused, but nothing is
   * cast and no default is filled in. Costs about a third of the processor time. Default false.
   */
  isPlain?: boolean;
};

export type Store = AsyncDisposable & {
  readonly connection: Connection;
  readonly service: string;
  readonly clock: Clock;
  /** For the relay: which documents got new events. */
  readonly signals: WriteSignals;
  model<T>(name: string, definition: SchemaDefinition, options?: ModelOptions): TenantModel<T>;
  /** Builds the indexes of all models; for the migration job and for tests, not for the start of a service. */
  ensureIndexes(): Promise<void>;
  /** Runs `fn` again when it loses a race; so it must be repeatable. Commits with the majority, journalled. */
  withTransaction<R>(fn: (session: ClientSession) => Promise<R>): Promise<R>;
  isUp(): boolean;
};

export type StoreOptions = {
  /** With the database in its path; without one the service's name is used. */
  url: string;
  service: string;
  log: Log;
  /** Told at each change, also the first one: for readiness. */
  onStateChange?: (isUp: boolean) => void;
  /** How long the first connection is tried. Default 30 s. */
  connectTimeoutMs?: number;
  /** Largest number of connections. Default 50. */
  poolSize?: number;
  /** Stamps when an event was queued; the relay's grace is measured with it. Default: the system's. */
  clock?: Clock;
};

/** Opens the service's database. chassis.store_unavailable when it stays away for `connectTimeoutMs`. */
export async function connectStore(options: StoreOptions): Promise<Store> {
  const connection = await openConnection(options);
  const state = watchState(connection, options);
  const signals = writeSignals();
  const clock = options.clock ?? systemClock;
  const indexes = new Map<string, readonly Index[]>();
  return {
    connection,
    service: options.service,
    clock,
    signals,
    model: <T>(name: string, definition: SchemaDefinition, modelOptions: ModelOptions = {}) => {
      indexes.set(name, [...(modelOptions.indexes ?? []).map(checkedIndex), ...aggregateIndexes]);
      const model = connection.model(name, buildSchema(definition), name) as RawModel;
      return tenantModel<T>(model, { service: options.service, signals, clock }, modelOptions.isPlain ?? false);
    },
    ensureIndexes: () => buildIndexes(connection, indexes),
    withTransaction: (fn) => runTransaction(connection, signals, fn),
    isUp: state.isUp,
    [Symbol.asyncDispose]: async () => {
      state.stop();
      await connection.close();
    },
  };
}

// The package exports one file per concern, so the parts of this concern leave through it.
export {
  type AggregateStore,
  aggregateStore,
  alreadyApplied,
  type BulkOperation,
  type Change,
  changedFields,
  checkedPageSize,
  type Doc,
  decodeCursor,
  type EncodeEvents,
  type EncodeMessage,
  encodeCursor,
  eventEncoder,
  type FieldChanges,
  type FileStore,
  type Filter,
  type Find,
  fileStore,
  findTogether,
  type InboxEntry,
  type Index,
  type Insertion,
  type InsertOutcome,
  inSystemScope,
  type Named,
  type NamedStore,
  namedStore,
  type OutboxEvent,
  outboxEvent,
  type Page,
  type PageRequest,
  packAll,
  page,
  type ReadOptions,
  type Relay,
  type RelayOptions,
  type SaveOutcome,
  type Sort,
  type Stage,
  type Stored,
  startRelay,
  type TenantLease,
  type TenantModel,
  tenantLease,
  type Update,
  unpackAll,
  type WriteSignals,
  withApplied,
};
