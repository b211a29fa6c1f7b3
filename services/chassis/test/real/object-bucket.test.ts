import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { eventually, testBus } from '../fixtures/real-bus.ts';
import { uniqueName } from '../fixtures/real-store.ts';

const maxBytes = 32 * 1024 * 1024;

test('an object that was put is read by others, whole, and replaced by the next of its name', async () => {
  await using stack = new AsyncDisposableStack();
  const [writer, reader] = [await testBus('objects-a'), await testBus('objects-b')];
  stack.use(writer.bus);
  stack.use(reader.bus);
  const name = uniqueName('bucket');
  const [written, read] = [await writer.bus.objects({ name, maxBytes }), await reader.bus.objects({ name, maxBytes })];
  const large = new Uint8Array(randomBytes(3_000_000));

  assert.equal(await read.get('law/1'), undefined);
  await written.put('law/1', large);
  assert.deepEqual(await read.get('law/1'), large);
  await written.put('law/1', Buffer.from('second'));
  assert.equal(Buffer.from((await read.get('law/1')) ?? []).toString(), 'second');
  await written.remove('law/1');
  await written.remove('law/1');
  assert.equal(await read.get('law/1'), undefined);
});

test('who watches is told of what is there and of what is put afterwards', async () => {
  await using stack = new AsyncDisposableStack();
  const { bus } = await testBus('objects-c');
  stack.use(bus);
  const bucket = await bus.objects({ name: uniqueName('bucket'), maxBytes });
  await bucket.put('before', Buffer.from('1'));
  const told: string[] = [];

  await using _ = await bucket.watch((name) => told.push(name));
  await bucket.put('after', Buffer.from('2'));

  await eventually(() => told.includes('after'));
  assert.deepEqual(told, ['before', 'after']);
});

test('a reader of an object that is replaced all the while gets one of its versions, or is told to ask again, and never waits for ever', async () => {
  await using stack = new AsyncDisposableStack();
  const [writer, reader] = [await testBus('objects-d'), await testBus('objects-e')];
  stack.use(writer.bus);
  stack.use(reader.bus);
  const name = uniqueName('bucket');
  const [written, read] = [await writer.bus.objects({ name, maxBytes }), await reader.bus.objects({ name, maxBytes })];
  await written.put('law', Buffer.alloc(300_000, 0));
  const writing = (async () => {
    for (let version = 1; version <= 40; version += 1) await written.put('law', Buffer.alloc(300_000, version));
  })();
  const seen = await Promise.all(
    Array.from({ length: 40 }, () =>
      read.get('law').then(
        (bytes) => bytes !== undefined && bytes.length === 300_000 && bytes.every((byte) => byte === bytes[0]),
        (error: { code: string }) => error.code === 'chassis.bus_unavailable',
      ),
    ),
  );
  await writing;
  assert.ok(seen.every(Boolean));
  assert.equal((await read.get('law'))?.[0], 40);
});
