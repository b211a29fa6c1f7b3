import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  giveBackTransfer,
  holdTransfer,
  type TransferMark,
  type TransferTotals,
  transferKeys,
  withChange,
  withMarks,
} from './transfer.ts';

const facts = (changes: { now?: string; from?: string; to?: string[]; sensitive?: boolean | null } = {}) => {
  const { now = '2026-11-20T10:00:00Z', from = 'CN', to = ['DE'], sensitive = false } = changes;
  return { now, transfer: { from, to }, data: { sensitive } };
};

test('counts who is sensitive apart, and in both where nobody knows', () => {
  assert.deepEqual(transferKeys(facts()), ['2026/CN/subjects']);
  assert.deepEqual(transferKeys(facts({ sensitive: true })), ['2026/CN/sensitive_subjects']);
  assert.deepEqual(transferKeys(facts({ sensitive: null })), ['2026/CN/subjects', '2026/CN/sensitive_subjects']);
});

test('counts nothing where nothing goes abroad', () => {
  assert.deepEqual(transferKeys(facts({ to: [] })), []);
  assert.deepEqual(transferKeys(facts({ to: ['CN'] })), []);
  assert.deepEqual(transferKeys({ now: '2026-11-20T10:00:00Z' }), []);
  assert.deepEqual(transferKeys({ ...facts(), transfer: { to: ['DE'] } }), ['2026/ZZ/subjects']);
});

test('begins the year at midnight in Beijing for what leaves China, else in UTC', () => {
  assert.deepEqual(transferKeys(facts({ now: '2026-12-31T15:59:59.999Z' })), ['2026/CN/subjects']);
  assert.deepEqual(transferKeys(facts({ now: '2026-12-31T16:00:00Z' })), ['2027/CN/subjects']);
  assert.deepEqual(transferKeys(facts({ from: 'DE', to: ['US'], now: '2026-12-31T23:59:59Z' })), ['2026/DE/subjects']);
});

type Dossier = { recipientId: string; transfers?: readonly TransferMark[] };

test('counts as many persons as hold something, whatever was held and given back', () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 4 }),
    isBack: fc.boolean(),
    keys: fc.subarray(['2026/CN/subjects', '2026/CN/sensitive_subjects', '2027/CN/subjects'], { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const people = new Map<number, Dossier>();
      const held = new Map<string, number>();
      let totals: TransferTotals = { version: 1, persons: new Map() };
      for (const { who, isBack, keys } of steps) {
        const person = people.get(who) ?? { recipientId: String(who) };
        const own = isBack ? keys.filter((key) => (held.get(`${who} ${key}`) ?? 0) > 0) : keys;
        const change = isBack ? giveBackTransfer(person, own, totals) : holdTransfer(person, own, totals);
        if (change === undefined) continue;
        for (const key of own) held.set(`${who} ${key}`, (held.get(`${who} ${key}`) ?? 0) + (isBack ? -1 : 1));
        totals = withChange(totals, change);
        people.set(who, withMarks(person, change));
      }
      for (const key of ['2026/CN/subjects', '2026/CN/sensitive_subjects', '2027/CN/subjects']) {
        const expected = [0, 1, 2, 3, 4].filter((who) => (held.get(`${who} ${key}`) ?? 0) > 0).length;
        assert.equal(totals.persons.get(key) ?? 0, expected);
      }
    }),
  );
});
