import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPolicySet } from './policy-set.ts';

describe('a policy set', () => {
  const failures: unknown[] = [];
  const options = {
    selfTest: (candidate: string) => assert.notEqual(candidate, 'unfit'),
    onFailure: (error: unknown) => failures.push(error),
  };

  it('has nothing to give before the first swap', () => {
    const set = createPolicySet(options);
    assert.equal(set.isLoaded(), false);
    assert.throws(() => set.current(), { code: 'chassis.policy_set_empty' });
  });

  it('keeps the set in use and raises the alarm when the next one fails to load or its own test', async () => {
    const set = createPolicySet(options);
    assert.equal(await set.swap(async () => 'first'), true);
    const unreadable = new Error('unreadable');
    assert.equal(await set.swap(() => Promise.reject(unreadable)), false);
    assert.equal(set.current(), 'first');
    assert.ok(failures.includes(unreadable));
    const told = failures.length;
    assert.equal(await set.swap(async () => 'unfit'), false);
    assert.equal(set.current(), 'first');
    assert.equal(failures.length, told + 1);
  });

  it('is left with the set asked for last, however long the earlier one takes', async () => {
    const set = createPolicySet(options);
    const slow = Promise.withResolvers<string>();
    const first = set.swap(() => slow.promise);
    const second = set.swap(async () => 'second');
    slow.resolve('first');
    assert.deepEqual(await Promise.all([first, second]), [true, true]);
    assert.equal(set.current(), 'second');
  });
});
