import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Bus, PublishedEvent } from '@salesmesh/chassis/bus';
import { systemClock } from '@salesmesh/chassis/clock';
import { runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { connectStore, type Relay, type Store, startRelay } from '@salesmesh/chassis/store';
import { type CounterStore, counterStore } from '../fixtures/counter.ts';
import { COUNTED, eventually, type TestBus, testBus, testCodec } from '../fixtures/real-bus.ts';
import { callerOf, newDatabaseUrl, silentLog, uniqueName } from '../fixtures/real-store.ts';
import { sharedServer } from '../fixtures/shared-servers.ts';

const tenant = uniqueName('tenant');
const other = { url: '' };
let parts: TestBus;
let store: Store;
let counter: CounterStore;

before(async () => {
  other.url = await newDatabaseUrl();
  parts = await testBus(tenant);
  store = await connectStore({ url: other.url, service: 'relay-test', log: silentLog });
  counter = await counterStore(store);
});
after(async () => {
  await parts.bus.connection.jsm.streams.delete(parts.stream);
  await parts.bus[Symbol.asyncDispose]();
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

type Options = { bus?: Pick<Bus, 'publish'>; owner?: string; pollMs?: number; from?: Store; models?: CounterStore };
function relay({ bus = parts.bus, owner = 'one', pollMs = 200, from = store, models = counter }: Options = {}): Relay {
  return startRelay({
    store: from,
    models: [models.model],
    bus,
    clock: systemClock,
    owner,
    leaseMs: 1_000,
    pollMs,
    log: silentLog,
  });
}

/** Stores counters with one event each; returns the ids of the events. */
function write(count: number): Promise<string[]> {
  const documents = Array.from({ length: count }, () => {
    const id = uniqueName('counter');
    const payload = testCodec.encode(COUNTED, { counter_id: id, total: 1 });
    return {
      id,
      state: { count: 1 },
      events: [{ id: uniqueName('e'), type: COUNTED, aggregateId: id, payload, at: new Date() }],
    };
  });
  return runWith(callerOf(tenant), async () => {
    await counter.counters.insert(documents);
    return documents.flatMap(({ events }) => events.map(({ id }) => id));
  });
}
async function pending(): Promise<number> {
  return store.connection.collection('counters').countDocuments({ 'outbox.id': { $exists: true } });
}
async function stored(): Promise<number> {
  return (await parts.bus.connection.jsm.streams.info(parts.stream)).state.messages;
}
/** Everything in the stream, as an idempotent consumer sees it. */
async function consumeAll(wanted: number): Promise<string[]> {
  const seen: string[] = [];
  const { stream, filterSubjects } = parts;
  await using _consumer = await parts.bus.consume({
    stream,
    filterSubjects,
    durable: uniqueName('all'),
    handler: async ({ id }) => {
      seen.push(id);
    },
  });
  await eventually(() => seen.length >= wanted);
  return seen;
}

test('an event written in this process is published at once and leaves the outbox after the ack', async () => {
  const latencies: number[] = [];
  let writtenAtMs = 0;
  await using _watch = await parts.bus.watch({
    stream: parts.stream,
    filterSubjects: parts.filterSubjects,
    handler: () => void latencies.push(performance.now() - writtenAtMs),
  });
  await using _relay = relay({ pollMs: 60_000 });
  for (let round = 1; round <= 5; round += 1) {
    await write(1);
    writtenAtMs = performance.now();
    await eventually(() => latencies.length === round);
  }
  await eventually(async () => (await pending()) === 0);
  assert.ok(Math.min(...latencies) < 500, `took ${latencies.map(Math.round)} ms`);
});

test('events that a process left behind are found by polling', async () => {
  const before = await stored();
  await write(20);
  await using _relay = relay();
  await eventually(async () => (await pending()) === 0);
  assert.equal((await stored()) - before, 20);
});

test('a relay killed between publish and removal loses nothing and doubles nothing', async () => {
  const ids = await write(50);
  const script = fileURLToPath(new URL('../fixtures/relay-child.ts', import.meta.url));
  const natsUrl = await sharedServer('nats');
  const child = spawn(
    process.execPath,
    [
      script,
      '--mongo',
      other.url,
      '--nats',
      natsUrl,
      '--stream',
      parts.stream,
      '--subject',
      parts.filterSubjects[0] ?? '',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await eventually(() => said.includes('published 50'));
  child.kill('SIGKILL');
  await once(child, 'exit');
  assert.equal(await pending(), 50);
  const before = await stored();
  await using _relay = relay({ owner: 'two' });
  await eventually(async () => (await pending()) === 0);
  assert.equal(await stored(), before);
  const seen = await consumeAll(before);
  assert.deepEqual(
    ids.filter((id) => !seen.includes(id)),
    [],
  );
  assert.equal(new Set(seen).size, seen.length);
});

test('two relays at once publish every event, and the stream keeps one of each', async () => {
  const before = await stored();
  const second = await connectStore({ url: other.url, service: 'relay-test', log: silentLog });
  const models = await counterStore(second);
  {
    await using _one = relay({ owner: 'one', pollMs: 50 });
    await using _two = relay({ owner: 'two', pollMs: 50, from: second, models });
    for (let round = 0; round < 10; round += 1) await write(30);
    await eventually(async () => (await pending()) === 0);
  }
  await second[Symbol.asyncDispose]();
  assert.equal((await stored()) - before, 300);
});

test('while the bus is away events stay in the outbox and go out when it is back', async () => {
  const before = await stored();
  let isAway = true;
  let attempts = 0;
  const publish = async (events: readonly PublishedEvent[]) => {
    attempts += 1;
    if (isAway)
      throw new AppError({ code: 'chassis.bus_unavailable', kind: 'UNAVAILABLE', text: { zh: '无', en: 'away' } });
    await parts.bus.publish(events);
  };
  await using _relay = relay({ bus: { publish } });
  await write(10);
  await eventually(() => attempts >= 2);
  assert.equal(await pending(), 10);
  isAway = false;
  await eventually(async () => (await pending()) === 0);
  assert.equal((await stored()) - before, 10);
});

test('an event that can never be published stays and does not hold up the others', async () => {
  const before = await stored();
  await runWith(callerOf(uniqueName('elsewhere')), () => {
    const id = uniqueName('counter');
    const event = { id: uniqueName('e'), type: 'never', aggregateId: id, payload: new Uint8Array(), at: new Date() };
    return counter.counters.insert([{ id, state: { count: 1 }, events: [event] }]);
  });
  const publish = async (events: readonly PublishedEvent[]) => {
    if (events.some(({ type }) => type === 'never')) {
      throw new AppError({ code: 'chassis.bus_refused', kind: 'FAILED_PRECONDITION', text: { zh: '拒', en: 'no' } });
    }
    await parts.bus.publish(events);
  };
  await using _relay = relay({ bus: { publish } });
  await write(10);
  await eventually(async () => (await stored()) - before === 10 && (await pending()) === 1);
});
