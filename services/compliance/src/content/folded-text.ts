import { simplifiedForms } from '@salesmesh/chassis/personal-data';

/** A text without its disguises, and where each of its code units stands in the text as it was given. */
export type FoldedText = { readonly text: string; readonly offsets: Int32Array; readonly length: number };

const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufe0e|\ufe0f|\ufeff/;
const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const HAN = /[\u3400-\u9fff]/;
/** What people put between the characters of a word that a filter knows. */
const DECORATION = /[*·.•_~|/\\^+=-]/;
const WRAPPED_AFTER = /[a-z,\d]/;
const MOST_DECORATION = 2;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Shorter lines were ended by who wrote them, not by a page. */
const SHORTEST_WRAPPED_LINE = 12;

/** What a code unit is to folding; 0 is not known yet. */
const Kind = { Written: 1, Han: 2, Blank: 3, Decoration: 4, Invisible: 5 } as const;
const CODE_UNITS = 0x1_00_00;
const BLANK_CODE = 0x20;
const LINE_END_CODE = 0x0a;
/** Filled as code units are met. */
const kinds = new Uint8Array(CODE_UNITS);
const plains = new Uint16Array(CODE_UNITS);

/**
 * Lower case, plain width, one form of each Chinese character; blanks, invisible characters and decoration inside Chinese
 * words go, and so do the ends of lines that a page broke. One pass; no offset is lost.
 */
export function foldText(given: string): FoldedText {
  const text = new Uint16Array(given.length);
  const offsets = new Int32Array(given.length);
  let length = 0;
  let lineStart = 0;
  for (let at = 0; at < given.length; at += 1) {
    const code = given.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === Kind.Invisible) continue;
    const last = length === 0 ? 0 : (text[length - 1] ?? 0);
    const kept =
      kind === Kind.Written || kind === Kind.Han
        ? (plains[code] ?? 0)
        : separatorOf(given, at, { kind, last, lineLength: at - lineStart });
    if (code === LINE_END_CODE) lineStart = at + 1;
    if (kept === DROPPED || (kept === BLANK_CODE && (length === 0 || last === BLANK_CODE))) continue;
    text[length] = kept;
    offsets[length] = at;
    length += 1;
  }
  return {
    text: Buffer.from(text.buffer, 0, length * 2).toString('utf16le'),
    offsets: offsets.subarray(0, length),
    length: given.length,
  };
}

/** Whether a Chinese character stands there. */
export function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}

/** Places of a match in the text as it was given, end exclusive. */
export function placeOf({ offsets }: FoldedText, from: number, to: number): { start: number; end: number } {
  return { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 };
}

const DROPPED = 0;
type Surroundings = { readonly kind: number; readonly last: number; readonly lineLength: number };

/** What a blank, the end of a line or decoration becomes. */
function separatorOf(given: string, at: number, { kind, last, lineLength }: Surroundings): number {
  if (given.charCodeAt(at) === LINE_END_CODE) return endOfLine(given, at, last, lineLength);
  if (kindOf(last) === Kind.Han && isHanWrittenNext(given, at + 1)) return DROPPED;
  return kind === Kind.Blank ? BLANK_CODE : (plains[given.charCodeAt(at)] ?? 0);
}

/** A page breaks a Chinese word anywhere and an English one at a hyphen; everything else ends a sentence. */
function endOfLine(given: string, at: number, last: number, lineLength: number): number {
  const next = given[at + 1] ?? '';
  const isWrapped = lineLength >= SHORTEST_WRAPPED_LINE;
  if (isWrapped && kindOf(last) === Kind.Han && HAN.test(next)) return DROPPED;
  return isWrapped && WRAPPED_AFTER.test(String.fromCharCode(last)) && /[a-z\d]/i.test(next)
    ? BLANK_CODE
    : LINE_END_CODE;
}

/** Whether the next character that is neither blank nor decoration, a few places ahead at most, is Chinese. */
function isHanWrittenNext(given: string, from: number): boolean {
  for (let at = from; at <= from + MOST_DECORATION && at < given.length; at += 1) {
    const code = given.charCodeAt(at);
    if (code === LINE_END_CODE) return false;
    const kind = kindOf(code);
    if (kind === Kind.Han || kind === Kind.Written) return kind === Kind.Han;
  }
  return false;
}

function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const given = String.fromCharCode(code);
  const character = plain(given);
  plains[code] = (simplifiedForms.get(character) ?? character).charCodeAt(0);
  const kind = INVISIBLE.test(given)
    ? Kind.Invisible
    : BLANK.test(character)
      ? Kind.Blank
      : DECORATION.test(character)
        ? Kind.Decoration
        : HAN.test(character)
          ? Kind.Han
          : Kind.Written;
  kinds[code] = kind;
  return kind;
}

function plain(character: string): string {
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : character;
  if (half === '’' || half === '‘') return "'";
  return half === '\r' ? ' ' : half.toLowerCase();
}
