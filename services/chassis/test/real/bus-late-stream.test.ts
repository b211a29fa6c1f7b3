import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
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
