import { Gap, gapAt, letterOrDigitAt } from './characters.ts';
import type { RedactionKind } from './finding.ts';

/** One kind of code of letters and digits. `endFrom` gives where in the text the code that begins there ends, or 0. */
export type MixedFamily = {
  readonly kind: RedactionKind;
  readonly endFrom: (text: string, at: number) => number;
};

/** Most blanks or marks between two characters of one code. */
const MAX_GAP = 2;

/** The next `length` letters and digits from a place on, in capitals, over gaps; undefined when something else comes first. */
export function readCode(text: string, start: number, length: number): { code: string; end: number } | undefined {
  let code = '';
  let end = start;
  for (let at = start; code.length < length; at += 1) {
    const character = letterOrDigitAt(text, at);
    if (character !== 0) {
      code += String.fromCharCode(character);
      end = at + 1;
    } else if (code === '' || isNoGap(gapAt(text, at)) || at - end >= MAX_GAP) {
      return undefined;
    }
  }
  return { code, end };
}

/** Lengths of the pieces a code is written in, such as 4-4-2: words of a sentence have other lengths than codes. */
export function writtenGroups(text: string, start: number, end: number): string {
  const groups = text.slice(start, end).split(/[^\p{L}\p{N}]+/u);
  return groups.map((group) => group.length).join('-');
}

/** A comma or a stroke ends a code, though it may stand inside a long number. */
function isNoGap(gap: number): boolean {
  return gap === Gap.None || gap === Gap.List;
}

/** Whether a line ends inside the code: only a check digit tells such a one from two words. */
export function isBroken(text: string, start: number, end: number): boolean {
  return /[\n\r]/.test(text.slice(start, end));
}

/** Whether a code may end here: no letter or digit goes on with it, not over a hyphen either. */
export function isCodeEnd(text: string, end: number): boolean {
  if (isAlphanumeric(text, end)) return false;
  const mark = text[end];
  return !((mark === '-' || mark === '_') && isAlphanumeric(text, end + 1));
}

/** Whether a code may begin here: the character before is no part of the same word. */
export function isCodeStart(text: string, start: number): boolean {
  return !isAlphanumeric(text, start - 1);
}

/** Latin letters and written digits; Chinese digits before a code are words of the sentence. */
function isAlphanumeric(text: string, at: number): boolean {
  return letterOrDigitAt(text, at) !== 0 && !/[\u2500-\u9fff]/.test(text[at] ?? '');
}
