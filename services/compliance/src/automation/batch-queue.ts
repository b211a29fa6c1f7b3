/** Work of one tenant that is carried out in batches, one batch at a time. */
export type BatchQueue<Item> = AsyncDisposable & {
  /** False when the queue is full: the item was not taken. */
  offer(tenant: string, item: Item): boolean;
  /** Items that wait, over all tenants. */
  waiting(): number;
};

export type BatchQueueOptions<Item> = {
  /** Carries out a batch; it settles its items itself and never rejects. */
  run(tenant: string, items: readonly Item[]): Promise<void>;
  /** Largest batch. Larger ones commit more per write but let the first item wait longer; 16 to 512. */
  batchSize: number;
  /** Items of one tenant that may wait before further ones are refused: at the pace of the store, this is a waiting time. */
  capacity: number;
};

type Lane<Item> = { waiting: Item[]; running: Promise<void> | undefined };

/**
 * Group commit: an idle tenant's item starts at once, together with what else arrived in the same turn; while a batch is
 * being written the next one gathers. So a lone request never waits for company, and under load the batches grow.
 */
export function batchQueue<Item>(options: BatchQueueOptions<Item>): BatchQueue<Item> {
  const lanes = new Map<string, Lane<Item>>();
  const drain = async (tenant: string, lane: Lane<Item>) => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (lane.waiting.length > 0) await options.run(tenant, lane.waiting.splice(0, options.batchSize));
    lanes.delete(tenant);
  };
  return {
    offer: (tenant, item) => {
      const lane = lanes.get(tenant) ?? { waiting: [], running: undefined };
      if (lane.waiting.length >= options.capacity) return false;
      lanes.set(tenant, lane);
      lane.waiting.push(item);
      lane.running ??= drain(tenant, lane);
      return true;
    },
    waiting: () => [...lanes.values()].reduce((sum, lane) => sum + lane.waiting.length, 0),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.running));
    },
  };
}
