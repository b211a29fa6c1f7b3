/** Work of one tenant that is carried out in batches: one is prepared while the one before it is being settled. */
export type BatchQueue<Item> = AsyncDisposable & {
  /** False when the queue is full: the item was not taken. */
  offer(tenant: string, item: Item): boolean;
  /** Items that wait, over all tenants. */
  waiting(): number;
};

export type BatchQueueOptions<Item, Prepared> = {
  /** What the item may change or depends on. Items that share one are never in two batches at the same time. */
  keysOf(item: Item): readonly string[];
  /** Gets a batch ready without changing anything; never rejects. */
  prepare(tenant: string, items: readonly Item[]): Promise<Prepared>;
  /** Carries out a batch, one at a time and in order; it settles its items itself and never rejects. */
  settle(tenant: string, items: readonly Item[], prepared: Prepared): Promise<void>;
  /** Largest batch. Larger ones commit more per write but let the first item wait longer; 16 to 512. */
  batchSize: number;
  /** Items of one tenant that may wait before further ones are refused: at the pace of the store, this is a waiting time. */
  capacity: number;
};

type Lane<Item> = { waiting: Item[]; running: Promise<void> | undefined; arrived: PromiseWithResolvers<void> };

/**
 * Group commit: an idle tenant's item starts at once, together with what else arrived in the same turn; while a batch is
 * being written the next one gathers and is prepared. So a lone request never waits for company, and under load the
 * batches grow.
 */
export function batchQueue<Item, Prepared>(options: BatchQueueOptions<Item, Prepared>): BatchQueue<Item> {
  const lanes = new Map<string, Lane<Item>>();
  const drain = async (tenant: string, lane: Lane<Item>) => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    let settling: { done: Promise<void>; keys: ReadonlySet<string> } | undefined;
    while (lane.waiting.length > 0 || settling !== undefined) {
      const items = takeFree(lane.waiting, settling?.keys ?? new Set(), options);
      if (items.length > 0) {
        const prepared = await options.prepare(tenant, items);
        await settling?.done;
        const keys = new Set(items.flatMap((item) => options.keysOf(item)));
        settling = { done: options.settle(tenant, items, prepared), keys };
      } else if (await isDoneFirst(settling?.done, lane)) {
        settling = undefined;
      }
    }
    lanes.delete(tenant);
  };
  return {
    offer: (tenant, item) => {
      const lane = lanes.get(tenant) ?? { waiting: [], running: undefined, arrived: Promise.withResolvers<void>() };
      if (lane.waiting.length >= options.capacity) return false;
      lanes.set(tenant, lane);
      lane.waiting.push(item);
      lane.arrived.resolve();
      lane.running ??= drain(tenant, lane);
      return true;
    },
    waiting: () => [...lanes.values()].reduce((sum, lane) => sum + lane.waiting.length, 0),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.running));
    },
  };
}

/** Takes the items that share no key with the batch being settled nor with an earlier item that has to wait for it. */
function takeFree<Item>(
  waiting: Item[],
  settling: ReadonlySet<string>,
  { keysOf, batchSize }: Pick<BatchQueueOptions<Item, unknown>, 'keysOf' | 'batchSize'>,
): Item[] {
  const held = new Set(settling);
  const taken: Item[] = [];
  const kept = waiting.splice(0).filter((item) => {
    const keys = keysOf(item);
    if (taken.length < batchSize && !keys.some((key) => held.has(key))) {
      taken.push(item);
      return false;
    }
    for (const key of keys) held.add(key);
    return true;
  });
  waiting.push(...kept);
  return taken;
}

/** Waits for the end of the batch or for another item, whichever comes first, and says whether it was the end. */
async function isDoneFirst(done: Promise<void> | undefined, lane: Lane<unknown>): Promise<boolean> {
  lane.arrived = Promise.withResolvers<void>();
  return Promise.race([(done ?? Promise.resolve()).then(() => true), lane.arrived.promise.then(() => false)]);
}
