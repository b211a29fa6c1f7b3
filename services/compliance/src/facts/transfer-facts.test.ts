import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transferFacts } from './transfer-facts.ts';

const SUBJECTS = '2026/CN/subjects';
const facts = { now: '2026-11-20T10:00:00Z', data: { sensitive: false } };
const transfer = { from: 'CN', to: ['DE'] };
const totals = { version: 1, persons: new Map([[SUBJECTS, 41]]) };
const settings = { transfers: totals, transfersElsewhere: { [SUBJECTS]: 100 } };

test('counts those here, those elsewhere and this person', () => {
  assert.equal(transferFacts(transfer, { facts, person: {}, settings })?.subjects_ytd, 142);
});

test('does not count a person a second time', () => {
  const person = { transfers: [{ key: SUBJECTS, holds: 1 }] };
  assert.equal(transferFacts(transfer, { facts, person, settings })?.subjects_ytd, 141);
  assert.equal(
    transferFacts(transfer, { facts: { ...facts, now: '2027-01-01T00:00:00Z' }, person, settings })?.subjects_ytd,
    undefined,
  );
});

test('takes the figure of the activity where it is larger', () => {
  const told = (subjects_ytd: number) =>
    transferFacts({ ...transfer, subjects_ytd }, { facts, person: {}, settings })?.subjects_ytd;
  assert.deepEqual([told(99_999), told(10)], [99_999, 142]);
});

test('leaves the count unknown while nobody told how many left elsewhere', () => {
  const unknown = transferFacts(transfer, { facts, person: {}, settings: { transfers: totals } });
  assert.deepEqual(unknown, transfer);
  assert.equal(transferFacts(transfer, { facts, person: {}, settings })?.sensitive_subjects_ytd, undefined);
});

test('leaves what does not go abroad, and what nobody counted, as it is', () => {
  const staying = { ...transfer, to: [], subjects_ytd: 5 };
  assert.equal(transferFacts(staying, { facts, person: {}, settings }), staying);
  assert.equal(transferFacts(transfer, { facts, person: {}, settings: {} }), transfer);
});
