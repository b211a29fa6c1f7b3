import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { AppError } from '@salesmesh/chassis/errors';
import { startNats } from '../../../../infra/local/servers/nats.ts';
import { countedEvent, eventually, testBus } from '../fixtures/real-bus.ts';
import { uniqueName } from '../fixtures/real-store.ts';

test('a consumer of a stream that its owner has not declared yet waits for it', async () => {
  const tenant = uniqueName('tenant');
  const { bus, stream, filterSubjects } = await testBus(tenant);
  const { streams } = bus.connection.jsm;
  const { config } = await streams.info(stream);
  await streams.delete(stream);
  const received = Promise.withResolvers<string>();

  const starting = bus.consume({
    stream,
    filterSubjects,
    durable: uniqueName('durable'),
    handler: async ({ id }) => received.resolve(id),
  });
  await streams.add(config);
  const event = countedEvent(uniqueName('e'), tenant, 0);
  await bus.publish([event]);

  await using _consumer = await starting;
  assert.equal(await received.promise, event.id);
  await streams.delete(stream);
  await bus[Symbol.asyncDispose]();
});

test('waiting for a stream ends when the waiting process stops, by its signal or by closing the bus', async () => {
  const tenant = uniqueName('tenant');
  const { bus, stream, filterSubjects } = await testBus(tenant);
  await bus.connection.jsm.streams.delete(stream);
  const wait = (signal?: AbortSignal) =>
    bus.consume({
      ...{ stream, filterSubjects, durable: uniqueName('durable'), handler: async () => {} },
      ...(signal === undefined ? {} : { signal }),
    });

  const stopping = new AbortController();
  const signalled = wait(stopping.signal);
  stopping.abort(new Error('the service stops'));
  await assert.rejects(signalled, { message: 'the service stops' });

  const closed = assert.rejects(wait(), { code: 'chassis.bus_unavailable' });
  await bus[Symbol.asyncDispose]();
  await closed;
});

test('a server that is away when consuming begins is waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bus-late-'));
  let server = await startNats({ folder });
  const tenant = uniqueName('tenant');
  const { bus, stream, filterSubjects } = await testBus(tenant, server.url);
  await server.kill9();
  await eventually(() => !bus.isUp());
  const received = Promise.withResolvers<string>();

  const starting = bus.consume({
    ...{ stream, filterSubjects, durable: 'late' },
    handler: async ({ id }) => received.resolve(id),
  });
  server = await startNats({ folder, port: server.port });
  const consumer = await starting;
  const event = countedEvent(uniqueName('e'), tenant, 0);
  await bus.publish([event]);
  assert.equal(await received.promise, event.id);

  await consumer.drain();
  await bus[Symbol.asyncDispose]();
  await server.stop();
  await rm(folder, { recursive: true });
});

test('a batch consumer that is started again leaves nothing behind that would take events from it', async () => {
  const tenant = uniqueName('tenant');
  const { bus, stream, filterSubjects } = await testBus(tenant);
  await using _bus = bus;
  const durable = uniqueName('durable');
  const unanswerable = new AppError({ code: 'test.away', kind: 'UNAVAILABLE', text: { zh: '错误', en: 'failure' } });
  const retryAfterMs = {
    get: () => {
      throw new Error('the delivery cannot be answered');
    },
  };
  Object.defineProperty(unanswerable, 'retryAfterMs', retryAfterMs);
  let deliveries = 0;
  const handled = Promise.withResolvers<void>();
  await using _consumer = await bus.consume({
    ...{ stream, filterSubjects, durable, ackWaitMs: 500, batch: { size: 5, waitMs: 10 } },
    handler: async () => {
      deliveries += 1;
      if (deliveries === 1) throw unanswerable;
      handled.resolve();
    },
  });
  await bus.publish([countedEvent(uniqueName('e'), tenant, 0)]);
  await handled.promise;
  const { num_waiting: pulls } = await bus.connection.jsm.consumers.info(stream, durable);
  assert.equal(pulls, 1);
  await bus.connection.jsm.streams.delete(stream);
});
