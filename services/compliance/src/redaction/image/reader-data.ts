import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Simplified Chinese before English: the first decides where both could read a character. */
export const LANGUAGES = ['chi_sim', 'eng'];
const require = createRequire(import.meta.url);

/** One folder that points at the data that came with the packages: the reader takes no more than one. */
export async function linkReaderData(): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'salesmesh-reader-'));
  const data = (language: string) =>
    require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
  await Promise.all(LANGUAGES.map((language) => symlink(data(language), join(folder, `${language}.traineddata.gz`))));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
