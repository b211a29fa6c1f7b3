import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { startSequencer } from './sequencer.ts';
import type { TreeLeases } from './tree-lease.ts';
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

type Changes = { leaseMs?: number; idleMs?: number; free?: TreeLeases['free'] };

function start(address: string, { free, ...changes }: Changes = {}) {
  const self = replica(address);
  const leases = { ...leasesOf(self), ...(free === undefined ? {} : { free }) };
  return startSequencer({ leases, self, inTenant, log, leaseMs: LEASE_MS, ...changes });
}

/** Who holds the lease at last, as another replica that asks for it again and again finds. */
async function takenBy(address: string, tenant: string, meanwhile: () => void = () => {}): Promise<string> {
  const leases = leasesOf(replica(address));
  const giveUpAtMs = performance.now() + 20_000;
  let holder = '';
  while (holder !== address && performance.now() < giveUpAtMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    meanwhile();
    holder = (await inTenant(tenant, () => leases.take(LEASE_MS))).address;
  }
  return holder;
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
  assert.equal(await takenBy('other', 'idle'), 'other');
});

test('lets a lease run out that it could not let go of, while it keeps those that are used', async () => {
  const free = (tenants?: readonly string[]) =>
    tenants === undefined ? Promise.resolve() : Promise.reject(new Error('the database is away'));
  await using one = start('one', { leaseMs: 4_000, idleMs: 2_000, free });
  const places = await Promise.all(['unfreed', 'used'].map((tenant) => one.locate(tenant)));
  assert.deepEqual(places, [{ isHere: true }, { isHere: true }]);
  const taken = await takenBy('other', 'unfreed', () => one.isHere('used'));
  assert.deepEqual([taken, one.isHere('used')], ['other', true]);
});

test('breaks off what the writer still does only when another replica writes', async () => {
  await using one = start('one');
  await using other = start('other');
  await one.locate('doubted');
  const before = await other.locate('doubted');
  other.mistrust('doubted', 'one');
  const after = await other.locate('doubted');
  assert.ok(!before.isHere && !after.isHere);
  assert.deepEqual([after.address, before.moved.aborted, after.moved === before.moved], ['one', false, true]);
  await one.standDown();
  other.mistrust('doubted', 'one');
  assert.deepEqual([await other.locate('doubted'), before.moved.aborted], [{ isHere: true }, true]);
});
