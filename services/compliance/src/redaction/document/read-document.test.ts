import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { writePdf } from '../../../test/fixtures/write-pdf.ts';
import type { ReadLine, ScreenReader } from '../image/screen-text.ts';
import { DocumentFailure, documentLimits, pageOf } from './document-text.ts';
import { readDocument } from './read-document.ts';

/** Says how large the image is that it was given. */
const measuring: ScreenReader = {
  read: async (png) => {
    const { width, height } = await sharp(png).metadata();
    const text = `${width}x${height}`;
    const symbols = [...text].map((sign, at) => ({ text: sign, box: { left: at, top: 0, right: at + 1, bottom: 9 } }));
    return [{ words: [{ symbols }] }] satisfies ReadLine[];
  },
};

async function scan(width: number, height: number) {
  const jpeg = await sharp({ create: { width, height, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  return { jpeg, width, height };
}

test('reads the text of each page, and of the images that may hold words', async () => {
  const pages = [
    { text: '第一条 定金不退' },
    { text: '附件', scan: await scan(600, 400) },
    { scan: await scan(80, 40) },
  ];
  const answer = await readDocument(writePdf(pages), measuring);
  assert.ok('document' in answer, JSON.stringify(answer));
  const { document } = answer;
  assert.equal(document.text, '第一条 定金不退\n附件\n600x400\n\n');
  assert.deepEqual(
    [0, 8, 9, 15, 20].map((place) => pageOf(document, place)),
    [1, 1, 2, 2, 3],
  );
});

test('refuses what is locked, broken or too long, and cuts nothing short', async () => {
  const failureOf = async (bytes: Buffer) => {
    const answer = await readDocument(bytes, measuring);
    return 'failure' in answer ? answer.failure : undefined;
  };
  const large = await scan(600, 400);
  assert.equal(await failureOf(writePdf([{ text: '甲' }], { isLocked: true })), DocumentFailure.Locked);
  assert.equal(await failureOf(Buffer.from('%PDF-1.7\nnothing of the kind')), DocumentFailure.Unreadable);
  const many = Array.from({ length: documentLimits.pages + 1 }, () => ({ text: '甲' }));
  assert.equal(await failureOf(writePdf(many)), DocumentFailure.TooManyPages);
  const scans = Array.from({ length: documentLimits.scans + 1 }, () => ({ scan: large }));
  assert.equal(await failureOf(writePdf(scans)), DocumentFailure.TooManyScans);
  const full = Array.from({ length: 50 }, () => '甲'.repeat(40)).join('\n');
  const long = Array.from({ length: documentLimits.pages }, () => ({ text: full }));
  assert.equal(await failureOf(writePdf(long)), DocumentFailure.TooMuchText);
});
