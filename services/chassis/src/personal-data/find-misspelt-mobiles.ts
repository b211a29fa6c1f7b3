import { type Finding, RedactionKind } from './finding.ts';

/** Letters that look like a digit, typed for it so that no filter reads the number: 13O12345678, l38… */
const LOOKALIKE = /(?<![A-Za-z\d])[1lI|][3-9][\dOoIl]{9}(?![A-Za-z\d])/g;
const MIN_DIGITS = 8;

/** Mobile numbers in which a few digits are letters of their shape. */
export function findMisspeltMobiles(text: string): Finding[] {
  return [...text.matchAll(LOOKALIKE)].flatMap(({ index, 0: written }) => {
    const digits = written.replaceAll(/\D/g, '').length;
    const isMobile = digits >= MIN_DIGITS && digits < written.length;
    return isMobile ? [{ kind: RedactionKind.Mobile, start: index, end: index + written.length }] : [];
  });
}
