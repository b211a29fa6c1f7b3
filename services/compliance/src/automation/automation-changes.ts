import type { CallContext } from '@salesmesh/chassis/context';
import { complianceErrors } from '../errors.ts';
import { batchQueue } from './batch-queue.ts';
import type { ChangeStore, Job } from './change.ts';
import { type Entry, newEntry, settleBatch } from './settle-batch.ts';

export type AutomationChanges = AsyncDisposable & {
  /** Settles when the change is durable. RESOURCE_EXHAUSTED compliance.too_many_waiting at once when too many wait. */
  submit<R>(job: Job<R>): Promise<R>;
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
const CAPACITY = 1_024;

/**
 * Everything that changes an automation goes through here, one batch per tenant at a time: decisions, redemptions,
 * deliveries, expiries. So the ledger has one writer per process, and no two changes of one person race within it.
 * Between processes the versions in the store and the head of the ledger decide; who loses reads and plans anew.
 */
export function automationChanges(options: AutomationChangesOptions): AutomationChanges {
  const queue = batchQueue<Entry>({
    batchSize: options.batchSize ?? BATCH_SIZE,
    capacity: options.capacity ?? CAPACITY,
    run: (tenant, entries) => options.inTenant(tenant, () => settleBatch(options.store, entries)),
  });
  return {
    submit: <R>(job: Job<R>) => {
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
