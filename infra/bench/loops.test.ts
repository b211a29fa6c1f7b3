import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedLoop } from './closed-loop.ts';
import { openLoop } from './open-loop.ts';
import { rounds } from './rounds.ts';

test('a closed loop never has more calls open than it may, and uses all it may', async () => {
  let open = 0;
  let most = 0;
  const call = async () => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
  };
  const { calls, perSecond } = await closedLoop({ inFlight: 7, durationMs: 30, call });
  assert.equal(most, 7);
  assert.ok(calls >= 7 && perSecond > 0);
});

test('a call that fails ends the measurement', async () => {
  const call = async (place: number) => {
    if (place === 3) throw new Error('refused');
  };
  await assert.rejects(closedLoop({ inFlight: 2, durationMs: 1_000, call }), /refused/);
  await assert.rejects(openLoop({ perSecond: 1_000, durationMs: 10, call }), /refused/);
});

test('an open loop makes all calls, and counts a stall for every call that it delayed', async () => {
  const stalled = new Promise<void>((resolve) => setTimeout(resolve, 60));
  let calls = 0;
  const { median } = await openLoop({
    perSecond: 1_000,
    durationMs: 40,
    call: () => {
      calls += 1;
      return stalled;
    },
  });
  assert.equal(calls, 40);
  assert.ok(median >= 20, `median ${median} ms`);
});

test('each side is measured once a round, the first one uncounted', async () => {
  const order: string[] = [];
  const side = (name: string) => async () => order.push(name);
  const { ours, rival } = await rounds(2, { ours: side('ours'), rival: side('rival') });
  assert.deepEqual(order, ['ours', 'rival', 'rival', 'ours', 'ours', 'rival']);
  assert.deepEqual(
    [ours, rival],
    [
      [4, 5],
      [3, 6],
    ],
  );
});
