import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import { type FactField, type FactPath, periodsAround, type RuleValues } from './fuzz-values.ts';

export type FuzzSource = {
  readonly seed: number;
  /** Objects to begin with, such as the officers' cases. */
  readonly starts: readonly object[];
  readonly fields: readonly FactField[];
};

const CHANGES_MAX = 6;
const ANY_YEAR_FIRST_MS = Date.parse('1990-01-01T00:00:00Z');
const ANY_YEARS_MS = 50 * 366 * 86_400_000;

/**
 * The input of a number: an object to begin with in which up to six places were changed, to what rules compare with or
 * stands just beside it, to what the schema names, to nothing, null or another kind. The same number gives the same input.
 */
export function fuzzInput({ seed, starts, fields }: FuzzSource, number: number, values: RuleValues): object {
  const random = seededRandom(seed ^ Math.imul(number, 0x9e3779b1));
  let input = picked(starts, random);
  const count = random.nextBelow(CHANGES_MAX + 1);
  for (let made = 0; made < count; made += 1) {
    const field = picked(fields, random);
    const value = random.next01() < 0.03 ? undefined : fuzzValue({ field, values, input }, random);
    input = withAt(input, field.path, value) as object;
  }
  return input;
}

type Place = { readonly field: FactField; readonly values: RuleValues; readonly input: object };

function fuzzValue({ field, values, input }: Place, random: SeededRandom): unknown {
  const roll = random.next01();
  if (roll < 0.08) return undefined;
  if (roll < 0.16) return null;
  if (roll < 0.24) return picked(strange, random);
  if (field.choices.length > 0 && roll < 0.85) return picked(field.choices, random);
  switch (field.kind) {
    case 'boolean':
      return random.next01() < 0.5;
    case 'integer':
    case 'number':
      return values.numbers.length === 0 || roll < 0.4 ? random.nextBelow(200) : picked(values.numbers, random);
    case 'string':
      return fuzzText({ field, values, input }, random);
    case 'array':
      return Array.from({ length: random.nextBelow(3) }, () => picked(values.texts, random));
    default:
      return picked(strange, random);
  }
}

function fuzzText({ field, values, input }: Place, random: SeededRandom): string {
  const isInstant = /(^now|_at|_until|_from)$/.test(String(field.path.at(-1)));
  if (!isInstant) return picked(values.texts, random);
  const roll = random.next01();
  if (roll < 0.4 && values.instants.length > 0) return picked(values.instants, random);
  if (roll < 0.8) {
    const now = Date.parse(String((input as { now?: unknown }).now));
    const near = Number.isNaN(now) ? [] : periodsAround(now, [picked(values.numbers, random) ?? 0]);
    if (near.length > 0) return picked(near, random);
  }
  return new Date(ANY_YEAR_FIRST_MS + Math.floor(random.next01() * ANY_YEARS_MS)).toISOString();
}

/** Of a kind that no field has, or at the edge of what programs hold. */
const strange: readonly unknown[] = [
  ...[
    '',
    ' ',
    'x',
    '退订',
    '\u{1f600}',
    'constructor',
    '__proto__',
    '*',
    'unknown',
    '2026-13-45',
    '9999-12-31T23:59:59Z',
  ],
  ...[0, -1, 0.1, 1e9, 2 ** 53, 1e21, -0.5, true, false],
  ...[[], {}, [null], [[]], { '': 1 }, ['marketing', 'marketing'], { purpose: 'marketing' }],
];

function picked<T>(choices: readonly T[], random: SeededRandom): T {
  return choices[random.nextBelow(choices.length)] as T;
}

/** A document with another value at a place; what is on the way is copied, and made where there is none. */
function withAt(document: unknown, [key, ...rest]: FactPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(document) ? [...document] : [];
    const at = Math.min(key, list.length);
    const changed = withAt(list[at], rest, value);
    list.splice(at, 1, ...(changed === undefined ? [] : [changed]));
    return list;
  }
  const isObject = typeof document === 'object' && document !== null && !Array.isArray(document);
  const copy: Record<string, unknown> = isObject ? { ...document } : {};
  const changed = withAt(copy[key], rest, value);
  if (changed === undefined) delete copy[key];
  else copy[key] = changed;
  return copy;
}
