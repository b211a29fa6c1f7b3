import type { Day } from './deal.ts';

export const DAYS_PER_WEEK = 7;
export const WEEKS_PER_QUARTER = 13;

/** Weeks are counted from the as-of day: week 1 is the seven days after it, week 0 the seven that end with it, -1 the ones before. */
export function weekOf(day: Day, asOf: Day): number {
  return Math.floor((day - asOf + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK);
}

export function firstDayOf(week: number, asOf: Day): Day {
  return asOf + (week - 1) * DAYS_PER_WEEK + 1;
}

export type MonthShares = readonly [first: number, second: number, third: number];

const MS_PER_DAY = 86_400_000;
const MONTHS_PER_QUARTER = 3;

/** Shares of the week's days that fall into the first, second and third month of a calendar quarter. */
export function monthShares(week: number, asOf: Day): MonthShares {
  const shares: [number, number, number] = [0, 0, 0];
  const first = firstDayOf(week, asOf);
  for (let day = first; day < first + DAYS_PER_WEEK; day += 1) {
    const month = (new Date(day * MS_PER_DAY).getUTCMonth() % MONTHS_PER_QUARTER) as 0 | 1 | 2;
    shares[month] += 1 / DAYS_PER_WEEK;
  }
  return shares;
}
