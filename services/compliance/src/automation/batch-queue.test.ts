import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { batchQueue } from './batch-queue.ts';

type Item = { key: string; place: number };

/** A queue whose batches end when told; `log` says what happened in which order. */
function heldQueue(batchSize = 8) {
  const log: string[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const name = (items: readonly Item[]) => items.map(({ key, place }) => `${key}${place}`).join(' ');
  const queue = batchQueue<Item, string>({
    keysOf: ({ key }) => [key],
    prepare: async (_, items) => {
      log.push(`prepare ${name(items)}`);
      return name(items);
    },
    settle: async (_, items, prepared) => {
      assert.equal(prepared, name(items));
      log.push(`settle ${prepared}`);
      const end = Promise.withResolvers<void>();
      ends.push(end);
      await end.promise;
      log.push(`end ${prepared}`);
      return { released: Promise.resolve() };
    },
    batchSize,
    everyMs: 0,
    capacity: 100,
  });
  const offer = (...items: string[]) =>
    items.map((text) => queue.offer('t', { key: text.charAt(0), place: Number(text.slice(1)) }));
  return { queue, log, ends, offer };
}

const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('prepares the next batch while one is being settled, and settles it after that', async () => {
  const { queue, log, ends, offer } = heldQueue();
  offer('a1');
  await turns();
  offer('b2', 'c3');
  await turns();
  assert.deepEqual(log, ['prepare a1', 'settle a1', 'prepare b2 c3']);
  ends[0]?.resolve();
  await turns();
  assert.deepEqual(log.slice(3), ['end a1', 'settle b2 c3']);
  ends[1]?.resolve();
  await queue[Symbol.asyncDispose]();
  assert.equal(log.at(-1), 'end b2 c3');
});

test('does not prepare what shares a key with the batch being settled before that has ended', async () => {
  const { log, ends, offer } = heldQueue();
  offer('a1');
  await turns();
  offer('a2', 'b3');
  await turns();
  assert.deepEqual(log, ['prepare a1', 'settle a1', 'prepare b3']);
  ends[0]?.resolve();
  await turns();
  ends[1]?.resolve();
  await turns();
  ends[2]?.resolve();
  await turns();
  assert.deepEqual(log.slice(3), ['end a1', 'settle b3', 'prepare a2', 'end b3', 'settle a2', 'end a2']);
});

test('settles every item once, those that share a key in the order in which they came and never at the same time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), async (keys) => {
      const settled: Item[] = [];
      const open = new Set<string>();
      const pause = () => new Promise((resolve) => setImmediate(resolve));
      const queue = batchQueue<Item, readonly Item[]>({
        keysOf: ({ key }) => [key],
        prepare: async (_, items) => {
          await pause();
          assert.ok(items.every(({ key }) => !open.has(key)));
          return items;
        },
        settle: async (_, items) => {
          for (const { key } of items) open.add(key);
          await pause();
          settled.push(...items);
          const released = pause().then(() => {
            for (const { key } of items) open.delete(key);
          });
          return { released };
        },
        batchSize: 3,
        everyMs: 0,
        capacity: 100,
      });
      for (const [place, key] of keys.entries()) {
        queue.offer('t', { key, place });
        if (place % 3 === 0) await pause();
      }
      await queue[Symbol.asyncDispose]();
      assert.equal(settled.length, keys.length);
      for (const key of new Set(keys)) {
        const places = settled.filter((item) => item.key === key).map(({ place }) => place);
        assert.deepEqual(
          places,
          places.toSorted((left, right) => left - right),
        );
      }
    }),
  );
});

test('lets a batch after another one wait for company, but not the first', async () => {
  const startedAtMs: number[] = [];
  const sizes: number[] = [];
  const queue = batchQueue<Item, void>({
    ...{ keysOf: ({ place }: Item) => [String(place)], batchSize: 8, everyMs: 1_000, capacity: 100 },
    prepare: async (_, items) => {
      startedAtMs.push(performance.now());
      sizes.push(items.length);
    },
    settle: async () => ({ released: Promise.resolve() }),
  });
  queue.offer('t', { key: 'a', place: 1 });
  await new Promise((resolve) => setImmediate(resolve));
  for (const place of [2, 3, 4]) {
    queue.offer('t', { key: 'a', place });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await queue[Symbol.asyncDispose]();
  assert.deepEqual(sizes, [1, 3]);
  const [first = 0, second = 0] = startedAtMs;
  assert.ok(second - first >= 999);
});
