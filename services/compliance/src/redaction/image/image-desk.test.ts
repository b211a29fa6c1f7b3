import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createLog } from '@salesmesh/chassis/log';
import { openImageDesk } from './image-desk.ts';

const log = createLog({ service: 'compliance', level: 'silent' });
const page = await readFile(new URL('../../../test/fixtures/images/chat.png', import.meta.url));
const { signal } = new AbortController();

test('tells whoever finds no place when to come again, and has one when another left', async () => {
  await using desk = openImageDesk({ log, places: 1 });
  const first = desk.takePlace();
  assert.throws(() => desk.takePlace(), { code: 'compliance.reader_busy' });
  assert.throws(
    () => desk.takePlace(),
    ({ retryAfterMs }: { retryAfterMs: number }) => retryAfterMs >= 1_000,
  );
  first[Symbol.dispose]();
  using second = desk.takePlace();
  assert.ok(second);
});

test('ends a process that takes too long and reads the next image with another', async () => {
  await using hasty = openImageDesk({ log, jobTimeoutMs: 1 });
  using place = hasty.takePlace();
  await assert.rejects(place.read(page, signal), { code: 'compliance.reader_failed' });
  await assert.rejects(place.read(page, signal), { code: 'compliance.reader_failed' });
});

test('replaces its process after its share of images, and reads on', async () => {
  await using desk = openImageDesk({ log, jobsAProcess: 1 });
  using place = desk.takePlace();
  for (const image of [page, page]) {
    const { text, boxes } = await place.read(image, signal);
    assert.match(text, /13812345678/);
    assert.equal(boxes.length, text.length);
  }
});

test('does not begin what its caller gave up waiting for', async () => {
  await using desk = openImageDesk({ log });
  using place = desk.takePlace();
  await assert.rejects(place.read(page, AbortSignal.abort()), { name: 'AbortError' });
});
