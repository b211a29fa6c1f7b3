import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canExtend, chinaCalendar, deadlineOf } from './deadline.ts';

const china = chinaCalendar(['2026-02-14', '2026-02-28']);
const due = (openedAt: string, residence?: string | null) =>
  deadlineOf(new Date(openedAt), residence, china).dueAt.toISOString();

test('gives 15 working days in China, counted from the day after, to the end of the last one', () => {
  // Opened on a Friday: Monday 23 November is the first day, Friday 11 December the fifteenth.
  assert.equal(due('2026-11-20T02:00:00Z', 'CN'), '2026-12-11T16:00:00.000Z');
});

test('counts the local day in China: late in the evening in UTC is the next day there', () => {
  assert.equal(due('2026-11-20T20:00:00Z', 'CN'), due('2026-11-21T02:00:00Z', 'CN'));
});

test('counts a weekend day that is worked, so that the deadline is not too late', () => {
  // 14 and 28 February 2026 are Saturdays that are worked.
  assert.equal(due('2026-02-12T02:00:00Z', 'CN'), '2026-03-03T16:00:00.000Z');
});

test('gives everybody else the earlier of 30 days and one month', () => {
  assert.equal(due('2026-01-31T10:00:00Z', 'DE'), '2026-02-28T10:00:00.000Z');
  assert.equal(due('2026-03-10T10:00:00Z', 'DE'), '2026-04-09T10:00:00.000Z');
});

test('gives one whose residence nobody knows the earlier of the two', () => {
  for (const residence of [undefined, null, '']) {
    assert.equal(due('2026-11-20T02:00:00Z', residence), due('2026-11-20T02:00:00Z', 'CN'));
  }
});

test('is never more than 30 days away outside of China, nor less than 28', () => {
  const opened = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2032-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(opened, (at) => {
      const days = (deadlineOf(at, 'FR', china).dueAt.getTime() - at.getTime()) / 86_400_000;
      assert.ok(days >= 28 && days <= 30);
    }),
  );
});

const german = deadlineOf(new Date('2026-11-20T10:00:00Z'), 'DE', china);
const now = new Date('2026-12-01T00:00:00Z');

test('may be extended by two months, not by more, not backwards, and not after it has passed', () => {
  assert.equal(canExtend(german, new Date('2027-02-20T10:00:00Z'), now), true);
  assert.equal(canExtend(german, new Date('2027-02-20T10:00:01Z'), now), false);
  assert.equal(canExtend(german, german.dueAt, now), false);
  assert.equal(canExtend(german, new Date('2027-01-20T10:00:00Z'), german.dueAt), false);
});

test('may not be extended in China', () => {
  const chinese = deadlineOf(new Date('2026-11-20T10:00:00Z'), 'CN', china);
  assert.equal(canExtend(chinese, new Date('2027-01-01T00:00:00Z'), now), false);
});
