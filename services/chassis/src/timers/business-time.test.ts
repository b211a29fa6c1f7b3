import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addWorkingTime,
  type BusinessCalendar,
  isWorkingTime,
  nextWorkingTime,
  workingTimeBetween,
} from './business-time.ts';

const HOUR_MS = 3_600_000;
const split = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
];
const shanghai: BusinessCalendar = {
  zone: 'Asia/Shanghai',
  weekly: { 1: split, 2: split, 3: split, 4: split, 5: split },
  exceptions: { '2026-10-01': [], '2026-10-02': [], '2026-10-10': split },
};
const day = [{ from: '09:00', to: '17:00' }];
const berlin: BusinessCalendar = { zone: 'Europe/Berlin', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } };
const always = [{ from: '00:00', to: '24:00' }];
const newYork: BusinessCalendar = {
  zone: 'America/New_York',
  weekly: { 1: always, 2: always, 3: always, 4: always, 5: always, 6: always, 7: always },
};

const additions: [string, BusinessCalendar, string, number, string][] = [
  ['within a period', shanghai, '2026-09-28T10:00+08:00', 1, '2026-09-28T11:00+08:00'],
  ['over the lunch break', shanghai, '2026-09-28T11:00+08:00', 2, '2026-09-28T14:30+08:00'],
  ['exactly to the end of a period', shanghai, '2026-09-28T11:00+08:00', 1, '2026-09-28T12:00+08:00'],
  ['from the night before', shanghai, '2026-09-27T23:00+08:00', 1, '2026-09-28T10:00+08:00'],
  ['over a weekend', shanghai, '2026-09-25T17:00+08:00', 2, '2026-09-28T10:00+08:00'],
  ['over holidays and into a worked Saturday', shanghai, '2026-10-09T17:00+08:00', 2, '2026-10-10T10:00+08:00'],
  ['over a national holiday', shanghai, '2026-09-30T17:00+08:00', 2, '2026-10-05T10:00+08:00'],
  ['zero from free time begins at the next period', shanghai, '2026-09-27T12:00+08:00', 0, '2026-09-28T09:00+08:00'],
  ['over the weekend on which summer time begins', berlin, '2026-03-27T16:00+01:00', 2, '2026-03-30T10:00+02:00'],
  ['over the weekend on which summer time ends', berlin, '2026-10-23T16:00+02:00', 2, '2026-10-26T10:00+01:00'],
  ['through the hour that is skipped', newYork, '2026-03-08T01:30-05:00', 1, '2026-03-08T03:30-04:00'],
  ['through the hour that comes twice', newYork, '2026-11-01T01:30-04:00', 1, '2026-11-01T01:30-05:00'],
  ['through a day of 23 hours', newYork, '2026-03-08T00:00-05:00', 24, '2026-03-09T01:00-04:00'],
];
for (const [situation, calendar, from, hours, expected] of additions) {
  test(`adds working time ${situation}`, () => {
    const end = addWorkingTime(new Date(from), hours * HOUR_MS, calendar);
    assert.equal(end.toISOString(), new Date(expected).toISOString());
  });
}

test('the first moment of a period is working time and the last is not', () => {
  assert.equal(isWorkingTime(new Date('2026-09-28T09:00+08:00'), shanghai), true);
  assert.equal(isWorkingTime(new Date('2026-09-28T12:00+08:00'), shanghai), false);
  assert.equal(isWorkingTime(new Date('2026-10-01T10:00+08:00'), shanghai), false);
  assert.equal(isWorkingTime(new Date('2026-10-10T10:00+08:00'), shanghai), true);
});

test('next working time is the instant itself or the start of the next period', () => {
  const inside = new Date('2026-09-28T10:00+08:00');
  assert.deepEqual(nextWorkingTime(inside, shanghai), inside);
  const lunch = nextWorkingTime(new Date('2026-09-28T12:00+08:00'), shanghai);
  assert.deepEqual(lunch, new Date('2026-09-28T13:30+08:00'));
});

test('between a start and its end lies exactly the working time that was added', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  const amounts = fc.integer({ min: 1, max: 200 * HOUR_MS });
  const calendars = fc.constantFrom(shanghai, berlin, newYork);
  fc.assert(
    fc.property(instants, amounts, calendars, (start, workingMs, calendar) => {
      assert.equal(workingTimeBetween(start, addWorkingTime(start, workingMs, calendar), calendar), workingMs);
    }),
    { numRuns: 200 },
  );
});

test('backwards there is no working time; negative amounts and calendars without work are refused', () => {
  const [early, late] = [new Date('2026-09-28T02:00Z'), new Date('2026-09-28T03:00Z')];
  assert.equal(workingTimeBetween(late, early, shanghai), 0);
  assert.throws(() => addWorkingTime(early, -1, shanghai), RangeError);
  assert.throws(() => addWorkingTime(early, Number.NaN, shanghai), RangeError);
  assert.throws(() => addWorkingTime(early, 1, { zone: 'UTC', weekly: {} }), RangeError);
});
