import { digitAt, letterAt, NO_DIGIT } from './characters.ts';
import { RedactionKind } from './finding.ts';
import { isCodeEnd, type MixedFamily, readCode, writtenGroups } from './mixed-code.ts';

/** Lengths of the IBAN registry (ISO 13616, SWIFT). */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 ' +
    'FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ' +
    'ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** In one piece, in fours, with the country apart, or sign by sign. */
const GROUPS = /^(?:\d\d|(?:2-2-|2-)?4(?:-4)*(?:-[1-4])?|1(?:-1)*)$/;

/** International bank account numbers: the country's length and the check of ISO 7064 MOD 97-10. */
export const iban: MixedFamily = {
  kind: RedactionKind.Iban,
  endFrom: (text, at) => {
    if (letterAt(text, at) === 0 || letterAt(text, at + 1) === 0 || !isWrittenDigit(text, at + 2)) return 0;
    const length = LENGTHS.get(readCode(text, at, 2)?.code ?? '');
    const read = length === undefined ? undefined : readCode(text, at, length);
    if (read === undefined || !isIban(read.code) || !isCodeEnd(text, read.end)) return 0;
    return GROUPS.test(writtenGroups(text, at, read.end)) ? read.end : 0;
  },
};

/** Nobody parts the country from the check digits by more than one blank. */
function isWrittenDigit(text: string, at: number): boolean {
  return digitAt(text, at) !== NO_DIGIT || digitAt(text, at + 1) !== NO_DIGIT;
}

export function isIban(code: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z\d]+$/.test(code) || LENGTHS.get(code.slice(0, 2)) !== code.length) return false;
  let remainder = 0;
  for (const character of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
