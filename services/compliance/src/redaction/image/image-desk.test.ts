import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createLog } from '@salesmesh/chassis/log';
import { openImageDesk } from './image-desk.ts';

const log = createLog({ service: 'compliance', level: 'silent' });
const page = await readFile(new URL('../../../test/fixtures/images/chat.png', import.meta.url));
const { signal } = new AbortController();

test('tells whoever finds no place when to come again, and has one when another left', async () => {
  await using desk = openImageDesk({ log, places: 1 });
  const first = desk.takePlace('a');
  assert.throws(() => desk.takePlace('a'), { code: 'compliance.reader_busy' });
  assert.throws(
    () => desk.takePlace('a'),
    ({ retryAfterMs }: { retryAfterMs: number }) => retryAfterMs >= 1_000,
  );
  first[Symbol.dispose]();
  using second = desk.takePlace('a');
  assert.ok(second);
});

test('ends a process that takes too long and reads the next image with another', async () => {
  await using hasty = openImageDesk({ log, jobTimeoutMs: 1 });
  using place = hasty.takePlace('a');
  await assert.rejects(place.read(page, signal), { code: 'compliance.reader_failed' });
  await assert.rejects(place.read(page, signal), { code: 'compliance.reader_failed' });
});

test('replaces its process after its share of images, and reads on', async () => {
  await using desk = openImageDesk({ log, jobsAProcess: 1 });
  using place = desk.takePlace('a');
  for (const image of [page, page]) {
    const { text, boxes } = await place.read(image, signal);
    assert.match(text, /13812345678/);
    assert.equal(boxes.length, text.length);
  }
});

test('leaves half of the places to other tenants', async () => {
  await using desk = openImageDesk({ log, places: 4 });
  using _first = desk.takePlace('a');
  using _second = desk.takePlace('a');
  assert.throws(() => desk.takePlace('a'), { code: 'compliance.reader_busy' });
  using other = desk.takePlace('b');
  assert.ok(other);
});

test('keeps no place for images that have not arrived, and refuses those that come too slowly', async () => {
  const arrivalTimeoutMs = 200;
  await using desk = openImageDesk({ log, places: 2, arrivalTimeoutMs });
  const never = Promise.withResolvers<IteratorResult<{ chunk: Buffer }>>();
  const start = page.subarray(0, 100);
  const trickle = () => {
    const sent = [{ chunk: start }].values();
    return { next: async () => sent.next() as IteratorResult<{ chunk: Buffer }> };
  };
  const slow = Array.from({ length: 8 }, () => {
    const beginning = trickle();
    const next = async () => {
      const part = await beginning.next();
      return part.done === true ? never.promise : part;
    };
    return desk.takeImage({ next }, { owner: 'a', mediaType: 'image/png' });
  });
  const outcomes = Promise.allSettled(slow);
  using place = desk.takePlace('a');
  assert.ok(place);
  for (const outcome of await outcomes)
    assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'compliance.image_too_slow');
});

test('holds no more bytes of images than its places are for, and half of them for one tenant', async () => {
  await using desk = openImageDesk({ log, places: 2 });
  const full = Buffer.alloc(10 * 1024 * 1024);
  page.copy(full);
  const take = (owner: string) => {
    const sent = [{ chunk: full }].values();
    const next = async () => sent.next() as IteratorResult<{ chunk: Buffer }>;
    return desk.takeImage({ next }, { owner, mediaType: 'image/png' });
  };
  {
    using held = await take('a');
    await assert.rejects(take('a'), { code: 'compliance.reader_busy' });
    using other = await take('b');
    assert.deepEqual([held.bytes.length, other.bytes.length], [full.length, full.length]);
  }
  using again = await take('a');
  assert.equal(again.bytes.length, full.length);
});

test('stops in the middle of an image, and begins none that waits', async () => {
  const desk = openImageDesk({ log });
  using place = desk.takePlace('a');
  await place.read(page, signal);
  const reads = Promise.allSettled([place.cover(page, signal), place.cover(page, signal)]);
  await nextTurn();
  await desk[Symbol.asyncDispose]();
  for (const outcome of await reads)
    assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'compliance.reader_failed');
});

test('does not begin what its caller gave up waiting for', async () => {
  await using desk = openImageDesk({ log });
  using place = desk.takePlace('a');
  await assert.rejects(place.read(page, AbortSignal.abort()), { name: 'AbortError' });
});
