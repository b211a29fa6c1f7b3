/** Local times of a day, `HH:MM`; a period may not cross midnight, `24:00` is its end. */
export type WorkingPeriod = { from: string; to: string };
/** When a place works. */
export type BusinessCalendar = {
  /** IANA zone, such as `Asia/Shanghai`. */
  zone: string;
  /** ISO day of the week (1 Monday … 7 Sunday) → periods in order; an absent day is free. */
  weekly: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, readonly WorkingPeriod[]>>>;
  /** Local date of ISO 8601, year-month-day → its periods: none for a holiday, some for a weekend day that is worked. */
  exceptions?: Readonly<Record<string, readonly WorkingPeriod[]>>;
};

/** A calendar without any working day in so many days is a mistake and not a long holiday. */
const SEARCHED_DAYS = 400;
const FULL_DAY = '24:00';

type Span = { startMs: number; endMs: number };

/** Is the instant inside a period; its first moment is, its last is not. */
export function isWorkingTime(instant: Date, calendar: BusinessCalendar): boolean {
  const atMs = instant.getTime();
  return spansOf(localDate(instant, calendar), calendar).some(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
}

/** The instant itself when it is working time, else the start of the next period. */
export function nextWorkingTime(instant: Date, calendar: BusinessCalendar): Date {
  const atMs = instant.getTime();
  for (const { startMs, endMs } of spansFrom(instant, calendar)) {
    if (endMs > atMs) return new Date(Math.max(startMs, atMs));
  }
  throw noWorkingTime(calendar);
}

/**
 * The instant at which `workingMs` of working time have passed since `start`. Ends at the end of a period rather than at
 * the start of the next. Periods are elapsed time: one that a clock change shortens counts as short as it is.
 */
export function addWorkingTime(start: Date, workingMs: number, calendar: BusinessCalendar): Date {
  if (!(workingMs >= 0)) throw new RangeError(`working time must not be negative, it was ${workingMs} ms`);
  if (workingMs === 0) return nextWorkingTime(start, calendar);
  let leftMs = workingMs;
  let fromMs = start.getTime();
  for (;;) {
    let hasFound = false;
    for (const { startMs, endMs } of spansFrom(new Date(fromMs), calendar)) {
      const beginMs = Math.max(startMs, fromMs);
      if (endMs <= beginMs) continue;
      hasFound = true;
      if (endMs - beginMs >= leftMs) return new Date(beginMs + leftMs);
      leftMs -= endMs - beginMs;
      fromMs = endMs;
    }
    if (!hasFound) throw noWorkingTime(calendar);
  }
}

/** Working time between two instants in milliseconds; 0 when the second is not later. */
export function workingTimeBetween(start: Date, end: Date, calendar: BusinessCalendar): number {
  const [startMs, endMs] = [start.getTime(), end.getTime()];
  let totalMs = 0;
  const last = localDate(end, calendar);
  for (let day = localDate(start, calendar); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const span of spansOf(day, calendar)) {
      totalMs += Math.max(0, Math.min(span.endMs, endMs) - Math.max(span.startMs, startMs));
    }
  }
  return totalMs;
}

function* spansFrom(instant: Date, calendar: BusinessCalendar): Generator<Span> {
  let day = localDate(instant, calendar);
  for (let count = 0; count < SEARCHED_DAYS; count += 1) {
    yield* spansOf(day, calendar);
    day = day.add({ days: 1 });
  }
}

function spansOf(day: Temporal.PlainDate, calendar: BusinessCalendar): Span[] {
  const periods = calendar.exceptions?.[day.toString()] ?? calendar.weekly[day.dayOfWeek as 1] ?? [];
  return periods.map(({ from, to }) => ({
    startMs: instantOf(day, from, calendar.zone),
    endMs:
      to === FULL_DAY ? instantOf(day.add({ days: 1 }), '00:00', calendar.zone) : instantOf(day, to, calendar.zone),
  }));
}

/** A local time that a clock change skips is taken as much later; one that occurs twice is taken the first time. */
function instantOf(day: Temporal.PlainDate, time: string, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function localDate(instant: Date, calendar: BusinessCalendar): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(calendar.zone).toPlainDate();
}

function noWorkingTime(calendar: BusinessCalendar): RangeError {
  return new RangeError(`the calendar of ${calendar.zone} has no working time in ${SEARCHED_DAYS} days`);
}
