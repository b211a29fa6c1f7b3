import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type Bus,
  deadLetters,
  type PublishedEvent,
  type ReceivedEvent,
  withSignsOfLife,
} from '@salesmesh/chassis/bus';
import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { currentTraceId } from '@salesmesh/chassis/telemetry';
import { countedEvent, eventually, type TestBus, testBus } from '../fixtures/real-bus.ts';
import { uniqueName } from '../fixtures/real-store.ts';

const tenant = uniqueName('tenant');
let parts: TestBus;
let bus: Bus;

before(async () => {
  parts = await testBus(tenant);
  ({ bus } = parts);
});
after(async () => {
  const { streams } = bus.connection.jsm;
  for await (const { config } of streams.list()) {
    if (config.name === parts.stream || config.name.startsWith('DEAD_SVC')) await streams.delete(config.name);
  }
  await bus[Symbol.asyncDispose]();
});

function events(count: number, aggregateId?: string): PublishedEvent[] {
  return Array.from({ length: count }, (_, at) => countedEvent(uniqueName('e'), tenant, at, aggregateId));
}
function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}
async function stored(): Promise<number> {
  return (await bus.connection.jsm.streams.info(parts.stream)).state.messages;
}
/** A consumer that begins with what is published next. */
function source() {
  const { stream, filterSubjects } = parts;
  return { stream, filterSubjects, durable: uniqueName('durable'), startAt: 'new' as const };
}
function failure(kind: 'UNAVAILABLE' | 'INVALID_ARGUMENT') {
  return new AppError({ code: `test.${kind.toLowerCase()}`, kind, text: { zh: '错误', en: 'failure' } });
}

test('events of a batch arrive once each, in order, decoded, in the context and trace that caused them', async () => {
  const received: ReceivedEvent[] = [];
  const contexts: unknown[] = [];
  await using _consumer = await bus.consume({
    ...source(),
    handler: async (event) => {
      contexts.push({ ...currentContext(), traceNow: currentTraceId() });
      received.push(event);
    },
  });
  const sent = events(250);
  await bus.publish(sent);
  await eventually(() => received.length === sent.length);
  assert.deepEqual(ids(received), ids(sent));
  const [first] = received;
  assert.deepEqual({ ...first?.message }, { counter_id: 'c1', total: 0, mood: 'MOOD_UNSPECIFIED' });
  assert.deepEqual([first?.tenant, first?.aggregateId], [tenant, 'c1']);
  assert.equal(first?.at.toISOString(), '2026-01-05T08:00:00.000Z');
  const actor = { sub: 'tester', roles: [], units: [] };
  const traceId = 'a'.repeat(32);
  assert.deepEqual(contexts[0], { tenant, actor, traceId, traceNow: traceId });
});

test('a batch that repeats events stores only the new ones', async () => {
  const before = await stored();
  const [one, ...others] = events(20);
  assert.ok(one);
  await bus.publish([one]);
  await bus.publish([...others, one]);
  await bus.publish([one, ...others]);
  assert.equal((await stored()) - before, 20);
});

test('events of one aggregate are handled one after another, those of several at the same time', async () => {
  const running = new Map<string, number>();
  const most = { perAggregate: 0, overall: 0 };
  const order: number[] = [];
  let overall = 0;
  await using _consumer = await bus.consume({
    ...source(),
    handler: async ({ aggregateId, message }) => {
      const own = (running.get(aggregateId) ?? 0) + 1;
      running.set(aggregateId, own);
      overall += 1;
      most.perAggregate = Math.max(most.perAggregate, own);
      most.overall = Math.max(most.overall, overall);
      await new Promise((resolve) => setImmediate(resolve));
      if (aggregateId === 'lane-0') order.push((message as { total: number }).total);
      overall -= 1;
      running.set(aggregateId, own - 1);
    },
  });
  await bus.publish(Array.from({ length: 60 }, (_, at) => countedEvent(uniqueName('e'), tenant, at, `lane-${at % 3}`)));
  await eventually(() => order.length === 20);
  assert.equal(most.perAggregate, 1);
  assert.ok(most.overall > 1);
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test('a passing failure is delivered again after its back-off, then succeeds', async () => {
  const deliveries: { count: number; atMs: number }[] = [];
  await using _consumer = await bus.consume({
    ...source(),
    backoffMs: [150, 300],
    handler: async (event) => {
      deliveries.push({ count: event.deliveries, atMs: performance.now() });
      if (event.deliveries < 3) throw failure('UNAVAILABLE');
    },
  });
  await bus.publish(events(1));
  await eventually(() => deliveries.length === 3);
  assert.deepEqual(
    deliveries.map(({ count }) => count),
    [1, 2, 3],
  );
  const [first, second, third] = deliveries.map(({ atMs }) => atMs) as [number, number, number];
  assert.ok(second - first >= 140 && third - second >= 280, `${second - first} ms, ${third - second} ms`);
});

test('a lasting failure becomes a dead letter with its code at once; replay gives it back to that consumer alone', async () => {
  const letters = deadLetters(bus, parts.service);
  const handled = { failing: 0, other: 0 };
  let isMended = false;
  const done: ReceivedEvent[] = [];
  const from = source();
  await using _failing = await bus.consume({
    ...from,
    handler: async (event) => {
      handled.failing += 1;
      if (!isMended) throw failure('INVALID_ARGUMENT');
      done.push(event);
    },
  });
  await using _other = await bus.consume({
    ...source(),
    handler: async () => {
      handled.other += 1;
    },
  });
  const [event] = events(1);
  assert.ok(event);
  await bus.publish([event]);
  await eventually(async () => (await letters.list()).some(({ eventId }) => eventId === event.id));
  const letter = (await letters.list()).find(({ eventId }) => eventId === event.id);
  assert.ok(letter);
  const { code, consumer, stream, tenant: whose, deliveries } = letter;
  assert.deepEqual(
    [code, consumer, stream, whose, deliveries],
    ['test.invalid_argument', from.durable, parts.stream, tenant, 1],
  );
  assert.deepEqual(await letters.get(letter.id), letter);
  isMended = true;
  assert.equal(await letters.replay(letter.id), 1);
  await eventually(() => done.length === 1);
  assert.deepEqual([done[0]?.id, done[0]?.sequence], [event.id, letter.sequence]);
  assert.deepEqual(handled, { failing: 2, other: 1 });
  await assert.rejects(letters.get(letter.id), { code: 'chassis.dead_letter_not_found' });
});

test('an event that fails as often as allowed and one that nobody can read become dead letters, the others pass', async () => {
  const letters = deadLetters(bus, parts.service);
  const good: string[] = [];
  const from = source();
  await using _consumer = await bus.consume({
    ...from,
    maxDeliver: 2,
    backoffMs: [10],
    handler: async (event) => {
      if (event.aggregateId === 'weak') throw failure('UNAVAILABLE');
      good.push(event.id);
    },
  });
  const unreadable = { ...countedEvent(uniqueName('e'), tenant), payload: new Uint8Array([255, 255]) };
  const [fine] = events(1, 'fine');
  assert.ok(fine);
  await bus.publish([unreadable, countedEvent(uniqueName('e'), tenant, 1, 'weak'), fine]);
  const own = async () => (await letters.list({ limit: 500 })).filter(({ consumer }) => consumer === from.durable);
  await eventually(async () => (await own()).length === 2);
  const codes = (await own()).map(({ code, deliveries }) => `${code} ${deliveries}`);
  assert.deepEqual(codes.sort(), ['chassis.event_undecodable 1', 'test.unavailable 2']);
  assert.deepEqual(good, [fine.id]);
  const before = (await own()).map(({ id }) => id);
  assert.ok((await letters.replay('all')) >= 2);
  await eventually(async () => (await own()).length === 2 && (await own()).every(({ id }) => !before.includes(id)));
});

test('a batch handler answers per event: only the failed ones come again or become dead letters', async () => {
  const letters = deadLetters(bus, parts.service);
  const seen = new Map<string, number>();
  const sizes: number[] = [];
  const from = source();
  await using _consumer = await bus.consume({
    ...from,
    backoffMs: [20],
    batch: { size: 10, waitMs: 100 },
    handler: async (batch) => {
      sizes.push(batch.length);
      return batch.map(({ id, aggregateId }) => {
        seen.set(id, (seen.get(id) ?? 0) + 1);
        if (aggregateId === 'poison') return failure('INVALID_ARGUMENT');
        return aggregateId === 'weak' && seen.get(id) === 1 ? failure('UNAVAILABLE') : undefined;
      });
    },
  });
  const [weak, poison] = [
    countedEvent(uniqueName('e'), tenant, 1, 'weak'),
    countedEvent(uniqueName('e'), tenant, 1, 'poison'),
  ];
  const fine = events(8);
  await bus.publish([weak, poison, ...fine]);
  const own = async () => (await letters.list({ limit: 500 })).filter(({ consumer }) => consumer === from.durable);
  await eventually(async () => seen.get(weak.id) === 2 && (await own()).length === 1);
  assert.deepEqual(
    ids(fine).map((id) => seen.get(id)),
    Array(8).fill(1),
  );
  assert.equal((await own())[0]?.eventId, poison.id);
  assert.equal(sizes[0], 10);
});

test('when a batch handler throws a lasting failure the culprit alone becomes a dead letter', async () => {
  const letters = deadLetters(bus, parts.service);
  const done = new Set<string>();
  const from = source();
  await using _consumer = await bus.consume({
    ...from,
    batch: { size: 5, waitMs: 100 },
    handler: async (batch) => {
      if (batch.some(({ aggregateId }) => aggregateId === 'poison')) throw failure('INVALID_ARGUMENT');
      for (const { id } of batch) done.add(id);
    },
  });
  const poison = countedEvent(uniqueName('e'), tenant, 1, 'poison');
  const fine = events(4);
  await bus.publish([...fine, poison]);
  const own = async () => (await letters.list({ limit: 500 })).filter(({ consumer }) => consumer === from.durable);
  await eventually(async () => done.size === 4 && (await own()).length === 1);
  assert.deepEqual([...done].sort(), ids(fine).sort());
});

test('an event whose failure says when to come again is not delivered earlier', async () => {
  const atMs: number[] = [];
  const facts = { code: 'test.later', kind: 'UNAVAILABLE', text: { zh: '稍后', en: 'later' } } as const;
  await using _consumer = await bus.consume({
    ...source(),
    backoffMs: [10],
    handler: async () => {
      atMs.push(performance.now());
      if (atMs.length === 1) throw new AppError({ ...facts, retryAfterMs: 400 });
    },
  });
  await bus.publish(events(1));
  await eventually(() => atMs.length === 2);
  const [first, second] = atMs as [number, number];
  assert.ok(second - first >= 390, `${second - first} ms`);
});

test('a batch under signs of life is delivered once although the work on it is longer than the wait', async () => {
  const ackWaitMs = 600;
  const taken: ReceivedEvent[] = [];
  let worked = 0;
  await using _consumer = await bus.consume({
    ...source(),
    ackWaitMs,
    batch: { size: 2, waitMs: 200 },
    handler: (batch) =>
      withSignsOfLife(batch, { ackWaitMs, longestMs: 10 * ackWaitMs }, async () => {
        const endMs = performance.now() + 3 * ackWaitMs;
        taken.push(...batch);
        await eventually(() => performance.now() > endMs);
        worked += batch.length;
      }),
  });
  const [one, two, after] = events(3) as [PublishedEvent, PublishedEvent, PublishedEvent];
  await bus.publish([one, two]);
  await eventually(() => worked === 2);
  await bus.publish([after]);
  await eventually(() => worked === 3);
  assert.deepEqual(ids(taken), ids([one, two, after]));
});

test('events that wait behind a batch are delivered once although their turn comes after the wait', async () => {
  const ackWaitMs = 600;
  const taken: ReceivedEvent[] = [];
  await using _consumer = await bus.consume({
    ...source(),
    ackWaitMs,
    batch: { size: 2, waitMs: 20 },
    handler: (batch) =>
      withSignsOfLife(batch, { ackWaitMs, longestMs: 10 * ackWaitMs }, async () => {
        const endMs = performance.now() + 2 * ackWaitMs;
        taken.push(...batch);
        await eventually(() => performance.now() > endMs);
      }),
  });
  const all = events(6);
  const last = events(1);
  await bus.publish(all);
  await eventually(() => taken.length >= all.length);
  // Behind whatever the server has delivered again by now.
  await bus.publish(last);
  await eventually(() => ids(taken).includes(ids(last)[0] ?? ''));
  assert.deepEqual(ids(taken), ids([...all, ...last]));
});

test('a long handler keeps its event by saying that it works; without a sign the event is delivered again', async () => {
  const ackWaitMs = 600;
  const deliveries = { patient: 0, silent: 0 };
  const finished = { patient: false, silent: false };
  const take = async (event: ReceivedEvent) => {
    const kind = event.aggregateId === 'patient' ? 'patient' : 'silent';
    deliveries[kind] += 1;
    if (deliveries[kind] > 1) return;
    const endMs = performance.now() + 3 * ackWaitMs;
    await eventually(() => {
      if (kind === 'patient') event.working();
      return performance.now() > endMs;
    });
    finished[kind] = true;
  };
  await using _first = await bus.consume({ ...source(), ackWaitMs, handler: take });
  await bus.publish([
    countedEvent(uniqueName('e'), tenant, 1, 'patient'),
    countedEvent(uniqueName('e'), tenant, 1, 'silent'),
  ]);
  await eventually(() => finished.patient && deliveries.silent > 1);
  assert.equal(deliveries.patient, 1);
});

test('an event whose handler never ends, as when it takes the process down, becomes a dead letter', async () => {
  const letters = deadLetters(bus, parts.service);
  const held = Promise.withResolvers<void>();
  const from = source();
  await using _consumer = await bus.consume({ ...from, maxDeliver: 1, ackWaitMs: 300, handler: () => held.promise });
  const [event] = events(1);
  assert.ok(event);
  await bus.publish([event]);
  const own = async () => (await letters.list({ limit: 500 })).filter(({ consumer }) => consumer === from.durable);
  await eventually(async () => (await own()).length === 1);
  held.resolve();
  const [letter] = await own();
  assert.deepEqual([letter?.eventId, letter?.code, letter?.deliveries], [event.id, 'chassis.delivery_exhausted', 2]);
});

test('a drained consumer settles what it holds and leaves the rest to its successor', async () => {
  const from = { ...source(), maxInFlight: 4, ackWaitMs: 1_000 };
  const [sent, handled] = [events(40), new Set<string>()];
  const handler = async ({ id }: ReceivedEvent) => {
    handled.add(id);
  };
  const first = await bus.consume({ ...from, handler });
  await bus.publish(sent);
  await eventually(() => handled.size > 0);
  await first.drain();
  const atDrain = handled.size;
  await using _second = await bus.consume({ ...from, handler });
  await eventually(() => handled.size === sent.length);
  assert.ok(atDrain >= 1);
});

test('every watcher sees every new event', async () => {
  const seen: string[][] = [[], []];
  const { stream, filterSubjects } = parts;
  const watching = seen.map((list) => bus.watch({ stream, filterSubjects, handler: ({ id }) => void list.push(id) }));
  await using _one = await (watching[0] as Promise<AsyncDisposable>);
  await using _two = await (watching[1] as Promise<AsyncDisposable>);
  const sent = events(3);
  await bus.publish(sent);
  await eventually(() => seen.every((list) => list.length === 3));
  assert.deepEqual(seen, [ids(sent), ids(sent)]);
});

test('a subject that no stream takes fails in bounded time', async () => {
  const strange = { ...countedEvent(uniqueName('e'), uniqueName('nobody')) };
  await assert.rejects(bus.publish([strange, { ...strange, id: uniqueName('e') }]), {
    code: 'chassis.bus_unavailable',
  });
});
