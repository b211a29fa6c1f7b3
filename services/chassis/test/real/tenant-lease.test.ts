import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { type Store, type TenantLease, tenantLease } from '@salesmesh/chassis/store';
import { callerOf, temporaryStore } from '../fixtures/real-store.ts';

let store: Store;
let lease: TenantLease;

before(async () => {
  store = await temporaryStore();
  lease = tenantLease(store, 'test_leases');
});
after(() => store[Symbol.asyncDispose]());

const as = <T>(tenant: string, fn: () => T): T => runWith(callerOf(tenant), fn);
const noon = new Date('2026-11-22T12:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);

describe('a lease of a tenant', () => {
  test('is given to one of many at once', async () => {
    const owners = Array.from({ length: 12 }, (_, at) => `owner-${at}`);
    const answers = await as('t1', () => Promise.all(owners.map((owner) => lease.take(owner, noon, 1_000))));
    assert.equal(answers.filter(Boolean).length, 1);
  });

  test('is renewed by its owner and goes to another when it was not', async () => {
    const take = (owner: string, at: Date) => as('t2', () => lease.take(owner, at, 1_000));
    assert.equal(await take('a', noon), true);
    assert.equal(await take('a', later(900)), true);
    assert.equal(await take('b', later(1_800)), false);
    assert.equal(await take('b', later(1_901)), true);
    assert.equal(await take('a', later(1_902)), false);
  });

  test('is freed by its owner alone, and each tenant has its own', async () => {
    assert.equal(await as('t3', () => lease.take('a', noon, 1_000)), true);
    assert.equal(await as('t4', () => lease.take('b', noon, 1_000)), true);
    await as('t3', () => lease.free('b'));
    assert.equal(await as('t3', () => lease.take('b', noon, 1_000)), false);
    await as('t3', () => lease.free('a'));
    assert.equal(await as('t3', () => lease.take('b', noon, 1_000)), true);
  });
});
