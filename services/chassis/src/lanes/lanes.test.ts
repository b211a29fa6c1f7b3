import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanes } from './lanes.ts';

test('equal keys run one after another, also after a failure; other keys do not wait', async () => {
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const lane = lanes();
  const failing = lane.run('a', async () => {
    await gate.promise;
    order.push('a1');
    throw new Error('a1 failed');
  });
  const second = lane.run('a', async () => void order.push('a2'));
  await lane.run('b', async () => void order.push('b'));
  gate.resolve();
  await assert.rejects(failing, /a1 failed/);
  await second;
  assert.deepEqual(order, ['b', 'a1', 'a2']);
});

test('idle resolves when everything that was started has ended', async () => {
  const lane = lanes();
  let isDone = false;
  void lane.run('a', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    isDone = true;
  });
  await lane.idle();
  assert.equal(isDone, true);
});
