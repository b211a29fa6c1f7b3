import type { Value } from '../values/value.ts';
import { globPattern } from './glob-pattern.ts';
import { keptAnswers } from './kept-answers.ts';
import { type BuiltinTable, ofTexts, wholeOperand } from './operands.ts';
import { translatePattern } from './translate-pattern.ts';

const PATTERNS_KEPT = 256;
const patternsRead = keptAnswers(translatePattern, PATTERNS_KEPT);
const globsRead = keptAnswers((key) => globPattern(JSON.parse(key)), PATTERNS_KEPT);

/** Regular expressions as RE2 reads them, and globs. */
export const patterns: BuiltinTable = {
  'regex.is_valid': (pattern) => typeof pattern === 'string' && patternsRead.of(pattern) !== undefined,
  'regex.match': ofTexts((pattern, text = '') => isMatch(pattern, text)),
  re_match: ofTexts((pattern, text = '') => isMatch(pattern, text)),
  'regex.split': ofTexts((pattern, text = '') => splitText(pattern, text)),
  'regex.replace': ofTexts((text, pattern = '', replacement = '') => {
    const read = patternsRead.of(pattern);
    return read === undefined ? undefined : text.replace(read, (...found) => expanded(replacement, found));
  }),
  'regex.find_n': (pattern, text, count) => found(pattern, text, count)?.map(([whole]) => whole),
  'regex.find_all_string_submatch_n': (pattern, text, count) =>
    found(pattern, text, count)?.map((match) => Array.from(match, (part) => part ?? '')),
  'glob.match': (pattern, delimiters, text) => {
    if (typeof pattern !== 'string' || typeof text !== 'string') return undefined;
    const between = delimitersOf(delimiters);
    if (between === undefined) return undefined;
    return globsRead.of(JSON.stringify({ pattern, delimiters: between }))?.test(text);
  },
  'glob.quote_meta': ofTexts((text) => text.replace(/[*?\\[\]{}]/g, '\\$&')),
};

function isMatch(pattern: string, text: string): boolean | undefined {
  const read = patternsRead.of(pattern);
  if (read === undefined) return undefined;
  read.lastIndex = 0;
  return read.test(text);
}

function found(pattern: Value | undefined, text: Value | undefined, count: Value | undefined) {
  const limit = wholeOperand(count);
  if (typeof pattern !== 'string' || typeof text !== 'string' || limit === undefined) return undefined;
  const read = patternsRead.of(pattern);
  return read === undefined ? undefined : [...text.matchAll(read).take(limit < 0 ? Number.MAX_SAFE_INTEGER : limit)];
}

function splitText(pattern: string, text: string): string[] | undefined {
  const read = patternsRead.of(pattern);
  if (read === undefined) return undefined;
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(read)) {
    const isAtEdge = match[0] === '' && (match.index === 0 || match.index >= text.length);
    if (isAtEdge) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** `$1`, `${1}` and `${name}` stand for groups, `$$` for a dollar; a name runs as long as it can, as in Go. */
function expanded(replacement: string, match: readonly unknown[]): string {
  const last = match.at(-1);
  const named = typeof last === 'object' && last !== null ? (last as Record<string, string | undefined>) : {};
  return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, bare?: string, braced?: string) => {
    const name = bare ?? braced;
    if (name === undefined) return whole === '$$' ? '$' : whole;
    const group = /^\d+$/.test(name) ? match[Number(name)] : named[name];
    return typeof group === 'string' ? group : '';
  });
}

/** Null means none; an empty list means the dot. */
function delimitersOf(value: Value | undefined): readonly string[] | undefined {
  if (value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const isFit = value.every((delimiter) => typeof delimiter === 'string' && [...delimiter].length === 1);
  if (!isFit) return undefined;
  return value.length === 0 ? ['.'] : (value as readonly string[]);
}
