import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Clock, manualClock, systemClock } from '@salesmesh/chassis/clock';
import { currentContext, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { uuidv7Ids } from '@salesmesh/chassis/ids';
import { connectStore, type Store } from '@salesmesh/chassis/store';
import { type DueTimer, type Timers, timers } from '@salesmesh/chassis/timers';
import { eventually } from '../fixtures/real-bus.ts';
import { callerOf, newDatabaseUrl, silentLog, uniqueName } from '../fixtures/real-store.ts';

const START = '2026-03-01T08:00:00Z';
const HOUR_MS = 3_600_000;
const database = { url: '' };
let store: Store;

before(async () => {
  database.url = await newDatabaseUrl();
  store = await connectStore({ url: database.url, service: 'timers-test', log: silentLog });
  timersOf(systemClock);
  await store.ensureIndexes();
});
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

const ids = uuidv7Ids(systemClock);
const known = new Map<Clock, Timers>();
/** The collection's model can be declared once per connection, so each clock has a connection of its own. */
function timersOf(clock: Clock, from = store): Timers {
  const own = known.get(clock) ?? timers({ store: from, clock, ids, log: silentLog, owner: uniqueName('worker') });
  known.set(clock, own);
  return own;
}
async function withTimers(run: (own: Timers, clock: ReturnType<typeof manualClock>) => Promise<void>): Promise<void> {
  await using own = await connectStore({ url: database.url, service: 'timers-test', log: silentLog });
  const clock = manualClock(START);
  await run(timersOf(clock, own), clock);
}
function timer(kind: string, tenant: string, dueInMs: number, id = uniqueName('timer')) {
  return {
    id,
    kind,
    tenant,
    aggregateId: id,
    dueAt: new Date(Date.parse(START) + dueInMs),
    payload: { step: dueInMs },
  };
}

test('timers fire in due order, not before they are due, once each, in the context of their tenant', async () => {
  const [kind, tenant] = [uniqueName('kind'), uniqueName('tenant')];
  const fired: [number, string][] = [];
  await withTimers(async (own, clock) => {
    const wanted = [3, 1, 2, 5].map((hours) => ({ ...timer(kind, tenant, hours * HOUR_MS), aggregateId: 'same' }));
    await runWith(callerOf(tenant), () => own.schedule(wanted));
    await runWith(callerOf(tenant), () => own.schedule(wanted));
    const handler = async ({ payload }: DueTimer) => {
      fired.push([(payload?.step as number) / HOUR_MS, currentContext().tenant]);
    };
    await using _worker = own.start({ kinds: { [kind]: handler }, pollMs: 20 });
    clock.advance(HOUR_MS - 1);
    await eventually(async () => (await store.connection.collection('timers').countDocuments({ kind })) === 4);
    assert.deepEqual(fired, []);
    clock.advance(3 * HOUR_MS);
    await eventually(() => fired.length === 3);
    await runWith(callerOf(tenant), () => own.schedule(wanted));
    clock.advance(2 * HOUR_MS);
    await eventually(() => fired.length === 4);
  });
  assert.deepEqual(
    fired,
    [1, 2, 3, 5].map((hours) => [hours, tenant]),
  );
});

test('several workers fire each timer once', async () => {
  const [kind, tenant] = [uniqueName('kind'), uniqueName('tenant')];
  const fired: string[] = [];
  const wanted = Array.from({ length: 200 }, () => timer(kind, tenant, -1));
  const options = { pollMs: 10, batchSize: 7, kinds: { [kind]: async ({ id }: DueTimer) => void fired.push(id) } };
  await withTimers(async (one) => {
    await withTimers(async (two) => {
      await runWith(callerOf(tenant), () => one.schedule(wanted));
      await using _one = one.start(options);
      await using _two = two.start(options);
      await using _three = two.start(options);
      await eventually(() => fired.length >= 200);
    });
  });
  assert.deepEqual(fired.toSorted(), wanted.map(({ id }) => id).sort());
});

test('a cancelled timer does not fire, and only its own tenant can cancel it', async () => {
  const [kind, tenant] = [uniqueName('kind'), uniqueName('tenant')];
  const fired: string[] = [];
  await withTimers(async (own, clock) => {
    const [gone, kept] = [timer(kind, tenant, 1), timer(kind, tenant, 2)];
    await runWith(callerOf(tenant), () => own.schedule([gone, kept]));
    await runWith(callerOf('someone-else'), () => own.cancel(kept.id));
    await runWith(callerOf(tenant), () => own.cancel(gone.id));
    clock.advance(10);
    await using _worker = own.start({ kinds: { [kind]: async ({ id }) => void fired.push(id) }, pollMs: 10 });
    await eventually(() => fired.length > 0);
    assert.deepEqual(fired, [kept.id]);
  });
});

test('a passing failure is tried again later, a lasting one ends the timer with its code', async () => {
  const [kind, tenant] = [uniqueName('kind'), uniqueName('tenant')];
  const tries: number[] = [];
  const [passing, lasting] = [timer(kind, tenant, 0), timer(kind, tenant, 0)];
  const handler = async ({ id, attempts }: DueTimer) => {
    if (id === lasting.id) throw new AppError({ code: 'test.wrong', kind: 'NOT_FOUND', text: { zh: '错', en: 'x' } });
    tries.push(attempts);
    if (attempts === 1) throw new AppError({ code: 'test.away', kind: 'UNAVAILABLE', text: { zh: '错', en: 'x' } });
  };
  const collection = store.connection.collection('timers');
  await withTimers(async (own, clock) => {
    await runWith(callerOf(tenant), () => own.schedule([passing, lasting]));
    await using _worker = own.start({ kinds: { [kind]: handler }, pollMs: 10 });
    await eventually(async () => (await collection.countDocuments({ kind, attempts: 1, leasedBy: null })) === 2);
    assert.deepEqual(tries, [1]);
    clock.advance(1_000);
    await eventually(() => tries.length === 2);
  });
  const ended = await collection.findOne({ timerId: lasting.id });
  assert.equal(ended?.failedCode, 'test.wrong');
});

test('a timer whose worker was killed while firing fires again elsewhere, and then no more', async () => {
  const tenant = uniqueName('tenant');
  const due = { ...timer('reminder', tenant, 0), dueAt: new Date() };
  await runWith(callerOf(tenant), () => timersOf(systemClock).schedule(due));
  const script = fileURLToPath(new URL('../fixtures/timer-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--mongo', database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await eventually(() => said.includes(`fired ${due.id}`));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const fired: DueTimer[] = [];
  const options = { leaseMs: 500, pollMs: 20, kinds: { reminder: async (again: DueTimer) => void fired.push(again) } };
  await using _worker = timersOf(systemClock).start(options);
  await eventually(() => fired.length === 1);
  assert.deepEqual([fired[0]?.id, fired[0]?.attempts], [due.id, 2]);
  const collection = store.connection.collection('timers');
  await eventually(
    async () => (await collection.countDocuments({ timerId: due.id, firedAt: { $exists: true } })) === 1,
  );
  assert.equal(fired.length, 1);
});

test('a timer that many set at the same moment is set, and none of them is refused', async () => {
  const [kind, tenant] = [uniqueName('kind'), uniqueName('tenant')];
  await withTimers(async (own) => {
    const wanted = Array.from({ length: 30 }, () => timer(kind, tenant, HOUR_MS));
    const settled = await runWith(callerOf(tenant), () =>
      Promise.allSettled(wanted.flatMap((each) => Array.from({ length: 8 }, () => own.schedule(each)))),
    );
    assert.deepEqual(
      settled.filter(({ status }) => status === 'rejected'),
      [],
    );
  });
});
