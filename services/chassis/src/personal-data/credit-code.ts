import { letterOrDigitAt } from './characters.ts';
import { RedactionKind } from './finding.ts';
import { isCodeEnd, type MixedFamily, readCode, writtenGroups } from './mixed-code.ts';
import { isResidentId } from './resident-id.ts';

/** The alphabet of GB 32100-2015, without I, O, S, V and Z; the place in it is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[1-9ANY][1-9A][1-9]\d{5}[\dA-HJ-NPQRTUWXY]{10}$/;
/** Department and kind of organisation; looked at before the rest is read. */
const HEAD = /^[1-9ANY][1-9A]/;
const LENGTH = 18;
/** In one piece, sign by sign, in fours or so, or parted where the standard parts it; other pieces are a number and a word. */
const GROUPS =
  /^(?:18|1(?:-1){17}|4-4-4-4-2|2-6-8-1-1|2-6-9-1|2-6-10|8-9-1|8-1-9|1-1-6-9-1|8-10|9-9|6-6-6|3(?:-3){5}|2-4-4-4-4)$/;

/** Unified social credit codes: eighteen places with the check character of GB 32100-2015 (weights 3^i mod 31). One resident number in thirty passes that check too; its date of birth decides. */
export const creditCode: MixedFamily = {
  kind: RedactionKind.CreditCode,
  endFrom: (text, at) => {
    const second = letterOrDigitAt(text, at + 1);
    if (second !== 0 && !HEAD.test(String.fromCharCode(letterOrDigitAt(text, at), second))) return 0;
    const read = readCode(text, at, LENGTH);
    if (read === undefined || isResidentId(read.code) || isPieceOfNumber(text, at, read)) return 0;
    return isCreditCode(read.code) && GROUPS.test(writtenGroups(text, at, read.end)) && isCodeEnd(text, read.end)
      ? read.end
      : 0;
  },
};

/** Digits with blanks between them, and more digits before or after: a piece of a longer number. */
function isPieceOfNumber(text: string, start: number, { code, end }: { code: string; end: number }): boolean {
  if (/\D/.test(code)) return false;
  return /^[\s-]\d/.test(text.slice(end, end + 2)) || /\d[\s-]$/.test(text.slice(Math.max(0, start - 2), start));
}

export function isCreditCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[LENGTH - 1];
}
