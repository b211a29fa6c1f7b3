import { RedactionKind } from './finding.ts';
import { isCodeEnd, type MixedFamily, readCode } from './mixed-code.ts';

/** The alphabet of GB 32100-2015, without I, O, S, V and Z; the place in it is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[1-9ANY][1-9A][1-9]\d{5}[\dA-HJ-NPQRTUWXY]{10}$/;
const LENGTH = 18;

/** Unified social credit codes: eighteen places with the check character of GB 32100-2015 (weights 3^i mod 31). */
export const creditCode: MixedFamily = {
  kind: RedactionKind.CreditCode,
  endFrom: (text, at) => {
    const read = readCode(text, at, LENGTH);
    return read !== undefined && isCreditCode(read.code) && isCodeEnd(text, read.end) ? read.end : 0;
  },
};

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
