import { type BusinessCalendar, businessTime } from '@salesmesh/chassis/timers';

const DeadlineRule = { oneMonth: 'one_month', workingDays15: 'working_days_15' } as const;
type DeadlineRule = (typeof DeadlineRule)[keyof typeof DeadlineRule];

export type Deadline = { readonly rule: DeadlineRule; readonly dueAt: Date };

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
const WORKING_DAYS = 15;
const EXTENSION_MONTHS = 2;
const SHANGHAI = 'Asia/Shanghai';
const wholeDay = [{ from: '00:00', to: '24:00' }];

/**
 * Working days in China. Public holidays count as working days here, so that a deadline is never later than the law's. The
 * weekend days that are worked instead of them are announced each year; those known are listed (notice of the State Council
 * for 2026).
 */
export function chinaCalendar(workedWeekendDays: readonly string[]): BusinessCalendar {
  return {
    zone: SHANGHAI,
    weekly: { 1: wholeDay, 2: wholeDay, 3: wholeDay, 4: wholeDay, 5: wholeDay },
    exceptions: Object.fromEntries(workedWeekendDays.map((day) => [day, wholeDay])),
  };
}

/**
 * When a request that was opened at `openedAt` must be answered. GDPR article 12(3): one month; the earlier of a month and
 * 30 days is kept, so that both readings hold. China: 15 working days, the day of opening not counted. Where nobody knows the
 * residence, the earlier of the two.
 */
export function deadlineOf(openedAt: Date, residence: string | null | undefined, china: BusinessCalendar): Deadline {
  if (residence === 'CN') return workingDays(openedAt, china);
  if (residence != null && residence !== '') return oneMonth(openedAt);
  const either = [workingDays(openedAt, china), oneMonth(openedAt)] as const;
  return either[0].dueAt <= either[1].dueAt ? either[0] : either[1];
}

function workingDays(openedAt: Date, china: BusinessCalendar): Deadline {
  const start = startOfNextDay(openedAt, SHANGHAI);
  const dueAt = businessTime.addWorkingTime(start, WORKING_DAYS * DAY_MS, china);
  return { rule: DeadlineRule.workingDays15, dueAt };
}

function oneMonth(openedAt: Date): Deadline {
  const days30Ms = openedAt.getTime() + MONTH_DAYS * DAY_MS;
  return {
    rule: DeadlineRule.oneMonth,
    dueAt: new Date(Math.min(days30Ms, monthsLater(openedAt, 1).getTime())),
  };
}

/** May a deadline be moved to `wanted`: later, before it has passed, by two months at most (GDPR 12(3)); not in China. */
export function canExtend(deadline: Deadline, wanted: Date, now: Date): boolean {
  return (
    deadline.rule === DeadlineRule.oneMonth &&
    now < deadline.dueAt &&
    wanted > deadline.dueAt &&
    wanted <= monthsLater(deadline.dueAt, EXTENSION_MONTHS)
  );
}

function monthsLater(instant: Date, months: number): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('UTC');
  return new Date(zoned.add({ months }).epochMilliseconds);
}

function startOfNextDay(instant: Date, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return new Date(local.add({ days: 1 }).startOfDay().epochMilliseconds);
}
