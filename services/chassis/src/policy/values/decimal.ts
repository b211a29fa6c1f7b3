import type { RegoNumber } from './value.ts';

/** Digits kept where a quotient does not end; more than any double or the Go program shows. */
const QUOTIENT_DIGITS = 40;
const TEN = 10n;

/** An exact decimal number, `digits` × 10^`exponent`, that neither a double nor a whole number stands for. */
export class Decimal {
  readonly digits: bigint;
  readonly exponent: number;
  constructor(digits: bigint, exponent: number) {
    this.digits = digits;
    this.exponent = exponent;
  }
}

/** Any number as an exact decimal; a double means its shortest text. */
export function exact(number: RegoNumber): Decimal {
  if (typeof number === 'bigint') return new Decimal(number, 0);
  if (typeof number === 'number') {
    return Number.isSafeInteger(number) ? new Decimal(BigInt(number), 0) : decimalOf(String(number));
  }
  return number;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** A longer exponent is no number that anyone means, and writing it out would take all memory. */
const LARGEST_EXPONENT = 100_000;

function decimalOf(text: string): Decimal {
  const [, sign, whole = '0', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  const power = Number(exponent);
  if (Math.abs(power) > LARGEST_EXPONENT) throw new RangeError(`number with exponent ${exponent}`);
  const digits = BigInt(whole + fraction);
  return new Decimal(sign === '-' ? -digits : digits, power - fraction.length);
}

/** The number that a JSON number text means, to its last digit. */
export function numberOf(text: string): RegoNumber {
  const double = Number(text);
  return String(double) === text && (!Number.isInteger(double) || Number.isSafeInteger(double))
    ? double
    : simplest(decimalOf(text));
}

/** The one form of each number: a double where its text says it all, a whole number, else a decimal. */
export function simplest({ digits, exponent }: Decimal): RegoNumber {
  if (exponent >= 0) return wholeNumber(digits * TEN ** BigInt(exponent));
  const [short, power] = withoutZeros(digits, exponent);
  if (power >= 0) return wholeNumber(short * TEN ** BigInt(power));
  const double = Number(`${short}e${power}`);
  const isExact = Number.isFinite(double) && sameDecimal(decimalOf(String(double)), short, power);
  return isExact ? double : new Decimal(short, power);
}

function sameDecimal(decimal: Decimal, digits: bigint, exponent: number): boolean {
  const [short, power] = withoutZeros(decimal.digits, decimal.exponent);
  return short === digits && power === exponent;
}

function withoutZeros(digits: bigint, exponent: number): [bigint, number] {
  if (digits === 0n) return [0n, 0];
  const text = digits.toString();
  let zeros = 0;
  while (text[text.length - 1 - zeros] === '0') zeros += 1;
  return [BigInt(text.slice(0, text.length - zeros)), exponent + zeros];
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number in its one form. */
export function wholeNumber(value: bigint): number | bigint {
  const isSmall = value <= LARGEST_SAFE && value >= -LARGEST_SAFE;
  return isSmall ? Number(value) : value;
}

/** The value of a number that has no fraction; undefined for one that has. */
export function wholeOf(number: RegoNumber): bigint | undefined {
  if (typeof number === 'bigint') return number;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return BigInt(number);
  const simple = simplest(exact(number));
  if (typeof simple === 'bigint') return simple;
  return typeof simple === 'number' && Number.isSafeInteger(simple) ? BigInt(simple) : undefined;
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (decimal: Decimal): bigint => decimal.digits * TEN ** BigInt(decimal.exponent - exponent);
  return [scaled(a), scaled(b), exponent];
}

/** Whether JavaScript itself counts and compares it exactly. */
function isWhole(number: RegoNumber): number is number | bigint {
  return typeof number === 'bigint' || Number.isSafeInteger(number);
}

export function addExactly(a: RegoNumber, b: RegoNumber): RegoNumber {
  if (isWhole(a) && isWhole(b)) return wholeNumber(BigInt(a) + BigInt(b));
  const [x, y, exponent] = aligned(exact(a), exact(b));
  return simplest(new Decimal(x + y, exponent));
}

export function subtractExactly(a: RegoNumber, b: RegoNumber): RegoNumber {
  if (isWhole(a) && isWhole(b)) return wholeNumber(BigInt(a) - BigInt(b));
  const [x, y, exponent] = aligned(exact(a), exact(b));
  return simplest(new Decimal(x - y, exponent));
}

export function multiplyExactly(a: RegoNumber, b: RegoNumber): RegoNumber {
  const [x, y] = [exact(a), exact(b)];
  return simplest(new Decimal(x.digits * y.digits, x.exponent + y.exponent));
}

/** Undefined where `b` is zero. */
export function divideExactly(a: RegoNumber, b: RegoNumber): RegoNumber | undefined {
  const [x, y] = aligned(exact(a), exact(b));
  if (y === 0n) return undefined;
  if (x % y === 0n) return wholeNumber(x / y);
  const size = (value: bigint): number => value.toString().replace('-', '').length;
  const places = Math.max(0, QUOTIENT_DIGITS - size(x) + size(y));
  const scaled = x * TEN ** BigInt(places);
  const half = (y < 0n ? -y : y) / 2n;
  const rounded = (scaled + (scaled < 0n ? -half : half)) / y;
  return simplest(new Decimal(rounded, -places));
}

/** -1, 0 or 1. */
export function compareNumbers(a: RegoNumber, b: RegoNumber): number {
  const areDoubles = typeof a === 'number' && typeof b === 'number';
  if (areDoubles || (isWhole(a) && isWhole(b))) return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = aligned(exact(a), exact(b));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Digits as JSON has them. */
export function numberText(number: RegoNumber): string {
  if (!(number instanceof Decimal)) return String(number);
  const { digits, exponent } = number;
  const text = (digits < 0n ? -digits : digits).toString().padStart(1 - exponent, '0');
  const point = text.length + exponent;
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}`;
}

/** Rounds to a whole number: halves away from zero, or down, or up. */
export function roundTo(number: RegoNumber, way: 'nearest' | 'floor' | 'ceil'): RegoNumber {
  const whole = wholeOf(number);
  if (whole !== undefined) return wholeNumber(whole);
  const { digits, exponent } = exact(number);
  const unit = TEN ** BigInt(-exponent);
  const cut = digits / unit;
  const isNegative = digits < 0n;
  if (way === 'floor') return wholeNumber(isNegative ? cut - 1n : cut);
  if (way === 'ceil') return wholeNumber(isNegative ? cut : cut + 1n);
  const half = isNegative ? -(unit / 2n) : unit / 2n;
  return wholeNumber((digits + half) / unit);
}
