import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPolicySet } from '@salesmesh/chassis/policy-set';
import { packSet } from '../../test/fixtures/decision-cases.ts';
import type { PackSet } from './evaluate-packs.ts';
import { loadPacks } from './load-packs.ts';
import { testPackSet } from './test-pack-set.ts';

const good = await packSet();

function withGlobal(evaluate: () => unknown): PackSet {
  const packs = good.packs.map((pack) =>
    pack.name === 'global' ? { ...pack, policy: { name: pack.name, evaluate } } : pack,
  );
  return { ...good, packs };
}

describe('the self-test of a set of packs', () => {
  it('passes the packs of the repository', () => assert.doesNotThrow(() => testPackSet(good)));

  it('refuses a pack that breaks off, one that cannot be read, and a set that lets anything go anywhere', () => {
    const breaksOff = withGlobal(() => {
      throw new Error('aborted');
    });
    assert.throws(() => testPackSet(breaksOff), /aborted/);
    assert.throws(() => testPackSet(withGlobal(() => ({ allow: true }))), /global/);
    assert.throws(() => testPackSet(withGlobal(() => [])), /none/);
  });

  it('keeps the set in use when the next cannot be loaded or fails it', async () => {
    const alarms: unknown[] = [];
    const set = createPolicySet<PackSet>({ selfTest: testPackSet, onFailure: (error) => alarms.push(error) });
    assert.equal(await set.swap(async () => good), true);
    assert.equal(await set.swap(() => loadPacks('/nowhere')), false);
    assert.equal(await set.swap(async () => withGlobal(() => [])), false);
    assert.equal(set.current(), good);
    assert.equal(alarms.length, 2);
  });
});
