import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AssessmentScope,
  approve,
  approvedAssessment,
  canBeApproved,
  isExpiring,
  isSecondPerson,
  propose,
  withdraw,
} from './assessment.ts';

const now = new Date('2026-11-20T10:00:00Z');
const scope: AssessmentScope = {
  ...{
    kind: 'pia',
    title: 'Calls by machine',
    purposes: ['marketing'],
    channels: ['ai_call'],
    categories: ['contact'],
  },
  ...{ validUntil: new Date('2027-11-20T10:00:00Z'), documents: [] },
};
const proposed = propose(scope, 'author', now);
const approved = approve(proposed, 'officer', now);

test('is approved by another person than its author, and by nobody unknown', () => {
  assert.deepEqual(
    ['author', 'officer', ''].map((person) => isSecondPerson(proposed, person)),
    [false, true, false],
  );
});

test('can be approved only while it is proposed and not over', () => {
  assert.equal(canBeApproved(proposed, now), true);
  assert.equal(canBeApproved(proposed, scope.validUntil), false);
  assert.equal(canBeApproved(approved, now), false);
  assert.equal(canBeApproved(withdraw(proposed, 'officer', now), now), false);
});

test('is about to end from thirty days before its end on, once it stands', () => {
  const noticeAt = new Date('2027-10-21T10:00:00Z');
  assert.equal(isExpiring(approved, noticeAt), true);
  assert.equal(isExpiring(approved, new Date(noticeAt.getTime() - 1)), false);
  assert.equal(isExpiring(proposed, noticeAt), false);
});

test('shows decisions only what stands', () => {
  assert.equal(approvedAssessment('a-1', approved)?.validUntil, '2027-11-20T10:00:00.000Z');
  assert.equal(approvedAssessment('a-1', proposed), undefined);
  assert.equal(approvedAssessment('a-1', withdraw(approved, 'officer', now)), undefined);
});
