import { findPersonal, maskFindings, settleOverlaps } from '@salesmesh/chassis/personal-data';
import type { ScreenedText } from './screen-text.ts';
import type { ScreeningFinding } from './screening-finding.ts';

/** Looked through in one go on the thread that decides: a few milliseconds. */
const PIECE_LENGTH = 700;
/** How far before that a sentence is looked for that ends there: one that is cut is judged by what is left of it. */
const END_WITHIN = 350;
const END_OF_SENTENCE = /[\n。！？!?；;]|\.(?=\s)/g;
/**
 * What a piece has on either side of what it is asked about: longer than a clause with what denies it, and than a number
 * that looks like another one when its ends are cut off. Nothing that is found there counts, for the piece beside has it whole.
 */
const MARGIN = 150;

/**
 * Screens a long text piece by piece and lets other work of the thread go first between them. A message is screened in
 * one go: a label that it lacks could stand in any piece.
 */
export async function screenInPieces(
  screen: (subject: ScreenedText) => ScreeningFinding[],
  subject: ScreenedText,
): Promise<ScreeningFinding[]> {
  if (subject.facts !== undefined) return screen(subject);
  const found: ScreeningFinding[] = [];
  for await (const { text, from, isOwn } of pieces(subject.text)) {
    const placed = screen({ ...subject, text }).map((finding) => moved(finding, from));
    found.push(...placed.filter(({ start }) => isOwn(start ?? 0)));
  }
  return found;
}

/** The text with everything personal masked, found in the same way. */
export async function maskInPieces(whole: string): Promise<string> {
  const found = [];
  for await (const { text, from, isOwn } of pieces(whole)) {
    const placed = findPersonal(text).map(({ kind, start, end }) => ({ kind, start: start + from, end: end + from }));
    found.push(...placed.filter(({ start }) => isOwn(start)));
  }
  return maskFindings(whole, settleOverlaps(found));
}

/** `text` stands at `from`; `isOwn` says of a place in the whole text whether it is this piece's: each is of one. */
type Piece = { readonly text: string; readonly from: number; isOwn(start: number): boolean };

async function* pieces(whole: string): AsyncGenerator<Piece> {
  for (let own = 0, next = 0; own === 0 || own < whole.length; own = next) {
    if (own > 0) await new Promise((resolve) => setImmediate(resolve));
    const [first, end] = [own, endOfPiece(whole, own)];
    const from = Math.max(0, first - MARGIN);
    yield { text: whole.slice(from, end + MARGIN), from, isOwn: (start) => first <= start && start < end };
    next = end;
  }
}

/** After the last sentence that ends within reach, else in the midst of one. */
function endOfPiece(whole: string, own: number): number {
  const most = own + PIECE_LENGTH;
  if (most >= whole.length) return most;
  const earliest = most - END_WITHIN;
  const ends = [...whole.slice(earliest, most).matchAll(END_OF_SENTENCE)].map(({ index }) => earliest + index + 1);
  return ends.at(-1) ?? most;
}

function moved(finding: ScreeningFinding, by: number): ScreeningFinding {
  const { start, end } = finding;
  return start === undefined || end === undefined ? finding : { ...finding, start: start + by, end: end + by };
}
