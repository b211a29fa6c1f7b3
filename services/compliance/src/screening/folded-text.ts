/** A text without its disguises, and where each of its code units stands in the text as it was given. */
export type FoldedText = { readonly text: string; readonly offsets: readonly number[]; readonly length: number };

const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u200e|\u200f|\u2060|\ufe0e|\ufe0f|\ufeff/;
const BLANK = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const HAN = /[\u3400-\u9fff]/;
/** What people put between the characters of a word that a filter knows. */
const DECORATION = /[*·.•_~|/\\^+=-]/;
const LATIN = /[a-z]/;
const MOST_DECORATION = 2;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Shorter lines were ended by who wrote them, not by a page. */
const SHORTEST_WRAPPED_LINE = 12;

/**
 * Lower case, plain width, one form of each Chinese character of `variants`; blanks, invisible characters and decoration
 * inside Chinese words go, and so do the ends of lines that a page broke. One pass; no offset is lost.
 */
export function foldText(given: string, variants: ReadonlyMap<string, string>): FoldedText {
  let text = '';
  const offsets: number[] = [];
  let lineStart = 0;
  for (let at = 0; at < given.length; at += 1) {
    const character = given[at] ?? '';
    if (INVISIBLE.test(character)) continue;
    const kept = keptOf(given, at, { before: text, lineLength: at - lineStart });
    if (character === '\n') lineStart = at + 1;
    if (kept === '' || (kept === ' ' && (text === '' || text.endsWith(' ')))) continue;
    text += variants.get(kept) ?? kept;
    offsets.push(at);
  }
  return { text, offsets, length: given.length };
}

/** Places of a match in the text as it was given, end exclusive. */
export function placeOf({ offsets }: FoldedText, from: number, to: number): { start: number; end: number } {
  return { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 };
}

type Surroundings = { readonly before: string; readonly lineLength: number };

function keptOf(given: string, at: number, { before, lineLength }: Surroundings): string {
  const character = plain(given[at] ?? '');
  const isBlank = BLANK.test(character);
  if (!isBlank && !DECORATION.test(character)) return character;
  const last = before.at(-1) ?? '';
  if (character === '\n') return endOfLine(given, at, last, lineLength);
  if (HAN.test(last) && HAN.test(nextWritten(given, at + 1))) return '';
  return isBlank ? ' ' : character;
}

/** A page breaks a Chinese word anywhere and an English one at a hyphen; everything else ends a sentence. */
function endOfLine(given: string, at: number, last: string, lineLength: number): string {
  const next = given[at + 1] ?? '';
  const isWrapped = lineLength >= SHORTEST_WRAPPED_LINE;
  if (isWrapped && HAN.test(last) && HAN.test(next)) return '';
  return isWrapped && (LATIN.test(last) || /[,\d]/.test(last)) && /[a-z\d]/i.test(next) ? ' ' : '\n';
}

/** The next character that is neither blank nor decoration, a few places ahead at most. */
function nextWritten(given: string, from: number): string {
  for (let at = from; at <= from + MOST_DECORATION; at += 1) {
    const character = plain(given[at] ?? '');
    if (character === '\n') return '';
    if (!BLANK.test(character) && !DECORATION.test(character) && !INVISIBLE.test(character)) return character;
  }
  return '';
}

function plain(character: string): string {
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : character;
  return half === '\r' || half === '’' || half === '‘' ? (half === '\r' ? ' ' : "'") : half.toLowerCase();
}
