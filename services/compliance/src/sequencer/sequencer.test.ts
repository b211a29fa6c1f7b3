import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { startSequencer } from './sequencer.ts';
import { treeLeasesMongo } from './tree-lease-mongo.ts';

const { mongoUrl } = await testServers({ mongo: true });
const log = createLog({ service: 'sequencer-test', level: 'silent' });
const url = new URL(mongoUrl);
url.pathname = `/sequencer_${randomUUID().slice(0, 8)}`;
const store = await connectStore({ url: url.href, service: 'compliance', log });
const leasesOf = treeLeasesMongo(store);
await store.ensureIndexes();
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

const LEASE_MS = 2_000;
const inTenant = <R>(tenant: string, fn: () => Promise<R>) => runWith({ tenant, actor: noPerson }, fn);
const replica = (address: string) => ({ holder: `${address} ${randomUUID()}`, address });

function start(address: string, changes: { leaseMs?: number; idleMs?: number } = {}) {
  const self = replica(address);
  return startSequencer({ leases: leasesOf(self), self, inTenant, log, leaseMs: LEASE_MS, ...changes });
}

test('lets one of many that ask at once write, and tells the others where that is', async () => {
  await using stack = new AsyncDisposableStack();
  const all = Array.from({ length: 6 }, (_, place) => stack.use(start(`replica-${place}`)));
  const places = await Promise.all(all.map((each) => each.locate('busy')));
  const writer = all.findIndex((each) => each.isHere('busy'));
  assert.deepEqual(
    places.map((place) => (place.isHere ? 'here' : place.address)),
    all.map((_, place) => (place === writer ? 'here' : `replica-${writer}`)),
  );
});

test('keeps a lease for as long as its replica lives, without being asked again', async () => {
  await using one = start('one');
  await using other = start('other');
  assert.equal((await one.locate('kept')).isHere, true);
  const before = await other.locate('kept');
  await inTenant('kept', async () => {
    const late = leasesOf(replica('late'));
    for (let round = 0; round < 6; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, LEASE_MS / 4));
      assert.equal((await late.take(LEASE_MS)).address, 'one');
    }
  });
  assert.equal(one.isHere('kept'), true);
  assert.equal(before.isHere, false);
});

test('passes the lease of a replica that fell silent on, with the next epoch, and tells those who wait for it', async () => {
  const silent = leasesOf(replica('silent'));
  const first = await inTenant('passed', () => silent.take(LEASE_MS));
  await using one = start('one');
  const place = await one.locate('passed');
  assert.ok(!place.isHere);
  assert.equal(place.address, 'silent');
  await once(place.moved, 'abort');
  assert.equal((await one.locate('passed')).isHere, true);
  const now = await inTenant('passed', () => silent.take(LEASE_MS));
  assert.deepEqual([now.address, now.epoch], ['one', first.epoch + 1]);
});

test('lets go of everything at once when it stands down, and writes what still comes itself', async () => {
  await using one = start('one');
  await using other = start('other');
  await Promise.all(['a', 'b', 'c'].map((tenant) => one.locate(tenant)));
  await one.standDown();
  assert.equal(one.isHere('a'), true);
  const taken = await Promise.all(['a', 'b', 'c'].map((tenant) => other.locate(tenant)));
  assert.deepEqual(taken, [{ isHere: true }, { isHere: true }, { isHere: true }]);
});

test('lets go of what nobody uses, so that whoever is asked next may write', async () => {
  await using one = start('one', { leaseMs: 400, idleMs: 100 });
  assert.equal((await one.locate('idle')).isHere, true);
  const other = leasesOf(replica('other'));
  const giveUpAtMs = performance.now() + 20_000;
  let holder = '';
  while (holder !== 'other' && performance.now() < giveUpAtMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    holder = (await inTenant('idle', () => other.take(LEASE_MS))).address;
  }
  assert.equal(holder, 'other');
});
