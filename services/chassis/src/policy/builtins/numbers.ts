import { hasMember, setOf } from '../values/compare-values.ts';
import {
  addExactly,
  compareNumbers,
  divideExactly,
  multiplyExactly,
  numberOf,
  roundTo,
  subtractExactly,
  wholeNumber,
  wholeOf,
} from '../values/decimal.ts';
import { members, RegoSet } from '../values/rego-set.ts';
import type { RegoNumber, Value } from '../values/value.ts';
import { type Builtin, type BuiltinTable, isNumber, ofNumber, ofNumbers } from './operands.ts';

/** Arithmetic is exact: whole numbers a double holds take the short way, all else is counted in decimals. */
export const numbers: BuiltinTable = {
  plus: ofNumbers((a, b) => whole(a, b, Number(a) + Number(b)) ?? addExactly(a, b)),
  minus: (a, b) => {
    if (isNumber(a) && isNumber(b)) return whole(a, b, Number(a) - Number(b)) ?? subtractExactly(a, b);
    if (!(a instanceof RegoSet && b instanceof RegoSet)) return undefined;
    return setOf(members(a).filter((value) => !hasMember(b, value)));
  },
  mul: ofNumbers((a, b) => whole(a, b, Number(a) * Number(b)) ?? multiplyExactly(a, b)),
  div: ofNumbers((a, b) => divideExactly(a, b)),
  rem: ofNumbers((a, b) => {
    const [x, y] = [wholeOf(a), wholeOf(b)];
    return x === undefined || y === undefined || y === 0n ? undefined : wholeNumber(x % y);
  }),
  abs: ofNumber((a) => (compareNumbers(a, 0) < 0 ? subtractExactly(0, a) : a)),
  round: ofNumber((a) => roundTo(a, 'nearest')),
  ceil: ofNumber((a) => roundTo(a, 'ceil')),
  floor: ofNumber((a) => roundTo(a, 'floor')),
  'numbers.range': ofNumbers((from, to) => range(from, to, 1n)),
  'numbers.range_step': (from, to, step) => {
    if (!isNumber(from) || !isNumber(to) || !isNumber(step)) return undefined;
    const by = wholeOf(step);
    return by === undefined || by <= 0n ? undefined : range(from, to, by);
  },
  'bits.and': ofWholes((a, b) => a & b),
  'bits.or': ofWholes((a, b) => a | b),
  'bits.xor': ofWholes((a, b) => a ^ b),
  'bits.negate': ofNumber((a) => {
    const value = wholeOf(a);
    return value === undefined ? undefined : wholeNumber(~value);
  }),
  'bits.lsh': ofWholes((a, b) => (b < 0n || b > LARGEST_SHIFT ? undefined : a << b)),
  'bits.rsh': ofWholes((a, b) => (b < 0n ? undefined : a >> b)),
  format_int: ofNumbers((number, base) => {
    const radix = wholeOf(base);
    if (radix === undefined || ![2n, 8n, 10n, 16n].includes(radix)) return undefined;
    const down = compareNumbers(number, 0) < 0 ? roundTo(number, 'ceil') : roundTo(number, 'floor');
    return wholeOf(down)?.toString(Number(radix));
  }),
  to_number: (value) => {
    if (value === null || value === false) return 0;
    if (value === true) return 1;
    if (isNumber(value)) return value;
    return typeof value === 'string' && NUMBER.test(value) ? numberOf(value) : undefined;
  },
};

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,5})?$/;
const LARGEST_SHIFT = 100_000n;
const LONGEST_RANGE = 10_000_000n;

/** The double where both operands and the result are whole numbers that a double holds. */
function whole(a: RegoNumber, b: RegoNumber, result: number): number | undefined {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(result) ? result : undefined;
}

function ofWholes(answer: (a: bigint, b: bigint) => bigint | undefined): Builtin {
  return ofNumbers((a, b) => {
    const [x, y] = [wholeOf(a), wholeOf(b)];
    const result = x === undefined || y === undefined ? undefined : answer(x, y);
    return result === undefined ? undefined : wholeNumber(result);
  });
}

function range(from: RegoNumber, to: RegoNumber, step: bigint): Value | undefined {
  const [first, last] = [wholeOf(from), wholeOf(to)];
  if (first === undefined || last === undefined) return undefined;
  const span = last > first ? last - first : first - last;
  if (span / step > LONGEST_RANGE) return undefined;
  const way = last >= first ? step : -step;
  return Array.from({ length: Number(span / step) + 1 }, (_, index) => wholeNumber(first + way * BigInt(index)));
}
