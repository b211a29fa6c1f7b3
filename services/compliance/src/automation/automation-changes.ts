import type { CallContext } from '@salesmesh/chassis/context';
import { complianceErrors } from '../errors.ts';
import { batchQueue } from './batch-queue.ts';
import type { ChangeStore, Job, JobKeys, LeafJob } from './change.ts';
import { type Entry, newEntry, type Prepared, prepareBatch, settleBatch } from './settle-batch.ts';

export type AutomationChanges = AsyncDisposable & {
  /** Settles when the change is durable. RESOURCE_EXHAUSTED compliance.too_many_waiting at once when too many wait. */
  submit<R>(job: Job<R> | LeafJob<R>): Promise<R>;
  waiting(): number;
};

export type AutomationChangesOptions = {
  store: ChangeStore;
  /** Runs a batch in a context of the tenant, without a person. */
  inTenant<R>(tenant: string, fn: () => Promise<R>): Promise<R>;
  context(): CallContext;
  batchSize?: number;
  capacity?: number;
};

const BATCH_SIZE = 64;
/** A batch costs the database as many commands whatever it holds. */
const BATCH_EVERY_MS = 5;
const CAPACITY = 1_024;

/**
 * Everything that adds to a tenant's ledger goes through here: decisions, redemptions, deliveries, expiries, evaluations.
 * One batch is written at a time, so the ledger has one writer per process; the next is read and planned meanwhile, unless
 * it is about the same person, automation or request.
 * Between processes the versions in the store and the head of the ledger decide; who loses reads and plans anew.
 */
export function automationChanges(options: AutomationChangesOptions): AutomationChanges {
  const queue = batchQueue<Entry, Prepared>({
    keysOf: ({ job }) => ('keys' in job ? lockKeys(job.keys) : repeatKeys(job)),
    batchSize: options.batchSize ?? BATCH_SIZE,
    everyMs: BATCH_EVERY_MS,
    capacity: options.capacity ?? CAPACITY,
    prepare: (tenant, entries) => options.inTenant(tenant, () => prepareBatch(options.store, entries)),
    settle: (tenant, entries, prepared) =>
      options.inTenant(tenant, () => settleBatch(options.store, entries, prepared)),
  });
  return {
    submit: <R>(job: Job<R> | LeafJob<R>) => {
      const { entry, settled } = newEntry(job);
      if (!queue.offer(options.context().tenant, entry)) {
        entry.reject(complianceErrors.too_many_waiting({}, { retryAfterMs: 1_000 }));
      }
      return settled;
    },
    waiting: queue.waiting,
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

function repeatKeys({ repeatable }: LeafJob<unknown>): string[] {
  return repeatable === undefined ? [] : [`evaluation ${repeatable.requestId}`];
}

/** The kind stands in the key: ids of people are their callers' own and may look like anything. */
function lockKeys({ created, ...keys }: JobKeys): string[] {
  const all = [...Object.entries(keys), ['automationId', created] as const];
  return all.flatMap(([kind, id]) => (id === undefined ? [] : [`${kind} ${id}`]));
}
