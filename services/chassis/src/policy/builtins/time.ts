import { wholeNumber, wholeOf } from '../values/decimal.ts';
import type { RegoNumber, Value } from '../values/value.ts';
import { keptAnswers } from './kept-answers.ts';
import { type BuiltinTable, isNumber, ofTexts, wholeOperand } from './operands.ts';

/**
 * Time without any clock. Each behaves as the `opa` program does, so that tests of the rules and decisions agree. Instants
 * are nanoseconds since 1970.
 */
export const time: BuiltinTable = {
  'time.parse_rfc3339_ns': ofTexts((text) => readInstants.of(text)),
  'time.clock': (moment) => {
    const local = localTime(moment);
    return local === undefined ? undefined : [local.hour, local.minute, local.second];
  },
  'time.date': (moment) => {
    const local = localTime(moment);
    return local === undefined ? undefined : [local.year, local.month, local.day];
  },
  'time.weekday': (moment) => {
    const local = localTime(moment);
    return local === undefined ? undefined : (WEEKDAYS[local.dayOfWeek - 1] ?? '');
  },
  /** A day that the month does not have runs over into the next month: 31 August and six months is 3 March. */
  'time.add_date': (instant, years, months, days) => {
    const ns = instantOf(instant)?.epochNanoseconds;
    const steps = [years, months, days].map(wholeOperand);
    if (ns === undefined || !steps.every((step) => step !== undefined)) return undefined;
    return movedInstants.of(`${ns} ${steps.join(' ')}`);
  },
  /** RFC 3339 in UTC; the forms with a zone or a layout are not offered. */
  'time.format': (instant) => instantOf(instant)?.toString(),
  'time.parse_duration_ns': ofTexts((text) => durationNs(text)),
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Rules ask for the same few instants again and again: each pack for the time of the case, each case for the dates of rules. */
const INSTANTS_KEPT = 1_024;
const readInstants = keptAnswers(readInstant, INSTANTS_KEPT);

const DATE_AND_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** Whole seconds or milliseconds in UTC. */
const PLAIN_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const SECONDS_CHARS = 19;

function readInstant(text: string): RegoNumber | undefined {
  if (!DATE_AND_TIME.test(text)) return undefined;
  const plainMs = PLAIN_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  // A day that does not exist is read as a later one: what does not come back the same is left to the strict reader.
  if (isPlain(plainMs, text)) return inRange(BigInt(plainMs) * 1_000_000n);
  try {
    return inRange(Temporal.Instant.from(text).epochNanoseconds);
  } catch {
    return undefined;
  }
}

function isPlain(instantMs: number, text: string): boolean {
  if (Number.isNaN(instantMs)) return false;
  return new Date(instantMs).toISOString().slice(0, SECONDS_CHARS) === text.slice(0, SECONDS_CHARS);
}

const movedInstants = keptAnswers(movedInstant, INSTANTS_KEPT);

/** The instant and the years, months and days by which it is moved. */
function movedInstant(key: string): RegoNumber | undefined {
  const [ns = '', years, months, days] = key.split(' ');
  const at = new Temporal.Instant(BigInt(ns)).toZonedDateTimeISO('UTC');
  const month = at.year * 12 + at.month - 1 + Number(years) * 12 + Number(months);
  try {
    const first = at.with({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 });
    return inRange(first.add({ days: at.day - 1 + Number(days) }).epochNanoseconds);
  } catch {
    // A year that no calendar reaches.
    return undefined;
  }
}

type LocalTime = Pick<Temporal.ZonedDateTime, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'dayOfWeek'>;

function localTime(moment: Value | undefined): LocalTime | undefined {
  const [instant, zone] = Array.isArray(moment) ? (moment as Value[]) : [moment, 'UTC'];
  const at = instantOf(instant);
  return typeof zone !== 'string' || at === undefined ? undefined : localTimes.of(`${at.epochMilliseconds} ${zone}`);
}

const localTimes = keptAnswers(readLocalTime, INSTANTS_KEPT);

/** What a clock and a calendar in the zone show, to the second. */
function readLocalTime(key: string): LocalTime | undefined {
  const [instantMs = '', zone = ''] = key.split(' ', 2);
  try {
    const at = Temporal.Instant.fromEpochMilliseconds(Number(instantMs)).toZonedDateTimeISO(zone === '' ? 'UTC' : zone);
    const { year, month, day, hour, minute, second, dayOfWeek } = at;
    return { year, month, day, hour, minute, second, dayOfWeek };
  } catch {
    return undefined;
  }
}

/**
 * A whole number of nanoseconds. One that comes through a double, as from wasm, has lost its last digits in this century:
 * it is read to the microsecond, which a double still holds.
 */
function instantOf(value: Value | undefined): Temporal.Instant | undefined {
  if (!isNumber(value)) return undefined;
  const whole = typeof value === 'number' ? BigInt(Math.round(value / 1000)) * 1000n : wholeOf(value);
  return whole === undefined || inRange(whole) === undefined ? undefined : new Temporal.Instant(whole);
}

/** Go counts nanoseconds in 64 bits: the years 1678 to 2262. */
const INSTANT_BITS = 64;

function inRange(ns: bigint): RegoNumber | undefined {
  return BigInt.asIntN(INSTANT_BITS, ns) === ns ? wholeNumber(ns) : undefined;
}

const UNITS_NS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const DURATION = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

function durationNs(text: string): RegoNumber | undefined {
  if (/^[+-]?0$/.test(text)) return 0;
  const [, sign, parts = ''] = DURATION.exec(text) ?? [];
  if (sign === undefined) return undefined;
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of parts.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const ns = UNITS_NS[unit] ?? 0n;
    total += BigInt(whole || '0') * ns + (BigInt(fraction || '0') * ns) / 10n ** BigInt(fraction.length);
  }
  return wholeNumber(sign === '-' ? -total : total);
}
