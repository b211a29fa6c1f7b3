import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type RunningCall, RunningCalls } from './running-calls.ts';

const newCall = (): RunningCall => ({ windDown: () => {}, cutOff: () => {} });

test('holds what was added and not deleted, as a set would, also when one is deleted twice', () => {
  const steps = fc.array(fc.record({ isAdded: fc.boolean(), which: fc.nat({ max: 20 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      const calls = new RunningCalls();
      const expected = new Set<RunningCall>();
      const entries: { call: RunningCall; entry: ReturnType<RunningCalls['add']> }[] = [];
      for (const { isAdded, which } of all) {
        const known = entries[which];
        if (isAdded || known === undefined) {
          const call = newCall();
          entries.push({ call, entry: calls.add(call) });
          expected.add(call);
        } else {
          calls.delete(known.entry);
          expected.delete(known.call);
        }
        assert.deepEqual(new Set([...calls]), expected);
        for (const { call, entry } of entries) assert.equal(entry.isRunning, expected.has(call));
      }
    }),
  );
});

test('calls may end while one goes over them', () => {
  const calls = new RunningCalls();
  const entries = [newCall(), newCall(), newCall()].map((call) => calls.add(call));
  let seen = 0;
  for (const _ of calls) {
    seen += 1;
    for (const entry of entries) calls.delete(entry);
  }
  assert.equal(seen, 3);
  assert.deepEqual([...calls], []);
});
