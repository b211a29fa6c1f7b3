import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { beginThread, startThread } from './thread.ts';

const program = new URL('../../test/fixtures/doubling-thread.ts', import.meta.url);

test('answers each question, also those asked side by side', async () => {
  await using thread = await startThread<number, number>({ program });
  assert.deepEqual(await Promise.all([1, 2, 3].map((number) => thread.ask(number))), [2, 4, 6]);
});

test('throws what the other side threw, with its code, kind and texts, and goes on', async () => {
  await using thread = await startThread<number, number>({ program });
  await assert.rejects(thread.ask(0), { code: 'doubling.nothing_to_double', kind: 'INVALID_ARGUMENT' });
  assert.equal(await thread.ask(4), 8);
});

test('leaves nobody waiting for a thread that ended, and says so once', async () => {
  const broken: unknown[] = [];
  await using thread = await startThread<number, number>({ program, onBroken: (error) => broken.push(error) });
  await Promise.all([assert.rejects(thread.ask(-1), /code 3/), assert.rejects(thread.ask(5), /code 3/)]);
  await assert.rejects(thread.ask(6), /code 3/);
  assert.equal(broken.length, 1);
});

test('lets the other side stop what it started', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thread-'));
  const stoppedFile = join(folder, 'stopped');
  const broken: unknown[] = [];
  const onBroken = (error: unknown) => broken.push(error);
  await (await startThread<number, number>({ program, workerData: { stoppedFile }, onBroken }))[Symbol.asyncDispose]();
  assert.deepEqual([readFileSync(stoppedFile, 'utf8'), broken], ['stopped', []]);
  rmSync(folder, { recursive: true });
});

test('takes along what is handed over, and cuts the other side off where that may be', async () => {
  const thread = beginThread<unknown, number>({ program, isCutOff: true });
  const bytes = new Uint8Array(8);
  const asked = thread.ask(bytes, [bytes.buffer]);
  assert.equal(bytes.length, 0);
  await Promise.allSettled([asked]);
  const unanswered = assert.rejects(thread.ask(-1), /ended/);
  await Promise.all([thread[Symbol.asyncDispose](), unanswered]);
});
