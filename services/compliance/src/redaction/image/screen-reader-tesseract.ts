import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { Box, ReadLine, ScreenReader } from './screen-text.ts';

/** Simplified Chinese before English: the first decides where both could read a character. */
const LANGUAGES = ['chi_sim', 'eng'];
const require = createRequire(import.meta.url);

/**
 * Reads with the data that came with the packages; nothing is fetched. One image at a time, about 200 MB; other images
 * wait. Closing it ends its thread and removes the folder that only points at the data.
 */
export async function openTesseractReader(): Promise<ScreenReader & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'salesmesh-reader-'));
  const data = (language: string) =>
    require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
  await Promise.all(LANGUAGES.map((language) => symlink(data(language), join(folder, `${language}.traineddata.gz`))));
  const worker = await createWorker(LANGUAGES, OEM.LSTM_ONLY, { langPath: folder, cacheMethod: 'none', gzip: true });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, preserve_interword_spaces: '1' });
  return {
    read: async (png) => {
      const { data: page } = await worker.recognize(png, {}, { blocks: true, text: false });
      return (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(lineOf)));
    },
    [Symbol.asyncDispose]: async () => {
      await worker.terminate();
      await rm(folder, { recursive: true, force: true });
    },
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
