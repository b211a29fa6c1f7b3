import { setTimeout as pause } from 'node:timers/promises';

/** Work of one tenant that is carried out in batches: one is prepared while the one before it is being settled. */
export type BatchQueue<Item> = AsyncDisposable & {
  /** False when the queue is full: the item was not taken. */
  offer(tenant: string, item: Item): boolean;
  /** Items that wait, over all tenants. */
  waiting(): number;
};

export type BatchQueueOptions<Item, Prepared> = {
  /** What the item may change or depends on. An item is prepared only once those before it that share one are released. */
  keysOf(item: Item): readonly string[];
  /** Gets a batch ready without changing anything; never rejects. */
  prepare(tenant: string, items: readonly Item[]): Promise<Prepared>;
  /**
   * Carries out a batch, one at a time and in order; it settles its items itself and never rejects. `released` says when
   * items that share a key with it may be prepared; it never rejects either.
   */
  settle(tenant: string, items: readonly Item[], prepared: Prepared): Promise<{ released: Promise<void> }>;
  /** Largest batch. Larger ones commit more per write but let the first item wait longer; 16 to 512. */
  batchSize: number;
  /** Least time from one batch to the next, so that each finds a little company. */
  everyMs: number;
  /** Items of one tenant that may wait before further ones are refused: at the pace of the store, this is a waiting time. */
  capacity: number;
};

type Lane<Item> = {
  waiting: Item[];
  running: Promise<void> | undefined;
  /** Batches from being prepared to being released. */
  open: number;
  /** Their keys; no two of them have one in common. */
  held: Set<string>;
  /** Settled when something came or was released. */
  bell: PromiseWithResolvers<void>;
};

/**
 * Group commit: an idle tenant's item starts at once, together with what else arrived in the same turn; while a batch is
 * being written the next one gathers and is prepared. So a lone request never waits for company, and under load the
 * batches grow.
 */
export function batchQueue<Item, Prepared>(options: BatchQueueOptions<Item, Prepared>): BatchQueue<Item> {
  const lanes = new Map<string, Lane<Item>>();
  const drain = async (tenant: string, lane: Lane<Item>) => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    let settling: Promise<void> | undefined;
    let startedMs = Number.NEGATIVE_INFINITY;
    while (lane.waiting.length > 0 || lane.open > 0) {
      const earlyMs = startedMs + options.everyMs - performance.now();
      if (earlyMs > 0) await pause(earlyMs);
      const { items, keys } = takeFree(lane, options);
      if (items.length === 0) {
        await lane.bell.promise;
        lane.bell = Promise.withResolvers();
        continue;
      }
      startedMs = performance.now();
      lane.open += 1;
      for (const key of keys) lane.held.add(key);
      const prepared = await options.prepare(tenant, items);
      await settling;
      settling = options.settle(tenant, items, prepared).then(({ released }) => {
        void released.then(() => {
          lane.open -= 1;
          for (const key of keys) lane.held.delete(key);
          lane.bell.resolve();
        });
      });
    }
    lanes.delete(tenant);
  };
  return {
    offer: (tenant, item) => {
      const lane = lanes.get(tenant) ?? newLane<Item>();
      if (lane.waiting.length >= options.capacity) return false;
      lanes.set(tenant, lane);
      lane.waiting.push(item);
      lane.bell.resolve();
      lane.running ??= drain(tenant, lane);
      return true;
    },
    waiting: () => [...lanes.values()].reduce((sum, lane) => sum + lane.waiting.length, 0),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.running));
    },
  };
}

function newLane<Item>(): Lane<Item> {
  return { waiting: [], running: undefined, open: 0, held: new Set(), bell: Promise.withResolvers() };
}

/** Takes the items that share no key with a batch that is not released nor with an earlier item that has to wait for it. */
function takeFree<Item>(
  lane: Lane<Item>,
  { keysOf, batchSize }: Pick<BatchQueueOptions<Item, unknown>, 'keysOf' | 'batchSize'>,
): { items: Item[]; keys: string[] } {
  const passedOver = new Set<string>();
  const items: Item[] = [];
  const keys: string[] = [];
  const kept = lane.waiting.splice(0).filter((item) => {
    const own = keysOf(item);
    if (items.length < batchSize && !own.some((key) => lane.held.has(key) || passedOver.has(key))) {
      items.push(item);
      keys.push(...own);
      return false;
    }
    for (const key of own) passedOver.add(key);
    return true;
  });
  lane.waiting.push(...kept);
  return { items, keys };
}
