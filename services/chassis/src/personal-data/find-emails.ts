import { foldWidth } from './characters.ts';
import { type Finding, RedactionKind } from './finding.ts';

/** RFC 5321 allows 64 places before the sign; the domain is read label by label up to the whole's limit. */
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;
const SIGN = /[@＠]|[[(（]\s?at\s?[\])）]|艾特| at (?=[a-z\d-]{1,63} dot )/gi;
const QUOTED = /"[^"\s@]{1,40}"$/;
const LOCAL_ASCII = /(?:[\w.%+-]|(?<=[a-z\d])点(?=[a-z\d]))+(?:#[\w.%+-]+)?$/i;
/** Letters of other scripts but Chinese, which runs into the address without a blank. */
const LOCAL_ANY = /[\p{L}\p{N}._%+-]+$/u;
/** Dots may have a blank around them or be Chinese full stops, before an ending that only domains have. */
const DOMAIN =
  /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.(?:\p{Script=Latin}{2,24}|xn--[a-z\d-]{2,59}|[\p{L}]{2,4})/u;
const LOOSE_DOMAIN =
  /^[a-z\d-]{1,63}(?:\s?[.。．点]\s?[a-z\d-]{1,63}){0,4}\s?[.。．点]\s?(?:com|cn|net|org|edu|gov|io|hk|uk|de|fr)(?![a-z\d])/i;
const WORDED_DOMAIN = /^[a-z\d-]{1,63}(?:\s?(?:\.|[[(]dot[\])]|dot |点)\s?[a-z\d-]{1,63}){1,4}/i;

/** E-mail addresses, with full-width signs, blanks beside the sign, and (at) for it. */
export function findEmails(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(SIGN)) {
    const finding = emailAround(text, match.index, match.index + match[0].length);
    if (finding !== undefined && finding.start >= (found.at(-1)?.end ?? 0)) found.push(finding);
  }
  return found;
}

function emailAround(text: string, signStart: number, signEnd: number): Finding | undefined {
  const isWorded = signEnd - signStart > 1;
  const before = foldWidth(text.slice(Math.max(0, signStart - MAX_LOCAL - 2), signStart));
  const after = foldWidth(text.slice(signEnd, signEnd + MAX_DOMAIN));
  const blanksBefore = before.length - before.trimEnd().length;
  const blanksAfter = after.length - after.trimStart().length;
  if (blanksBefore > 2 || blanksAfter > 2) return undefined;
  const domain = domainOf(after.trimStart(), isWorded);
  const local = localOf(before.trimEnd(), isChinese(domain));
  if (domain === '' || local === '' || isRepository(local, after.slice(domain.length))) return undefined;
  const start = signStart - blanksBefore - local.length;
  return { kind: RedactionKind.Email, start, end: signEnd + blanksAfter + domain.length };
}

/** git@host:path names a repository. */
function isRepository(local: string, after: string): boolean {
  return local === 'git' && after.startsWith(':');
}

function localOf(before: string, isInternational: boolean): string {
  const quoted = QUOTED.exec(before)?.[0];
  if (quoted !== undefined) return quoted;
  const ascii = LOCAL_ASCII.exec(before)?.[0] ?? '';
  const whole = LOCAL_ANY.exec(before)?.[0] ?? '';
  const hasHan = isChinese(whole);
  const isWhole = (ascii === '' && hasHan) || !hasHan || isInternational;
  const local = isWhole && whole.length >= ascii.length ? whole : ascii;
  return local.replace(/^[.%+-]+/, '');
}

function domainOf(after: string, isWorded: boolean): string {
  const loose = LOOSE_DOMAIN.exec(after)?.[0] ?? '';
  const domain = DOMAIN.exec(asciiHead(after))?.[0] ?? '';
  const longest = loose.length > domain.length ? loose : domain;
  return longest === '' && isWorded ? (WORDED_DOMAIN.exec(after)?.[0] ?? '') : longest;
}

/** A domain in Latin letters ends where Chinese begins, though Chinese letters may make up a domain of their own. */
function asciiHead(after: string): string {
  const head = /^[^\p{Script=Han}]+/u.exec(after)?.[0] ?? '';
  return /\.\p{L}{2,}$|\.\p{L}{2,}[^\p{L}]/u.test(head) ? head : after;
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
