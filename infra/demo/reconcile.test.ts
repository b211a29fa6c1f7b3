import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mismatches, type Tally } from './reconcile.ts';

const balanced = (): Tally => ({
  rowsSent: 10,
  imported: { read: 10, created: 6, duplicate: 3, rejected: 1 },
  dispatched: 6,
  automations: {
    requested: 6,
    byFirstOutcome: { allow: 4, deny: 2 },
    byState: { delivered: 3, failed: 1, decided: 2 },
    permits: { minted: 5, delivered: 3, failed: 1, expired: 1, outstanding: 0 },
  },
  cases: {
    opened: 6,
    byState: { open: 4, done: 2 },
    byWait: { task: 4 },
    byResult: { contacted: 2 },
    tasks: 6,
    tasksByState: { assigned: 4, completed: 2 },
    completedHere: 2,
    cardsShown: 3,
    cardsCited: 3,
  },
  received: { email: 1, sms: 1, aiCall: 1 },
  watermarksVerified: 3,
  ledger: { size: 11, byKind: { decision: 6, delivery: 4, expiry: 1 }, isVerified: true },
  pipeline: {
    rowsSent: 8,
    imported: { read: 8, created: 7, updated: 0, unchanged: 0, rejected: 1 },
    opportunities: 7,
    levels: { total: 900, region: 900, product: 900, both: 900 },
    sums: 40,
    sumsThatDiffer: 0,
  },
});

test('a run whose counts add up has no mismatch', () => {
  assert.deepEqual(mismatches(balanced()), []);
});

test('a refused ledger is a mismatch even when every count adds up', () => {
  const tally = balanced();
  assert.deepEqual(mismatches({ ...tally, ledger: { ...tally.ledger, isVerified: false } }), [
    'the outside verifier did not accept the ledger',
  ]);
});

test('a change of any one count is named', () => {
  const changes: ((tally: Tally, by: number) => void)[] = [
    (tally, by) => {
      tally.cases = { ...tally.cases, opened: 6 + by };
    },
    (tally, by) => {
      tally.cases = { ...tally.cases, byWait: { task: 4, approval: by } };
    },
    (tally, by) => {
      tally.cases = { ...tally.cases, cardsShown: 3 + by };
    },
    (tally, by) => {
      tally.cases = { ...tally.cases, completedHere: 2 + by };
    },
    (tally, by) => {
      tally.rowsSent += by;
    },
    (tally, by) => {
      tally.imported.created += by;
    },
    (tally, by) => {
      tally.imported.rejected += by;
    },
    (tally, by) => {
      tally.dispatched += by;
    },
    (tally, by) => {
      tally.automations.byFirstOutcome.deny = 2 + by;
    },
    (tally, by) => {
      tally.automations.byState.decided = 2 + by;
    },
    (tally, by) => {
      tally.automations.permits.expired += by;
    },
    (tally, by) => {
      tally.automations.permits.outstanding += by;
    },
    (tally, by) => {
      tally.received.sms += by;
    },
    (tally, by) => {
      tally.watermarksVerified += by;
    },
    (tally, by) => {
      tally.ledger.size += by;
    },
    (tally, by) => {
      tally.ledger.byKind.delivery = 4 + by;
    },
    (tally, by) => {
      tally.pipeline = { ...tally.pipeline, opportunities: 7 + by };
    },
    (tally, by) => {
      tally.pipeline = { ...tally.pipeline, levels: { ...tally.pipeline.levels, product: 900 + by } };
    },
    (tally, by) => {
      tally.pipeline = { ...tally.pipeline, sumsThatDiffer: by };
    },
  ];
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.integer({ min: 1, max: 50 }), (change, by) => {
      const tally = balanced();
      change(tally, by);
      assert.notEqual(mismatches(tally).length, 0);
    }),
  );
});
