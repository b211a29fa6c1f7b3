import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operation } from './page-operations.ts';

/** As far as pdf.js reads them: what a field holds, and what is written about or beside the page. */
type Annotation = {
  readonly id: string;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly fieldType?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly contentsObj?: { readonly str?: string };
  readonly richText?: { readonly str?: string } | null;
};
type Glyph = { readonly unicode?: string };

/** A gap between glyphs that reads as a blank, in thousandths of their size. */
const BLANK_GAP = -200;
const LINE_STARTS = new Set<number>([OPS.beginText, OPS.nextLine, OPS.setTextMatrix]);

/**
 * What a page says outside of its text layer: values of form fields, comments and notes, hidden ones, too, and the words that
 * stamps and text boxes draw; each once. Throws where a word is drawn whose letters the file does not tell.
 */
export async function annotationText(page: PDFPageProxy, operations: readonly Operation[]): Promise<string> {
  const annotations = (await page.getAnnotations({ intent: 'any' })) as readonly Annotation[];
  // Their marks are letters of a font of signs.
  const boxes = new Set(annotations.filter((one) => one.checkBox || one.radioButton).map(({ id }) => id));
  const drawn = drawnTexts(operations).flatMap(({ id, text }) => (boxes.has(id) ? [] : text));
  const said = [...annotations.flatMap(textsOf), ...drawn].filter((text) => text.trim() !== '');
  const once = new Map(said.map((text) => [text.replaceAll(/\s/g, ''), text]));
  return [...once.values()].map((text) => `${text}\n`).join('');
}

function textsOf({ fieldType, fieldValue, options = [], contentsObj, richText }: Annotation): string[] {
  // Of buttons the value is the name of a state.
  const values = fieldType === 'Btn' ? [] : [fieldValue ?? []].flat();
  const shown = values.map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value);
  return [...shown, contentsObj?.str ?? '', richText?.str ?? ''];
}

/** Of each annotation that is painted, line by line. */
function drawnTexts(operations: readonly Operation[]): { id: string; text: string }[] {
  const begins = operations.flatMap(({ operator }, at) => (operator === OPS.beginAnnotation ? [at] : []));
  return begins.map((begin) => {
    let end = begin;
    while (end < operations.length && operations[end]?.operator !== OPS.endAnnotation) end += 1;
    const text = operations.slice(begin, end).map(drawnBy).join('');
    return { id: String(operations[begin]?.args[0]), text: text.trim() };
  });
}

function drawnBy({ operator, args }: Operation): string {
  if (operator === OPS.showText) return lettersOf(args[0] as readonly (Glyph | number)[]);
  return LINE_STARTS.has(operator) || (operator === OPS.moveText && args[1] !== 0) ? '\n' : '';
}

function lettersOf(glyphs: readonly (Glyph | number)[]): string {
  return glyphs
    .map((glyph) => {
      if (typeof glyph === 'number') return glyph < BLANK_GAP ? ' ' : '';
      if (!glyph.unicode) throw new Error('an annotation shows what stands for no letter');
      return glyph.unicode;
    })
    .join('');
}
