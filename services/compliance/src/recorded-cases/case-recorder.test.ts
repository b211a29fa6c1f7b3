import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createLog } from '@salesmesh/chassis/log';
import { decider } from '../../test/fixtures/decision-cases.ts';
import { decidedCases } from '../../test/fixtures/synthetic-cases.ts';
import { caseRecorder } from './case-recorder.ts';
import { caseKeys } from './case-vault.ts';

const decided = decidedCases(await decider(), { seed: 3, count: 3, tenant: 't-1' });
const keys = caseKeys([new Uint8Array(randomBytes(32))], 't-1');

function recorderInto(inserted: string[], capacity: number) {
  return caseRecorder({
    ...{ capacity, retentionDays: 1, keysOf: () => keys, random: (bytes) => randomBytes(bytes) },
    store: { insert: async (cases) => void inserted.push(...cases.map(({ id }) => id)) },
    log: createLog({ service: 'compliance', level: 'silent' }),
  });
}

test('records what comes after a call that had nothing to record', async () => {
  const inserted: string[] = [];
  await using recorder = recorderInto(inserted, 10);
  recorder.record([]);
  recorder.record(decided.slice(0, 1));
  await recorder.settled();
  recorder.record([]);
  recorder.record(decided.slice(1));
  await recorder.settled();
  assert.deepEqual(
    inserted,
    decided.map(({ decisionId }) => decisionId),
  );
});

test('goes on after more came than may wait, and counts what it left out', async () => {
  const inserted: string[] = [];
  await using recorder = recorderInto(inserted, 1);
  recorder.record(decided.slice(0, 2));
  recorder.record(decided.slice(1, 2));
  await recorder.settled();
  recorder.record(decided.slice(2));
  await recorder.settled();
  assert.deepEqual(inserted, [decided[0]?.decisionId, decided[2]?.decisionId]);
  assert.equal(recorder.leftOut(), 2);
});
