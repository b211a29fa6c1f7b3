import { isMonthAndDay } from './calendar-day.ts';
import { digitAt, letterAt, NO_DIGIT } from './characters.ts';
import { RedactionKind } from './finding.ts';
import { isLabelled, Label } from './labels.ts';
import { isBroken, isCodeEnd, type MixedFamily, readCode } from './mixed-code.ts';
import { wordsAfter } from './number-family.ts';

/** Ordinary passports of China: E and a digit or a letter without I and O, or G (until 2017), then digits. */
const CHINESE = /^(?:E[\dA-HJ-NP-Z]|G\d)\d{7}$/;
/** Diplomatic, service and public-affairs passports, and those of Hong Kong and Macau. */
const OTHER_CHINESE = /^(?:[DSPHMK]\d{8}|[DSP]E\d{7}|[KM][A-Z]\d{7}|1[45]\d{7})$/;
/** Most countries issue eight or nine places with a few digits at least. */
const FOREIGN = /^(?=(?:[A-Z]*\d){3})[A-Z\d]{8,9}$/;
const WORD_AFTER = /^\s?(?:(?:是|为)(?:我|他|她)?的?护照|[(（]\s?(?:护照|passport))/i;

/** Numbers of passports: the Chinese ones by their shape, others only near the word. */
export const passport: MixedFamily = {
  kind: RedactionKind.Passport,
  endFrom: (text, at) => {
    if (!mayBegin(text, at)) return 0;
    for (const length of [9, 8]) {
      const read = readCode(text, at, length);
      if (read === undefined || isBroken(text, at, read.end) || !isCodeEnd(text, read.end)) continue;
      if (isPassport(read.code, text, at, read.end)) return read.end;
    }
    return 0;
  },
};

/** A passport has a digit among its first three places; one of digits alone only ever stands near the word. */
function mayBegin(text: string, at: number): boolean {
  if (letterAt(text, at) === 0)
    return isLabelled(text, at, Label.Passport) || WORD_AFTER.test(wordsAfter(text, at + 9));
  return [at + 1, at + 2, at + 3].some((place) => digitAt(text, place) !== NO_DIGIT);
}

/** 20280312: until when it is valid. */
function isDate(code: string): boolean {
  return /^(?:19|20)\d{6}$/.test(code) && isMonthAndDay(code.slice(4));
}

function isPassport(code: string, text: string, start: number, end: number): boolean {
  const isChinese = CHINESE.test(code);
  // Sums and dates have marks where a code of digits has none.
  if (/^\d/.test(code) && (end - start > code.length || isDate(code))) return false;
  if (!isChinese && !OTHER_CHINESE.test(code) && !FOREIGN.test(code)) return false;
  if (isChinese && !isLabelled(text, start, Label.Thing)) return true;
  return isLabelled(text, start, Label.Passport) || WORD_AFTER.test(wordsAfter(text, end));
}
