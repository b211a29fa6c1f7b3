import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { test } from 'node:test';
import { pollUntil } from '../journeys/poll-until.ts';
import { projectFolder, runFolder } from '../local/project-folders.ts';
import { identify } from '../local/stack/process-identity.ts';
import type { BenchRow } from './bench-row.ts';
import { forkRow } from './fork-row.ts';
import { rows } from './rows.ts';

const TIME = { limitMs: 20_000 };
const fixture = (name: string) => `infra/bench/test/fixtures/${name}.ts`;

test('a row is measured in its own process and answers with its line', async () => {
  const answer = await forkRow(fixture('good-row'), TIME);
  assert.ok('line' in answer);
  const { notes, ...line } = answer.line;
  assert.deepEqual(line, {
    ...{ name: 'good', ours: 2, rival: 5, rival_name: 'another', ratio: 2.5 },
    ...{ unit: 'ms', p50_ms: 1.235, p99_ms: null },
  });
  assert.match(String(notes), /^one; two; load average before \d/);
});

test('a disagreement fails the row with its reason', async () => {
  assert.deepEqual(await forkRow(fixture('disagreeing-row'), TIME), { failure: '3 of 300 answers differ' });
});

test('a process that dies fails its row', async () => {
  assert.deepEqual(await forkRow(fixture('dying-row'), TIME), { failure: 'its process ended with 7' });
});

test('a row that takes too long is ended', async () => {
  const answer = await forkRow(fixture('endless-row'), { limitMs: 500 });
  assert.deepEqual(answer, { failure: 'took longer than 0.5 s' });
});

test('a row that hears no signal is killed with the programs that it started', async () => {
  const written = `${runFolder}/stuck-row-of-${process.pid}`;
  const answer = await forkRow(fixture('stuck-row'), { limitMs: 4_000, graceMs: 200 });
  assert.deepEqual(answer, { failure: 'took longer than 4 s' });
  const pids = (await readFile(written, 'utf8')).split(' ').map(Number);
  await rm(written);
  const running = async () => (await Promise.all(pids.map(identify))).filter((each) => each !== undefined);
  assert.equal(pids.length, 2);
  assert.deepEqual(await pollUntil(running, (left) => left.length === 0, 10_000), []);
});

test('every listed row is in its file, under the name of the list, and once', async () => {
  const named = await Promise.all(
    rows.map(async ({ file }) => ((await import(`${projectFolder}/${file}`)) as { row: BenchRow }).row.name),
  );
  assert.deepEqual(
    named,
    rows.map(({ name }) => name),
  );
  assert.equal(new Set(named).size, rows.length);
});
