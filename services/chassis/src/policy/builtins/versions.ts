import { multiplyExactly, numberOf, roundTo, wholeNumber } from '../values/decimal.ts';
import type { RegoNumber } from '../values/value.ts';
import { type BuiltinTable, ofTexts } from './operands.ts';

/** Version numbers after semver.org, and amounts with units. */
export const versions: BuiltinTable = {
  'semver.is_valid': (text) => typeof text === 'string' && VERSION.test(text),
  'semver.compare': ofTexts((a, b = '') => {
    const [x, y] = [VERSION.exec(a), VERSION.exec(b)];
    return x === null || y === null ? undefined : compareVersions(x.slice(1), y.slice(1));
  }),
  'units.parse': ofTexts((text) => amount(text, (unit) => UNITS.get(unit.slice(0, 1) + unit.slice(1).toLowerCase()))),
  'units.parse_bytes': ofTexts((text) => {
    const bytes = amount(text, (unit) => BYTES.get(unit.toLowerCase()));
    return bytes === undefined ? undefined : roundTo(bytes, 'floor');
  }),
};

const NUMBER = '(0|[1-9]\\d*)';
const PART = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const VERSION = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${PART}(?:\\.${PART})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

function compareVersions(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): number {
  for (const part of [0, 1, 2]) {
    const order = compareWholes(a[part] ?? '0', b[part] ?? '0');
    if (order !== 0) return order;
  }
  const [x, y] = [a[3], b[3]];
  if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
  return comparePreReleases(x.split('.'), y.split('.'));
}

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const [isOneWhole, isOtherWhole] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    const byText = one < other ? -1 : one > other ? 1 : 0;
    const order = isOneWhole && isOtherWhole ? compareWholes(one, other) : isOneWhole ? -1 : isOtherWhole ? 1 : byText;
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function compareWholes(a: string, b: string): number {
  const [x, y] = [BigInt(a), BigInt(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const STEPS = ['k', 'm', 'g', 't', 'p', 'e'] as const;
const decimal = (index: number): RegoNumber => wholeNumber(1000n ** BigInt(index + 1));
const binary = (index: number): RegoNumber => wholeNumber(1024n ** BigInt(index + 1));
/** Only the case of the first letter counts, and only for the letter m: milli and mega. */
const UNITS = new Map<string, RegoNumber>([
  ['', 1],
  ['m', 0.001],
  ...STEPS.flatMap((step, index): [string, RegoNumber][] => [
    ...(step === 'm' ? [] : [[step, decimal(index)] as [string, RegoNumber]]),
    [step.toUpperCase(), decimal(index)],
    [`${step}i`, binary(index)],
    [`${step.toUpperCase()}i`, binary(index)],
  ]),
]);
const BYTES = new Map<string, RegoNumber>([
  ['', 1],
  ...STEPS.flatMap((step, index): [string, RegoNumber][] => [
    [step, decimal(index)],
    [`${step}b`, decimal(index)],
    [`${step}i`, binary(index)],
    [`${step}ib`, binary(index)],
  ]),
]);

const AMOUNT = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)([A-Za-z]*)$/;

function amount(text: string, factorOf: (unit: string) => RegoNumber | undefined) {
  const [, digits, unit = ''] = AMOUNT.exec(text.replaceAll('"', '')) ?? [];
  const factor = factorOf(unit);
  if (digits === undefined || factor === undefined) return undefined;
  const number = digits
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.(?=$|[eE])/, '');
  return multiplyExactly(numberOf(number), factor);
}
