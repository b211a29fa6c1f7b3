/**
 * Builtins that the wasm runtime leaves to its host: time, without any clock. Each behaves as the `opa` program does, so
 * that tests of the rules and decisions agree. One that finds its argument unfit returns undefined, which makes the
 * expression undefined. Instants are nanoseconds since 1970.
 */
export const hostBuiltins = {
  'time.parse_rfc3339_ns': (text: unknown) => {
    if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text)) return undefined;
    try {
      return asJsonInteger(Temporal.Instant.from(text).epochNanoseconds);
    } catch {
      return undefined;
    }
  },
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
