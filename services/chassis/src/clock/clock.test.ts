import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileClock, manualClock } from './clock.ts';

test('a manual clock moves only when told', () => {
  const clock = manualClock('2026-01-01T00:00:00Z');
  clock.advance(1_500);
  assert.equal(clock.now().toISOString(), '2026-01-01T00:00:01.500Z');
  assert.equal(clock.now().toISOString(), '2026-01-01T00:00:01.500Z');
});

test('a manual clock hands out instants that cannot change it', () => {
  const clock = manualClock('2026-01-01T00:00:00Z');
  clock.now().setFullYear(1999);
  assert.equal(clock.now().getUTCFullYear(), 2026);
});

test('a file clock adds the offset in the file and none without one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clock-'));
  const path = join(folder, 'offset');
  const dayMs = 86_400_000;
  assert.ok(Math.abs(fileClock(path).now().getTime() - Date.now()) < 5_000);
  await writeFile(path, `${dayMs}\n`);
  assert.ok(Math.abs(fileClock(path).now().getTime() - Date.now() - dayMs) < 5_000);
  await writeFile(path, 'tomorrow');
  assert.throws(() => fileClock(path).now(), /whole milliseconds/);
  await rm(folder, { recursive: true });
});
