// The process in which images are decoded and read: node read-images.ts FOLDER, started by `startReaderProcess` alone. It
// answers one job after the other, and holds no key and no connection.
import { DocumentFailure } from '../document/document-text.ts';
import { readDocument } from '../document/read-document.ts';
import { coverPersonal, readScreen } from './cover-personal.ts';
import { type ImageAnswer, type ImageJob, ImageTask } from './image-job.ts';
import { openTesseractReader } from './screen-reader-tesseract.ts';
import type { ScreenReader } from './screen-text.ts';

async function answer({ task, image }: ImageJob, reader: ScreenReader): Promise<ImageAnswer> {
  const bytes = Buffer.from(image);
  try {
    if (task === ImageTask.ReadDocument) return await readDocument(bytes, reader);
    return task === ImageTask.Cover
      ? { covered: await coverPersonal(bytes, reader) }
      : { screen: await readScreen(bytes, reader) };
  } catch {
    return { failure: DocumentFailure.Unreadable };
  }
}

const reader = await openTesseractReader(process.argv[2] ?? '');
process.on('message', (job: ImageJob) => {
  void answer(job, reader).then((answered) => process.send?.(answered));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
