/**
 * Builtins that the wasm runtime leaves to its host: time, without any clock. Each behaves as the `opa` program does, so
 * that tests of the rules and decisions agree. One that finds its argument unfit returns undefined, which makes the
 * expression undefined. Instants are nanoseconds since 1970.
 */
export const hostBuiltins = {
  'time.parse_rfc3339_ns': (text: unknown) => (typeof text === 'string' ? readInstants.of(text) : undefined),
  'time.clock': (moment: unknown) => {
    const local = localTime(moment);
    return local === undefined ? undefined : [local.hour, local.minute, local.second];
  },
  'time.date': (moment: unknown) => {
    const local = localTime(moment);
    return local === undefined ? undefined : [local.year, local.month, local.day];
  },
  /** A day that the month does not have runs over into the next month: 31 August and six months is 3 March. */
  'time.add_date': (instantNs: unknown, years: unknown, months: unknown, days: unknown) => {
    if (![instantNs, years, months, days].every(Number.isInteger)) return undefined;
    const at = instantOf(Number(instantNs)).toZonedDateTimeISO('UTC');
    const month = at.year * 12 + at.month - 1 + Number(years) * 12 + Number(months);
    const first = at.with({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 });
    return asJsonInteger(first.add({ days: at.day - 1 + Number(days) }).epochNanoseconds);
  },
  /** RFC 3339 in UTC; the forms with a zone or a layout are not offered. */
  'time.format': (instantNs: unknown) => (typeof instantNs === 'number' ? instantOf(instantNs).toString() : undefined),
} as const satisfies Record<string, (...operands: unknown[]) => unknown>;

/** Rules ask for the same few instants again and again: each pack for the time of the case, each case for the dates of rules. */
const INSTANTS_KEPT = 1_024;
const readInstants = kept(readInstant, INSTANTS_KEPT);

/** Answers of a pure function, for as many texts as were asked last. */
function kept<Answer>(answer: (text: string) => Answer, capacity: number) {
  const known = new Map<string, Answer>();
  return {
    of: (text: string): Answer => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const made = answer(text);
      for (const oldest of known.size < capacity ? [] : known.keys().take(1)) known.delete(oldest);
      known.set(text, made);
      return made;
    },
  };
}

const DATE_AND_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** Whole seconds or milliseconds in UTC. */
const PLAIN_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const SECONDS_CHARS = 19;

function readInstant(text: string): ArrayBuffer | undefined {
  if (!DATE_AND_TIME.test(text)) return undefined;
  const plainMs = PLAIN_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  // A day that does not exist is read as a later one: what does not come back the same is left to the strict reader.
  if (isPlain(plainMs, text)) return asJsonInteger(BigInt(plainMs) * 1_000_000n);
  try {
    return asJsonInteger(Temporal.Instant.from(text).epochNanoseconds);
  } catch {
    return undefined;
  }
}

function isPlain(instantMs: number, text: string): boolean {
  if (Number.isNaN(instantMs)) return false;
  return new Date(instantMs).toISOString().slice(0, SECONDS_CHARS) === text.slice(0, SECONDS_CHARS);
}

function localTime(moment: unknown): Temporal.ZonedDateTime | undefined {
  const [instantNs, zone] = Array.isArray(moment) ? moment : [moment, 'UTC'];
  if (typeof instantNs !== 'number' || typeof zone !== 'string') return undefined;
  try {
    return instantOf(instantNs).toZonedDateTimeISO(zone === '' ? 'UTC' : zone);
  } catch {
    return undefined;
  }
}

/** Nanoseconds of this century do not fit a double: rounded to the microsecond, which a double still holds. */
function instantOf(instantNs: number): Temporal.Instant {
  return new Temporal.Instant(BigInt(Math.round(instantNs / 1000)) * 1000n);
}

const encoder = new TextEncoder();

/** The runtime takes a buffer as JSON text, which carries every digit; a number would be rounded. */
function asJsonInteger(value: bigint): ArrayBuffer {
  return encoder.encode(String(value)).buffer;
}
