import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { pdfText, writePdf } from '../../../test/fixtures/write-pdf.ts';
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
    { text: '乙', scan: await scan(80, 40) },
  ];
  const answer = await readDocument(writePdf(pages), measuring);
  assert.ok('document' in answer, JSON.stringify(answer));
  const { document } = answer;
  assert.equal(document.text, '第一条 定金不退\n附件\n600x400\n乙\n');
  assert.deepEqual(
    [0, 8, 9, 15, 20].map((place) => pageOf(document, place)),
    [1, 1, 2, 2, 3],
  );
});

test('reads a page that is a stencil of one bit a pixel, ink dark on light', async () => {
  const [width, height] = [600, 400];
  const stencil = new Uint8Array((width / 8) * height).fill(0xff);
  stencil[0] = 0b0111_1111;
  const seen: number[] = [];
  const looking: ScreenReader = {
    read: async (png) => {
      const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
      seen.push(info.width, info.height, data[0] ?? -1, data[info.channels] ?? -1);
      return measuring.read(png);
    },
  };
  const answer = await readDocument(writePdf([{ scan: { stencil, width, height } }]), looking);
  assert.deepEqual(answer, { document: { text: '\n600x400\n', pageStarts: [0] } });
  assert.deepEqual(seen, [600, 400, 0, 255]);
});

test('reads an image that is painted by the pattern of an area', async () => {
  const drawing = '/Pattern cs /P1 scn 0 0 595 842 re f';
  const answer = await readDocument(writePdf([{ text: '甲', drawing, scan: await scan(600, 400) }]), measuring);
  assert.deepEqual(answer, { document: { text: '甲\n600x400\n', pageStarts: [0] } });
});

test('reads what form fields hold and what is written beside the page or stamped on it, each once', async () => {
  const field = (kind: string, value: string) => `/Subtype /Widget /FT /${kind} /T (f) /V ${value}`;
  const annotations = [
    { entries: field('Tx', pdfText('乙方电话 13812345678')) },
    { entries: field('Tx', pdfText('保证收益')), shows: '保证收益' },
    { entries: `${field('Ch', '(b)')} /Opt [[(a) ${pdfText('可退')}] [(b) ${pdfText('概不退还')}]]` },
    { entries: field('Btn', '/Yes') },
    { entries: `/Subtype /Text /Contents ${pdfText('内部备注')}` },
    { entries: `/Subtype /Text /F 2 /Contents ${pdfText('隐藏的备注')}` },
    { entries: '/Subtype /Stamp', shows: '定金\n不退' },
  ];
  const answer = await readDocument(writePdf([{ text: '甲', annotations }, { annotations }]), measuring);
  assert.ok('document' in answer, JSON.stringify(answer));
  const said = '内部备注\n隐藏的备注\n乙方电话 13812345678\n保证收益\n概不退还\n定金\n不退\n';
  assert.equal(answer.document.text, `甲\n${said}\n${said}`);
});

test('refuses a form that another program would have to lay out', async () => {
  const form = `/AcroForm << /Fields [] /XFA [(template) 2 0 R] >>`;
  const answer = await readDocument(writePdf([{ text: '请用其他软件打开' }], { form }), measuring);
  assert.deepEqual(answer, { failure: DocumentFailure.Unreadable });
});

test('refuses a page on which something stands that cannot be read; an empty page says nothing', async () => {
  const broken = { jpeg: Buffer.from('no image'), width: 600, height: 400 };
  const pages = {
    broken: { text: '甲', scan: broken },
    'too large': { text: '甲', scan: { ...broken, width: 10_000, height: 10_000 } },
    'only a small image': { scan: await scan(80, 40) },
    'too large after much else': { text: '甲\n'.repeat(3000), scan: { ...broken, width: 10_000, height: 10_000 } },
    'only outlines': { drawing: '0 0 m 90 90 l 90 0 l f' },
    'an image that is not in the file': { text: '甲', drawing: '/I9 Do' },
  };
  for (const [name, page] of Object.entries(pages)) {
    assert.deepEqual(await readDocument(writePdf([page]), measuring), { failure: DocumentFailure.Unreadable }, name);
  }
  const blank = [{}, { text: ' ' }, { drawing: '0 0 595 842 re W n' }];
  const answer = await readDocument(writePdf(blank), measuring);
  assert.ok('document' in answer, JSON.stringify(answer));
  assert.equal(answer.document.text.trim(), '');
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
