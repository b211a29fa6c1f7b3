import { digitAt, letterAt, letterOrDigitAt, NO_DIGIT } from './characters.ts';
import { creditCode } from './credit-code.ts';
import type { Finding } from './finding.ts';
import { iban } from './iban.ts';
import { isCodeStart, type MixedFamily } from './mixed-code.ts';
import { passport } from './passport.ts';
import { EMBASSY, PLATE_PLACES, plate } from './plate.ts';

/** Codes that begin with a letter or digit; the strictest first. */
const FAMILIES: readonly MixedFamily[] = [creditCode, iban, passport];
/** Each has a digit among its first places, whatever gaps part them: most words need no further look. */
const DIGIT_WITHIN = 8;
/** Where a plate may begin. */
const places = new Uint8Array(0x1_00_00);
for (const place of PLATE_PLACES + EMBASSY) places[place.charCodeAt(0)] = 1;

/** Codes of letters and digits, in the order of the text. Each word is tried once by each family, over a bounded length. */
export function findCodes(text: string): Finding[] {
  const found: Finding[] = [];
  let digit = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (digit < at) digit = nextDigit(text, at);
    const finding = plateAt(text, at) ?? (digit - at <= DIGIT_WITHIN ? codeAt(text, at) : undefined);
    if (finding === undefined) continue;
    found.push(finding);
    at = finding.end - 1;
  }
  return found;
}

function plateAt(text: string, at: number): Finding | undefined {
  return places[text.charCodeAt(at)] === 1 && mayBePlate(text, at) ? findingOf(plate, text, at) : undefined;
}

/** Where the next digit stands, at or after the place. */
function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && digitAt(text, at) === NO_DIGIT) at += 1;
  return at < text.length ? at : Number.POSITIVE_INFINITY;
}

function codeAt(text: string, at: number): Finding | undefined {
  if (letterOrDigitAt(text, at) === 0 || !(isCodeStart(text, at) || isAfterWord(text, at))) return undefined;
  for (const family of FAMILIES) {
    const finding = findingOf(family, text, at);
    if (finding !== undefined) return finding;
  }
  return undefined;
}

function mayBePlate(text: string, at: number): boolean {
  const isLetter = letterAt(text, at + 1) !== 0 || letterAt(text, at + 2) !== 0;
  return (
    isLetter || (text[at] === EMBASSY && (digitAt(text, at + 1) !== NO_DIGIT || digitAt(text, at + 2) !== NO_DIGIT))
  );
}

/** IBANES79…: the word typed tight against its number. */
function isAfterWord(text: string, at: number): boolean {
  return letterAt(text, at - 1) === 0x4e && text.slice(Math.max(0, at - 4), at).toUpperCase() === 'IBAN';
}

function findingOf(family: MixedFamily, text: string, start: number): Finding | undefined {
  const end = family.endFrom(text, start);
  return end > 0 ? { kind: family.kind, start, end } : undefined;
}
