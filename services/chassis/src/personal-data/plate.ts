import { RedactionKind } from './finding.ts';
import { isCodeEnd, type MixedFamily, readCode } from './mixed-code.ts';

export const PLATE_PLACES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Office and five places, or six for electric cars with D, F or their later letters; I and O are not issued. */
const SHORT = /^[A-HJ-NP-Z][A-HJ-NP-Z\d]{4}[A-HJ-NP-Z\d]$/;
const ELECTRIC = /^[A-HJ-NP-Z](?:[A-HJK]\d|[A-HJK][A-HJ-NP-Z])\d{4}$|^[A-HJ-NP-Z]\d{5}[A-HJK]$/;
/** Last place of trailers, training cars, police, and cars of Hong Kong and Macau. */
const LAST_HAN = /^[挂学警港澳领]/;
const WITH_LAST_HAN = /^[A-HJ-NP-Z][A-HJ-NP-Z\d]{4}$/;
/** Cars of embassies bear this character for a province. */
export const EMBASSY = '使';
/** Words that end in a character which is also a province: 最新 A12345. */
const NO_PLACE = /[最全更刷创翻清重崭]$/;

/** Number plates of China, with or without the dot after the office; `at` is the place of the province. */
export const plate: MixedFamily = {
  kind: RedactionKind.Plate,
  endFrom: (text, at) => {
    if (text[at] === EMBASSY) return embassyEnd(text, at);
    if (!PLATE_PLACES.includes(text[at] ?? ' ') || NO_PLACE.test(text.slice(0, at).slice(-1))) return 0;
    const offset = at + 1 + (/^\s/.test(text[at + 1] ?? '') ? 1 : 0);
    const electric = readCode(text, offset, 7);
    if (electric !== undefined && ELECTRIC.test(electric.code) && isCodeEnd(text, electric.end)) return electric.end;
    const short = readCode(text, offset, 6);
    if (short !== undefined && isShort(short.code) && isCodeEnd(text, short.end)) return short.end;
    const special = readCode(text, offset, 5);
    const hasHan = special !== undefined && LAST_HAN.test(text.slice(special.end, special.end + 1));
    return special !== undefined && hasHan && WITH_LAST_HAN.test(special.code) ? special.end + 1 : 0;
  },
};

/** 使014578: six digits, the first three of which are the country; 使 is the last character of many words as well. */
function embassyEnd(text: string, at: number): number {
  const read = readCode(text, /^\s/.test(text[at + 1] ?? '') ? at + 2 : at + 1, 6);
  const isPlate =
    read !== undefined && /^[0-3]\d{5}$/.test(read.code) && !/[致促即迫假大驱唆行]$/.test(text.slice(0, at).slice(-1));
  return isPlate && isCodeEnd(text, read.end) && !/^[\d个人元件次天%]/.test(text.slice(read.end, read.end + 1))
    ? read.end
    : 0;
}

/** A word of letters after a province (川 Hello) is no plate: every plate has two digits at least. */
function isShort(code: string): boolean {
  return SHORT.test(code) && /\d.*\d/.test(code.slice(1));
}
