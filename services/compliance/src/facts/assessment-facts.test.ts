import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity, ApprovedAssessment } from '../settings/settings.ts';
import { assessedTransfer, assessmentFacts } from './assessment-facts.ts';

const asked = { now: new Date('2026-11-20T10:00:00Z'), action: { purpose: 'marketing', channel: 'email' } } as const;
const activity: Activity = {
  purpose: 'marketing',
  data: { categories: ['contact', 'usage'], sensitive: false },
  transfer: { from: 'CN', to: ['DE'], impact_assessment: true },
  assessment: { valid_until: '2026-12-01T00:00:00Z' },
};
const record = (changes: Partial<ApprovedAssessment> = {}): ApprovedAssessment => ({
  ...{ id: 'a', kind: 'pia', purposes: ['marketing'], channels: ['*'], categories: ['contact', 'usage', 'age'] },
  validUntil: '2027-05-01T00:00:00.000Z',
  ...changes,
});

test('takes the end of the record in scope that holds longest', () => {
  const records = [record(), record({ validUntil: '2027-09-01T00:00:00.000Z', kind: 'dpia' })];
  assert.deepEqual(assessmentFacts(asked, activity, records), { valid_until: '2027-09-01T00:00:00.000Z' });
});

test('lets a record in scope speak even where it ends earlier than what the activity says', () => {
  const records = [record({ validUntil: '2026-11-21T00:00:00.000Z' })];
  assert.deepEqual(assessmentFacts(asked, activity, records), { valid_until: '2026-11-21T00:00:00.000Z' });
});

test('leaves records of another purpose, channel or part of the data out', () => {
  const others = [
    record({ purposes: ['service'] }),
    record({ channels: ['ai_call'] }),
    record({ categories: ['contact'] }),
    record({ kind: 'transfer' }),
  ];
  assert.deepEqual(assessmentFacts(asked, activity, others), activity.assessment);
});

test('covers data that nobody named only by an assessment of all data', () => {
  const unnamed: Activity = { purpose: 'marketing' };
  assert.equal(assessmentFacts(asked, unnamed, [record()]), undefined);
  assert.deepEqual(assessmentFacts(asked, unnamed, [record({ categories: ['*'] })]), {
    valid_until: '2027-05-01T00:00:00.000Z',
  });
});

test('holds a transfer to be assessed while a record of transfers stands, up to its last instant', () => {
  const until = (validUntil: string) => [record({ kind: 'transfer', validUntil })];
  const isAssessed = (validUntil: string) => assessedTransfer(asked, activity, until(validUntil))?.impact_assessment;
  assert.equal(isAssessed('2026-11-20T10:00:00.001Z'), true);
  assert.equal(isAssessed('2026-11-20T10:00:00.000Z'), false);
  assert.deepEqual(assessedTransfer(asked, activity, [record()]), activity.transfer);
});
