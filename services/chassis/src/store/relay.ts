import type { PublishedEvent } from '../bus/published-event.ts';
import type { Clock } from '../clock/clock.ts';
import { isRetryable } from '../errors/errors.ts';
import type { Log } from '../log/log.ts';
import type { AnyModel, PendingDocument } from './outbox.ts';
import { takeLease } from './relay-lease.ts';
import { OUTBOX_INDEX } from './schema.ts';
import type { Store } from './store.ts';
import { inSystemScope } from './tenant-scope.ts';
import { wakeUp } from './wake-up.ts';

export type Publisher = { publish(events: readonly PublishedEvent[]): Promise<void> };
export type RelayOptions = {
  store: Store;
  models: readonly AnyModel[];
  bus: Publisher;
  clock: Clock;
  /** Name of this process, unique among replicas. */
  owner: string;
  log: Log;
  /** How long one process alone looks for what others left behind. Default 10 s. */
  leaseMs?: number;
  /** How often it looks; also how old an event must be before another process takes it over. Default 1 s. */
  pollMs?: number;
  /** Documents per round. Default 500. */
  batchSize?: number;
};
export type Relay = AsyncDisposable & {
  /** Looks now instead of at the next poll: after writing an outbox without `aggregateStore`. */
  nudge(): void;
};

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5_000;

/**
 * Publishes what stands in the outboxes and removes it after the ack. What this process wrote is published at once; what a
 * dead process left behind is found by whoever holds the lease. Publishing twice is harmless (the event id is the message
 * id, and consumers are idempotent), so the lease only saves work. While the bus is away everything stays where it is.
 */
export function startRelay(options: RelayOptions): Relay {
  const loops = options.models.map((model) => relayLoop(model, options));
  return {
    nudge: () => {
      for (const loop of loops) loop.nudge();
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

function relayLoop(model: AnyModel, options: RelayOptions) {
  const { store, log, pollMs = 1_000, batchSize = 500 } = options;
  const fresh = new Set<string>();
  const bell = wakeUp();
  let isStopping = false;
  let isSweepDue = true;
  let isNudged = false;
  const timer = setInterval(() => {
    isSweepDue = true;
    bell.ring();
  }, pollMs);
  const stopListening = store.signals.listen(model.name, (ids) => {
    for (const id of ids) fresh.add(id);
    bell.ring();
  });

  const round = async (): Promise<boolean> => {
    if (fresh.size > 0) {
      const ids = [...fresh].slice(0, batchSize);
      for (const id of ids) fresh.delete(id);
      await relayDocuments(await pendingByIds(model, ids), model, options);
      return true;
    }
    if (!isSweepDue && !isNudged) return false;
    const graceMs = isNudged ? 0 : pollMs;
    isSweepDue = false;
    isNudged = false;
    if (!(await takeLease(options, model.name))) return false;
    const left = await pendingBefore(model, new Date(store.clock.now().getTime() - graceMs), batchSize);
    const published = await relayDocuments(left, model, options);
    isSweepDue = left.length === batchSize && published > 0;
    return isSweepDue;
  };

  const run = async () => {
    let backoffMs = FIRST_BACKOFF_MS;
    while (!isStopping) {
      try {
        if (!(await round())) await bell.wait();
        backoffMs = FIRST_BACKOFF_MS;
      } catch (error) {
        log.warn({ err: error, collection: model.name }, 'relay could not publish, events stay in the outbox');
        isSweepDue = true;
        await bell.pause(backoffMs);
        backoffMs = Math.min(backoffMs * 2, LONGEST_BACKOFF_MS);
      }
    }
  };
  const running = inSystemScope('outbox relay', run);
  return {
    nudge: () => {
      isNudged = true;
      bell.ring();
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      stopListening();
      bell.close();
      await running;
    },
  };
}

const PENDING = { tenant: 1, outbox: 1 } as const;

async function pendingByIds(model: AnyModel, ids: readonly string[]): Promise<PendingDocument[]> {
  return model.find({ _id: { $in: ids }, 'outbox.id': { $exists: true } }, { projection: PENDING });
}

async function pendingBefore(model: AnyModel, queuedBefore: Date, limit: number): Promise<PendingDocument[]> {
  const filter = { 'outbox.id': { $exists: true }, 'outbox.queuedAt': { $lte: queuedBefore } };
  return model.find(filter, { sort: { 'outbox.queuedAt': 1 }, limit, projection: PENDING, hint: OUTBOX_INDEX });
}

/** One publish and one update for all documents. Returns how many were published. */
async function relayDocuments(
  documents: readonly PendingDocument[],
  model: AnyModel,
  { bus, log }: RelayOptions,
): Promise<number> {
  if (documents.length === 0) return 0;
  const published = await publishAll(documents, bus, log);
  if (published.length > 0) await removePublished(model, published);
  return published.length;
}

/** Event ids are unique, so one statement may name those of all documents: much cheaper than one per document. */
async function removePublished(model: AnyModel, documents: readonly PendingDocument[]): Promise<void> {
  const tenants = new Set(documents.map(({ tenant }) => tenant));
  const eventIds = documents.flatMap(({ outbox }) => outbox.map(({ id }) => id));
  await model.updateMany(
    { _id: { $in: documents.map(({ _id }) => _id) }, tenant: { $in: [...tenants] } },
    { $pull: { outbox: { id: { $in: eventIds } } } },
  );
}

/** An event that can never be published must not stop the others: it stays in its outbox and is reported each time. */
async function publishAll(documents: readonly PendingDocument[], bus: Publisher, log: Log): Promise<PendingDocument[]> {
  try {
    await bus.publish(documents.flatMap(toPublished));
    return [...documents];
  } catch (error) {
    if (isRetryable(error)) throw error;
    const [first, ...rest] = documents;
    if (first === undefined || rest.length === 0) {
      log.error({ err: error, documentId: first?._id }, 'event cannot be published, it stays in the outbox');
      return [];
    }
  }
  const results: PendingDocument[] = [];
  for (const document of documents) results.push(...(await publishAll([document], bus, log)));
  return results;
}

function toPublished({ tenant, outbox }: PendingDocument): PublishedEvent[] {
  return outbox.map(({ id, type, aggregateId, payload, at, headers }) => ({
    ...{ id, type, tenant, aggregateId, payload, at, headers },
  }));
}
