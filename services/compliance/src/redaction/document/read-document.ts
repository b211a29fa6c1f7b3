import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { readScreen } from '../image/cover-personal.ts';
import type { ScreenReader } from '../image/screen-text.ts';
import { annotationText } from './annotation-text.ts';
import { DocumentFailure, type DocumentText, documentLimits } from './document-text.ts';
import { leavesMark, operationsOf } from './page-operations.ts';
import { type PageScan, scansOf } from './page-scans.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${join(PACKAGE, name)}/`;
const MAX_PIXELS = 40_000_000;
/** pdf.js writes warnings that quote the document; nothing of them is wanted. */
const SILENT = 0;

export type ReadDocument = { readonly document: DocumentText } | { readonly failure: DocumentFailure };

/**
 * The text of a PDF page after page: its text layer, its form fields and annotations, then what is read from its images. Refused, never cut short,
 * where it has more than `documentLimits` allow: half of a contract read is a contract not screened.
 * For the same reason it is unreadable where pdf.js would leave out a part, as it does of forms in XFA, and where a page shows something and has
 * neither text nor an image that may hold words.
 */
export async function readDocument(bytes: Buffer, reader: ScreenReader): Promise<ReadDocument> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...{ cMapUrl: folder('cmaps'), cMapPacked: true, standardFontDataUrl: folder('standard_fonts') },
    ...{ wasmUrl: folder('wasm'), iccUrl: folder('iccs'), maxImageSize: MAX_PIXELS },
    ...{ disableFontFace: true, useSystemFonts: false, enableXfa: false, isOffscreenCanvasSupported: false },
    ...{ useWorkerFetch: false, verbosity: SILENT, stopAtErrors: true },
  });
  try {
    return await readPages(await task.promise, reader);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { failure: isLocked ? DocumentFailure.Locked : DocumentFailure.Unreadable };
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, reader: ScreenReader): Promise<ReadDocument> {
  if (pdf.numPages > documentLimits.pages) return { failure: DocumentFailure.TooManyPages };
  if (await isFormInXfa(pdf)) return { failure: DocumentFailure.Unreadable };
  const pageStarts: number[] = [];
  let text = '';
  let scanned = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const operations = await operationsOf(page);
    const scans = await scansOf(page, operations);
    scanned += scans.length;
    if (scanned > documentLimits.scans) return { failure: DocumentFailure.TooManyScans };
    pageStarts.push(text.length);
    const layer = `${await layerOf(page)}\n${await annotationText(page, operations)}`;
    const isUnread = layer.trim() === '' && scans.length === 0 && operations.some(leavesMark);
    if (isUnread) return { failure: DocumentFailure.Unreadable };
    text += layer;
    for (const scan of scans) text += (await readScreen(await pngOf(scan), reader)).text;
    if (text.length > documentLimits.textLength) return { failure: DocumentFailure.TooMuchText };
    page.cleanup();
  }
  return { document: { text, pageStarts } };
}

/** Its pages hold no more than a request to open it with another program. */
async function isFormInXfa(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  const { IsXFAPresent: isXfa, IsAcroFormPresent: isAlsoPlain } = info as Record<string, unknown>;
  return isXfa === true && isAlsoPlain !== true;
}

async function layerOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function pngOf({ pixels, width, height, channels }: PageScan): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels }, limitInputPixels: MAX_PIXELS }).png().toBuffer();
}
