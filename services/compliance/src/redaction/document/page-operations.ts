import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One thing a page does: an operator of `OPS` and what it is done with. */
export type Operation = { readonly operator: number; readonly args: readonly unknown[] };
type Operations = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** By name, so that an operator for images which a later pdf.js adds is not passed over. */
const IMAGE_OPERATORS = new Set(
  Object.entries(OPS)
    .filter(([name]) => name.startsWith('paint') && name.includes('Image'))
    .map(([, operator]) => operator as number),
);
const MARKS = new Set<number>([...IMAGE_OPERATORS, OPS.shadingFill, OPS.rawFillPath]);

/** Standing in pdf.js, though not in what it documents. */
type Reading = { readonly streamReader: ReadableStreamDefaultReader };

/**
 * What a page does, with what is done in the patterns it fills areas with. Rejected where pdf.js stopped at an error:
 * its own promise then gives the operators up to there as if they were all, so the stream they come from is asked too.
 */
export async function operationsOf(page: PDFPageProxy): Promise<Operation[]> {
  const listed = page.getOperatorList();
  const readings = [...(page._intentStates as Map<string, Reading>).values()];
  const [list] = await Promise.all([listed, ...readings.map(({ streamReader }) => streamReader.closed)]);
  if (readings.length === 0) throw new Error('pdf.js does not say whether it read the whole page');
  return flattened(list);
}

function flattened({ fnArray, argsArray }: Operations): Operation[] {
  return fnArray.flatMap((operator, at) => {
    const args = (argsArray[at] ?? []) as readonly unknown[];
    const within = args[0] === 'TilingPattern' ? flattened(args[2] as Operations) : [];
    return [{ operator, args }, ...within];
  });
}

/** Whether an image is painted. A stencil of one pixel is left out: it is how rectangles are drawn. */
export function paintsImage({ operator }: Operation): boolean {
  return IMAGE_OPERATORS.has(operator) && operator !== OPS.paintSolidColorImageMask;
}

/** Whether anything may be seen on the page afterwards. Blanks and areas to clip to are not seen. */
export function leavesMark({ operator, args }: Operation): boolean {
  if (operator === OPS.constructPath) return args[0] !== OPS.endPath;
  if (operator === OPS.showText) return (args[0] as readonly unknown[]).some(isVisible);
  return MARKS.has(operator);
}

/** Numbers among the glyphs are distances. A glyph that stands for no character may look like any. */
function isVisible(glyph: unknown): boolean {
  if (typeof glyph !== 'object' || glyph === null) return false;
  return !/^\s+$/.test((glyph as { readonly unicode?: string }).unicode ?? '');
}
