import { digitAt, NO_DIGIT } from './characters.ts';
import { findChineseAddresses } from './find-chinese-addresses.ts';
import { findChineseNames } from './find-chinese-names.ts';
import { findCodes } from './find-codes.ts';
import { findEmails } from './find-emails.ts';
import { findLatinAddresses } from './find-latin-addresses.ts';
import { findLatinNames } from './find-latin-names.ts';
import { findMisspeltMobiles } from './find-misspelt-mobiles.ts';
import { findNamesBeside } from './find-names-beside.ts';
import { findNamesInSentences } from './find-names-in-sentences.ts';
import { findNumbers } from './find-numbers.ts';
import { findWechatIds } from './find-wechat.ts';
import { type Finding, RedactionKind } from './finding.ts';
import { readPlain } from './plain-reading.ts';
import { PLATE_PLACES } from './plate.ts';
import { settleOverlaps } from './settle-overlaps.ts';
import { simplifiedForms } from './traditional.ts';

export { type Finding, PLATE_PLACES, RedactionKind, settleOverlaps, simplifiedForms };

export type Redacted = {
  /** As long as the text given, so that the offsets hold in both; each code unit of a finding is a star. */
  readonly text: string;
  readonly found: readonly Finding[];
};

const STAR = '*';
/** Without one of these a text holds no name and no address in Chinese, whatever other signs stand in it. */
const HAN = /\p{Script=Han}/u;

/**
 * Everything personal in a text, in its order, without overlaps. What has a check digit or a plan of its own counts
 * anywhere; names, addresses and ids of chats only beside words that say so. Time grows with the length of the text.
 */
export function findPersonal(written: string): Finding[] {
  const text = readPlain(written);
  const certain = findCertainIn(text);
  const chinese = HAN.test(text)
    ? [...findChineseNames(text), ...findNamesInSentences(text), ...findChineseAddresses(text)]
    : [];
  return settleOverlaps([
    ...certain,
    ...findNamesBeside(text, certain),
    ...findWechatIds(text),
    ...chinese,
    ...findLatinNames(text),
    ...findLatinAddresses(text),
  ]);
}

/** Numbers, codes and e-mail addresses alone: what a text gives away whatever stands around it. */
export function findCertain(written: string): Finding[] {
  return findCertainIn(readPlain(written));
}

function findCertainIn(text: string): Finding[] {
  const numbers = hasEnoughDigits(text) ? [...findNumbers(text), ...findMisspeltMobiles(text), ...findCodes(text)] : [];
  return settleOverlaps([...numbers, ...findEmails(text)]);
}

/** A plate has the fewest. Most labels and short texts have none, and are looked through no further. */
const FEWEST_DIGITS = 2;

function hasEnoughDigits(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < FEWEST_DIGITS; at += 1) if (digitAt(text, at) !== NO_DIGIT) count += 1;
  return count >= FEWEST_DIGITS;
}

/** The text with everything personal masked, and where it stood. */
export function redactText(text: string): Redacted {
  const found = findPersonal(text);
  return { text: maskFindings(text, found), found };
}

/** The text with a star for each code unit of the findings, which stand in its order and apart. */
export function maskFindings(text: string, found: readonly Finding[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(kept, start), STAR.repeat(end - start));
    kept = end;
  }
  return parts.join('') + text.slice(kept);
}
