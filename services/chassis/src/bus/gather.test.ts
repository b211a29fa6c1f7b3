import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gather } from './gather.ts';

async function groupsOf(items: AsyncIterable<number>, size: number, waitMs: number): Promise<number[][]> {
  return Array.fromAsync(gather(items, size, waitMs));
}

test('what is there at once comes in groups of the size, the rest in a smaller one', async () => {
  const items = (async function* () {
    yield* [1, 2, 3, 4, 5];
  })();
  assert.deepEqual(await groupsOf(items, 2, 1_000), [[1, 2], [3, 4], [5]]);
});

test('a group is not held back by an item that does not come', async () => {
  const held = Promise.withResolvers<void>();
  const items = (async function* () {
    yield 1;
    await held.promise;
    yield 2;
  })();
  const groups: number[][] = [];
  for await (const group of gather(items, 10, 5)) {
    groups.push(group);
    held.resolve();
  }
  assert.deepEqual(groups, [[1], [2]]);
});

test('nothing gives no group', async () => {
  assert.deepEqual(await groupsOf((async function* (): AsyncGenerator<number> {})(), 3, 5), []);
});
