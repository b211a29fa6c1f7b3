import { findPersonal, maskFindings, settleOverlaps } from '@salesmesh/chassis/personal-data';
import type { ScreenedText } from './screen-text.ts';
import type { ScreeningFinding } from './screening-finding.ts';

/** Looked through in one go on the thread that decides: a few milliseconds. */
const PIECE_LENGTH = 1_200;
/** Longer than a clause, so that what one piece cuts the next has whole. */
const OVERLAP = 300;

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
  for await (const { text, from } of pieces(subject.text)) {
    for (const finding of screen({ ...subject, text })) {
      const placed = moved(finding, from);
      if (!found.some((one) => isSame(one, placed))) found.push(placed);
    }
  }
  return found;
}

/** The text with everything personal masked, found in the same way. */
export async function maskInPieces(whole: string): Promise<string> {
  const found = [];
  for await (const { text, from } of pieces(whole)) {
    for (const { kind, start, end } of findPersonal(text)) found.push({ kind, start: start + from, end: end + from });
  }
  return maskFindings(whole, settleOverlaps(found));
}

async function* pieces(text: string): AsyncGenerator<{ text: string; from: number }> {
  let from = 0;
  do {
    if (from > 0) await new Promise((resolve) => setImmediate(resolve));
    yield { text: text.slice(from, from + PIECE_LENGTH), from };
    from += PIECE_LENGTH - OVERLAP;
  } while (from + OVERLAP < text.length);
}

function moved(finding: ScreeningFinding, by: number): ScreeningFinding {
  const { start, end } = finding;
  return start === undefined || end === undefined ? finding : { ...finding, start: start + by, end: end + by };
}

/** What stands where two pieces overlap is found twice, by one of them maybe cut: any that touches it is the same. */
function isSame(one: ScreeningFinding, other: ScreeningFinding): boolean {
  return one.rule === other.rule && (one.start ?? 0) < (other.end ?? 1) && (other.start ?? 0) < (one.end ?? 1);
}
