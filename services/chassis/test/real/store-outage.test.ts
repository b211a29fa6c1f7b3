import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { connectStore } from '@salesmesh/chassis/store';
import { startMongo } from '../../../../infra/local/servers/mongo.ts';
import { counterStore } from '../fixtures/counter.ts';
import { eventually } from '../fixtures/real-bus.ts';
import { callerOf, silentLog } from '../fixtures/real-store.ts';

test('the database goes away and comes back: every call fails soon, readiness follows, nothing has to be restarted', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'store-outage-'));
  let server = await startMongo({ folder });
  const states: boolean[] = [];
  const store = await connectStore({
    url: server.url,
    service: 'outage',
    log: silentLog,
    onStateChange: (isUp) => void states.push(isUp),
  });
  t.after(async () => {
    await store[Symbol.asyncDispose]();
    await server.stop();
    await rm(folder, { recursive: true });
  });
  const { model, counters } = await counterStore(store);
  await runWith(callerOf('a'), async () => {
    await counters.insert([{ id: 'c1', state: { count: 1 }, events: [] }]);
    const counter = await counters.load('c1');
    assert.ok(counter);
    const { port } = server;
    await server.kill9();
    const calls = {
      load: () => counters.load('c1'),
      insert: () => counters.insert([{ id: 'c2', state: { count: 1 }, events: [] }]),
      save: () => counters.save(counter, { ...counter, count: 2 }, []),
      aggregate: () => model.aggregate([{ $count: 'n' }]),
      bulkWrite: () => model.bulkWrite([{ deleteMany: { filter: {} } }]),
      transaction: () =>
        store.withTransaction((session) => counters.save(counter, { ...counter, count: 2 }, [], { session })),
    };
    for (const [name, call] of Object.entries(calls)) {
      const startMs = performance.now();
      await assert.rejects(call(), { code: 'chassis.store_unavailable', kind: 'UNAVAILABLE' }, name);
      assert.ok(performance.now() - startMs < 2_500, `${name} took ${performance.now() - startMs} ms`);
    }
    await eventually(() => !store.isUp());
    server = await startMongo({ folder, port });
    await eventually(() => store.isUp());
    assert.equal((await counters.save(counter, { ...counter, count: 2 }, [])).version, 2);
  });
  assert.deepEqual(states, [true, false, true]);
});

test('connecting to a database that stays away fails after the given time', async () => {
  const url = 'mongodb://127.0.0.1:9/?replicaSet=rs0';
  const connecting = connectStore({ url, service: 'outage', log: silentLog, connectTimeoutMs: 1 });
  await assert.rejects(connecting, { code: 'chassis.store_unavailable' });
});
