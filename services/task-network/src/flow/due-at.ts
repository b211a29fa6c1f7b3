import { type BusinessCalendar, businessTime } from '@salesmesh/chassis/timers';
import type { BusinessHours, Delay } from '@salesmesh/proto/gen/salesmesh/tasks/v1';

const MINUTE_MS = 60_000;

/** When a delay that begins at `from` is over. In business time only the flow's own hours count. */
export function dueAt(delay: Delay, hours: BusinessHours | null, from: Date): Date {
  const delayMs = delay.minutes * MINUTE_MS;
  if (!delay.is_business_time || hours === null) return new Date(from.getTime() + delayMs);
  return businessTime.addWorkingTime(from, delayMs, calendarOf(hours));
}

export function calendarOf({ zone, periods, exceptions }: BusinessHours): BusinessCalendar {
  const byDay = Map.groupBy(periods, ({ day }) => day);
  const weekly = Object.fromEntries(
    [...byDay].map(([day, own]) => [
      day,
      own.map(({ from, to }) => ({ from, to })).toSorted((left, right) => left.from.localeCompare(right.from)),
    ]),
  );
  return { zone, weekly, exceptions: Object.fromEntries(exceptions.map(({ date, periods: own }) => [date, own])) };
}
