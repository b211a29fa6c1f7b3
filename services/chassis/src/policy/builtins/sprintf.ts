import { canonicalText } from '../values/canonical-text.ts';
import { numberText, wholeOf } from '../values/decimal.ts';
import type { RegoNumber, Value } from '../values/value.ts';
import { type BuiltinTable, isNumber } from './operands.ts';

/** Formatting as Go does it, for the verbs that make sense for values of Rego. */
export const formatting: BuiltinTable = {
  sprintf: (format, values) => {
    if (typeof format !== 'string' || !Array.isArray(values)) return undefined;
    return formatted(format, values as readonly Value[]);
  },
};

const VERB = /%([-+# 0]*)(\d+)?(?:\.(\d+))?(.)?/gsu;

function formatted(format: string, values: readonly Value[]): string {
  let used = 0;
  const text = format.replace(VERB, (_, flags: string, width = '', precision = '', verb = '') => {
    if (verb === '%') return '%';
    if (verb === '') return '%!(NOVERB)';
    const value = values[used];
    used += 1;
    if (value === undefined) return `%!${verb}(MISSING)`;
    return written({ flags, width: Number(width), precision, verb }, value);
  });
  const extra = values.slice(used);
  if (extra.length === 0) return text;
  return `${text}%!(EXTRA ${extra.map((value) => `${goType(value)}=${plain(value)}`).join(', ')})`;
}

type Verb = { readonly flags: string; readonly width: number; readonly precision: string; readonly verb: string };

function written(spec: Verb, value: Value): string {
  const text = isNumber(value) ? numberWritten(spec, value) : textWritten(spec, plain(value));
  if (text === undefined) return `%!${spec.verb}(${goType(value)}=${plain(value)})`;
  if (spec.flags.includes('-')) return text.padEnd(spec.width);
  const isZeroed = spec.flags.includes('0');
  if (!isZeroed || !/^[-+]/.test(text)) return text.padStart(spec.width, isZeroed ? '0' : ' ');
  return text.slice(0, 1) + text.slice(1).padStart(spec.width - 1, '0');
}

function textWritten({ verb, precision, flags }: Verb, text: string): string | undefined {
  switch (verb) {
    case 'v':
    case 's':
      return precision === '' ? text : [...text].slice(0, Number(precision)).join('');
    case 'q':
      return JSON.stringify(text);
    case 'x':
    case 'X': {
      const hex = Buffer.from(text).toString('hex');
      return verb === 'x' ? hex : hex.toUpperCase();
    }
    case 'T':
      return flags === '' ? 'string' : undefined;
    default:
      return undefined;
  }
}

const RADIX: Readonly<Record<string, number>> = { d: 10, b: 2, o: 8, x: 16, X: 16 };

function numberWritten({ verb, precision, flags }: Verb, number: RegoNumber): string | undefined {
  const whole = wholeOf(number);
  const radix = RADIX[verb];
  if (verb === 'v') return signed(whole === undefined ? goFloat(Number(numberText(number))) : wholeText(whole), flags);
  if (verb === 'T') return whole === undefined ? 'float64' : 'int64';
  if (radix !== undefined) {
    if (whole === undefined) return undefined;
    const prefix = flags.includes('#') && radix === 16 ? `0${verb}` : '';
    const digits = (whole < 0n ? -whole : whole).toString(radix);
    return signed(`${whole < 0n ? '-' : ''}${prefix}${verb === 'X' ? digits.toUpperCase() : digits}`, flags);
  }
  if (whole !== undefined && verb === 'c') return String.fromCodePoint(Number(whole));
  if (verb === 's' && typeof number === 'bigint') return number.toString();
  const double = Number(numberText(number));
  if (verb === 'f' || verb === 'F') return signed(double.toFixed(precision === '' ? 6 : Number(precision)), flags);
  if (verb === 'g')
    return signed(precision === '' ? goFloat(double) : String(Number(double.toPrecision(Number(precision)))), flags);
  if (verb === 'e') return signed(goExponent(double.toExponential(precision === '' ? 6 : Number(precision))), flags);
  return undefined;
}

/** Beyond every double a number keeps the form in which it was written; so many zeros at its end nobody wrote out. */
const ENDLESS = /^(-?\d+?)(0{100,})$/;
const DOUBLE_DIGITS_MAX = 308;

function wholeText(whole: bigint): string {
  const text = whole.toString();
  const [, digits, zeros] = (text.length > DOUBLE_DIGITS_MAX && ENDLESS.exec(text)) || [];
  return digits === undefined || zeros === undefined ? text : `${digits}e${zeros.length}`;
}

function signed(text: string, flags: string): string {
  return flags.includes('+') && !text.startsWith('-') ? `+${text}` : text;
}

const LARGEST_PLAIN = 1e21;
const SMALLEST_PLAIN = 1e-4;

function goFloat(double: number): string {
  const size = Math.abs(double);
  if (size !== 0 && (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN)) return goExponent(double.toExponential());
  return String(double);
}

/** Go writes at least two digits of an exponent. */
function goExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

function plain(value: Value): string {
  return typeof value === 'string' ? value : canonicalText(value);
}

/** The type as the Go program names it where a verb does not suit. */
function goType(value: Value): string {
  if (!isNumber(value)) return 'string';
  return wholeOf(value) === undefined ? 'float64' : typeof value === 'bigint' ? '*big.Int' : 'int64';
}
