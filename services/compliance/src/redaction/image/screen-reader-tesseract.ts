import { createWorker, OEM, PSM } from 'tesseract.js';
import { LANGUAGES } from './reader-data.ts';
import type { Box, ReadLine, ScreenReader } from './screen-text.ts';

/**
 * Reads with the data in the folder; nothing is fetched. One image at a time, about 200 MB; other images wait. Closing it
 * ends its thread.
 */
export async function openTesseractReader(langPath: string): Promise<ScreenReader & AsyncDisposable> {
  const worker = await createWorker(LANGUAGES, OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, preserve_interword_spaces: '1' });
  return {
    read: async (png) => {
      const { data: page } = await worker.recognize(png, {}, { blocks: true, text: false });
      return (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(lineOf)));
    },
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  };
}

type Rectangle = { x0: number; y0: number; x1: number; y1: number };
type FoundLine = { words: { symbols: { text: string; bbox: Rectangle }[] }[] };

function lineOf({ words }: FoundLine): ReadLine {
  return {
    words: words.map(({ symbols }) => ({ symbols: symbols.map(({ text, bbox }) => ({ text, box: boxOf(bbox) })) })),
  };
}

function boxOf({ x0, y0, x1, y1 }: Rectangle): Box {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
