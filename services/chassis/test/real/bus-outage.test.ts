import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { systemClock } from '@salesmesh/chassis/clock';
import { runWith } from '@salesmesh/chassis/context';
import { startRelay } from '@salesmesh/chassis/store';
import { startNats } from '../../../../infra/local/servers/nats.ts';
import { counterStore } from '../fixtures/counter.ts';
import { COUNTED, countedEvent, eventually, testBus, testCodec } from '../fixtures/real-bus.ts';
import { callerOf, silentLog, temporaryStore, uniqueName } from '../fixtures/real-store.ts';

test('the bus goes away and comes back: publishing fails soon, the consumer resumes, nothing is lost and the stream keeps one of each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bus-outage-'));
  let server = await startNats({ folder });
  const tenant = uniqueName('tenant');
  await using store = await temporaryStore();
  const { model, counters } = await counterStore(store);
  const { bus, stream, filterSubjects } = await testBus(tenant, server.url);
  const handled = new Map<string, number>();
  {
    await using _consumer = await bus.consume({
      ...{ stream, filterSubjects, durable: 'all' },
      handler: async ({ id }) => {
        handled.set(id, (handled.get(id) ?? 0) + 1);
      },
    });
    await using _relay = startRelay({
      store,
      models: [model],
      bus,
      clock: systemClock,
      owner: 'one',
      pollMs: 100,
      log: silentLog,
    });
    const write = (count: number) =>
      runWith(callerOf(tenant), async () => {
        const documents = Array.from({ length: count }, () => {
          const id = uniqueName('counter');
          const payload = testCodec.encode(COUNTED, { counter_id: id, total: 1 });
          return {
            id,
            state: { count: 1 },
            events: [{ id: uniqueName('e'), type: COUNTED, aggregateId: id, payload, at: new Date() }],
          };
        });
        await counters.insert(documents);
        return documents.flatMap(({ events }) => events.map(({ id }) => id));
      });
    const first = await write(20);
    await eventually(() => handled.size === 20);

    const { port } = server;
    await server.kill9();
    const startMs = performance.now();
    await assert.rejects(bus.publish([countedEvent(uniqueName('e'), tenant)]), { code: 'chassis.bus_unavailable' });
    assert.ok(performance.now() - startMs < 4_000);
    await eventually(() => !bus.isUp());
    const during = await write(20);
    server = await startNats({ folder, port });
    const later = await write(20);
    await eventually(() => [...first, ...during, ...later].every((id) => handled.has(id)), 30_000);
    assert.ok(bus.isUp());
    assert.equal((await bus.connection.jsm.streams.info(stream)).state.messages, 60);
  }
  await bus[Symbol.asyncDispose]();
  await server.stop();
  await rm(folder, { recursive: true });
});
