const CODE_UNITS = 0x1_00_00;
export const NO_DIGIT = 255;
/** ○, which stands among Chinese digits for 〇. */
const ROUND_ZERO = 0x25cb;

/** How a character between two digits of one number counts. */
export const Gap = { None: 0, Blank: 1, Mark: 2, Invisible: 3, List: 4, Line: 5 } as const;

const digits = new Uint8Array(CODE_UNITS).fill(NO_DIGIT);
const letters = new Uint8Array(CODE_UNITS);
const gaps = new Uint8Array(CODE_UNITS);

for (const row of [
  '0123456789',
  '０１２３４５６７８９',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '○幺貳參肆伍陸柒捌玖',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '⓿❶❷❸❹❺❻❼❽❾',
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '๐๑๒๓๔๕๖๗๘๙',
]) {
  for (const [place, character] of [...row].entries()) digits[character.charCodeAt(0)] = place;
}
for (const row of ['➀➁➂➃➄➅➆➇➈', '➊➋➌➍➎➏➐➑➒', '⑴⑵⑶⑷⑸⑹⑺⑻⑼', '⒈⒉⒊⒋⒌⒍⒎⒏⒐', '㈠㈡㈢㈣㈤㈥㈦㈧㈨', '㊀㊁㊂㊃㊄㊅㊆㊇㊈']) {
  for (const [place, character] of [...row].entries()) digits[character.charCodeAt(0)] = place + 1;
}
// Said over the radio, and by whoever fears that 一 and 七, 零 and 六 are confused: 洞幺拐勾.
for (const [character, value] of [
  ['洞', 0],
  ['拐', 7],
  ['勾', 9],
] as const)
  digits[character.charCodeAt(0)] = value;
for (let place = 0; place < 26; place += 1) {
  for (const first of [0x41, 0x61, 0xff21, 0xff41]) letters[first + place] = 0x41 + place;
}
for (const blank of ' \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000') {
  gaps[blank.charCodeAt(0)] = Gap.Blank;
}
for (const mark of '-‐‑‒–—―−－﹣ー._·•・‧．()（）') gaps[mark.charCodeAt(0)] = Gap.Mark;
for (const sign of ',，、/／') gaps[sign.charCodeAt(0)] = Gap.List;
for (const end of '\n\r') gaps[end.charCodeAt(0)] = Gap.Line;
for (const invisible of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\u20e3\ufeff') {
  gaps[invisible.charCodeAt(0)] = Gap.Invisible;
}

/** Value of a digit, half or full width or Chinese (一 to 九, 零 〇 幺, and the forms of cheques); `NO_DIGIT` for others. */
export function digitAt(text: string, at: number): number {
  return digits[text.charCodeAt(at)] ?? NO_DIGIT;
}

/** Whether the digit at the place is written in Chinese: such characters are words as often as digits. */
export function isChineseDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === ROUND_ZERO || (code > 0x2fff && code < 0xff00);
}

/** Code of the capital letter that stands there in either case and width; 0 where none stands. */
export function letterAt(text: string, at: number): number {
  return letters[text.charCodeAt(at)] ?? 0;
}

/** Code of the capital letter or ASCII digit at the place, 0 where neither stands. */
export function letterOrDigitAt(text: string, at: number): number {
  const letter = letterAt(text, at);
  if (letter !== 0) return letter;
  const digit = digitAt(text, at);
  return digit === NO_DIGIT ? 0 : 0x30 + digit;
}

export function gapAt(text: string, at: number): number {
  return gaps[text.charCodeAt(at)] ?? Gap.None;
}

export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}

const FOLDED_BLANK = ' ';
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * The text with full-width forms and blanks made plain, as long as the text itself, so that an offset into one is the
 * same offset into the other and no map between them is needed. Digits stay as they are written.
 */
export function foldWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : FOLDED_BLANK;
  });
}
