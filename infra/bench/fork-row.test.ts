import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectFolder } from '../local/project-folders.ts';
import type { BenchRow } from './bench-row.ts';
import { forkRow } from './fork-row.ts';
import { rows } from './rows.ts';

const LIMIT_MS = 20_000;
const fixture = (name: string) => `infra/bench/test/fixtures/${name}.ts`;

test('a row is measured in its own process and answers with its line', async () => {
  const answer = await forkRow(fixture('good-row'), LIMIT_MS);
  assert.ok('line' in answer);
  const { notes, ...line } = answer.line;
  assert.deepEqual(line, {
    ...{ name: 'good', ours: 2, rival: 5, rival_name: 'another', ratio: 2.5 },
    ...{ unit: 'ms', p50_ms: 1.235, p99_ms: null },
  });
  assert.match(String(notes), /^one; two; load average before \d/);
});

test('a disagreement fails the row with its reason', async () => {
  assert.deepEqual(await forkRow(fixture('disagreeing-row'), LIMIT_MS), { failure: '3 of 300 answers differ' });
});

test('a process that dies fails its row', async () => {
  assert.deepEqual(await forkRow(fixture('dying-row'), LIMIT_MS), { failure: 'its process ended with 7' });
});

test('a row that takes too long is ended', async () => {
  assert.deepEqual(await forkRow(fixture('endless-row'), 500), { failure: 'took longer than 0.5 s' });
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
