import { PlanError, PlanFault } from '../plan/plan-error.ts';
import { isObject, length } from '../values/access-value.ts';
import { canonicalText } from '../values/canonical-text.ts';
import { sortedMembers } from '../values/compare-values.ts';
import { RegoSet } from '../values/rego-set.ts';
import { otherKeys, type Value } from '../values/value.ts';
import { type BuiltinTable, ofTexts, textsOf, wholeOperand } from './operands.ts';

/** Texts. Positions and lengths count characters, not UTF-16 units. */
export const strings: BuiltinTable = {
  concat: (between, texts) => (typeof between === 'string' ? textsOf(texts)?.join(between) : undefined),
  contains: ofTexts((text, part = '') => text.includes(part)),
  endswith: ofTexts((text, end = '') => text.endsWith(end)),
  startswith: ofTexts((text, start = '') => text.startsWith(start)),
  indexof: ofTexts((text, part = '') => {
    const at = text.indexOf(part);
    return part === '' ? undefined : at === -1 ? -1 : length(text.slice(0, at));
  }),
  indexof_n: ofTexts((text, part = '') => (part === '' ? undefined : positions(text, part))),
  lower: ofTexts((text) => text.toLowerCase()),
  upper: ofTexts((text) => text.toUpperCase()),
  replace: ofTexts((text, old = '', replacement = '') => text.replaceAll(old, () => replacement)),
  split: ofTexts((text, separator = '') => (separator === '' ? [...text] : text.split(separator))),
  'strings.count': ofTexts((text, part = '') => (part === '' ? Number(length(text)) + 1 : text.split(part).length - 1)),
  'strings.reverse': ofTexts((text) => [...text].reverse().join('')),
  'strings.replace_n': (patterns, text) => {
    if (typeof text !== 'string' || !isObject(patterns) || patterns[otherKeys] !== undefined) return undefined;
    const pairs = Object.entries(patterns).sort(([a], [b]) => (a < b ? -1 : 1));
    return pairs.every(([, to]) => typeof to === 'string') ? replacedAll(text, pairs as [string, string][]) : undefined;
  },
  'strings.any_prefix_match': (texts, starts) => anyPair(texts, starts, (text, start) => text.startsWith(start)),
  'strings.any_suffix_match': (texts, ends) => anyPair(texts, ends, (text, end) => text.endsWith(end)),
  substring: (text, start, count) => {
    const [from, wanted] = [wholeOperand(start), wholeOperand(count)];
    if (typeof text !== 'string' || from === undefined || wanted === undefined || from < 0) return undefined;
    const until = wanted < 0 ? undefined : from + wanted;
    return ONE_UNIT_EACH.test(text) ? text.slice(from, until) : [...text].slice(from, until).join('');
  },
  trim: ofTexts((text, cut = '') => trimmedRight(trimmedLeft(text, cut), cut)),
  trim_left: ofTexts((text, cut = '') => trimmedLeft(text, cut)),
  trim_right: ofTexts((text, cut = '') => trimmedRight(text, cut)),
  trim_prefix: ofTexts((text, start = '') => (text.startsWith(start) ? text.slice(start.length) : text)),
  trim_suffix: ofTexts((text, end = '') => (end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text)),
  trim_space: ofTexts((text) => text.replace(SPACE_AT_START, '').replace(SPACE_AT_END, '')),
  'internal.template_string': (parts) => {
    if (!Array.isArray(parts)) return undefined;
    return (parts as readonly Value[]).map(templatePart).join('');
  },
};

/** Characters of one UTF-16 unit, so that units count as characters. */
const ONE_UNIT_EACH = /^[\0-\ud7ff\ue000-\uffff]*$/;
const SPACE_AT_START = /^[\p{White_Space}]+/u;
const SPACE_AT_END = /[\p{White_Space}]+$/u;

function positions(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    found.push(Number(length(text.slice(0, at))));
  }
  return found;
}

/** One pass: what was put in is not looked at again, and an earlier pattern wins. An empty one
 * matches before each character and at the end. */
function replacedAll(text: string, pairs: readonly (readonly [string, string])[]): string {
  const between = pairs.find(([from]) => from === '')?.[1] ?? '';
  let done = '';
  let at = 0;
  while (at < text.length) {
    const pair = pairs.find(([from]) => from !== '' && text.startsWith(from, at));
    const kept = pair?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    done += between + (pair?.[1] ?? kept);
    at += kept.length;
  }
  return done + between;
}

function anyPair(
  texts: Value | undefined,
  parts: Value | undefined,
  matches: (text: string, part: string) => boolean,
): boolean | undefined {
  const [all, wanted] = [oneOrMany(texts), oneOrMany(parts)];
  return all === undefined ? undefined : wanted && all.some((text) => wanted.some((part) => matches(text, part)));
}

function oneOrMany(value: Value | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : textsOf(value);
}

function trimmedLeft(text: string, cut: string): string {
  const characters = [...text];
  const kept = characters.findIndex((character) => !cut.includes(character));
  return kept === -1 ? '' : characters.slice(kept).join('');
}

function trimmedRight(text: string, cut: string): string {
  const characters = [...text];
  const last = characters.findLastIndex((character) => !cut.includes(character));
  return characters.slice(0, last + 1).join('');
}

/** An interpolated expression comes as the set of its values, which is empty where it is undefined. */
function templatePart(part: Value): string {
  const [value, ...more] = part instanceof RegoSet ? sortedMembers(part) : [part];
  if (more.length > 0) throw new PlanError(PlanFault.conflict, 'a template text must not have several results');
  if (value === undefined) return '<undefined>';
  return typeof value === 'string' ? value : canonicalText(value);
}
