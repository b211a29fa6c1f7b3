import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takenAtOnce } from './taken-at-once.ts';

test('takes what comes while nobody asks for more, and hands all of it out in order', async () => {
  const taken: number[] = [];
  const source = (async function* () {
    yield* [1, 2, 3];
  })();
  const items = takenAtOnce(source, (item) => taken.push(item));
  assert.equal((await items.next()).value, 1);
  await new Promise(setImmediate);
  assert.deepEqual(taken, [1, 2, 3]);
  assert.deepEqual(await Array.fromAsync(items), [2, 3]);
});

test('says how its source failed once what came before is handed out', async () => {
  const source = (async function* () {
    yield 1;
    throw new Error('the connection is gone');
  })();
  const items = takenAtOnce(source, () => {});
  assert.equal((await items.next()).value, 1);
  await assert.rejects(items.next(), /connection is gone/);
});
