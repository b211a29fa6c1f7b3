import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { coverPersonal } from './cover-personal.ts';
import { type Box, layOutText, type ReadLine } from './screen-text.ts';

/** A line of symbols ten pixels wide, as a reader would place them in an image of the given scale. */
function line(words: readonly string[], top: number, scale = 1): ReadLine {
  let left = 0;
  const box = (): Box => ({
    left: left * scale,
    top: top * scale,
    right: (left + 10) * scale,
    bottom: (top + 20) * scale,
  });
  return {
    words: words.map((word) => {
      left += 4;
      return {
        symbols: [...word].map((text) => {
          const symbol = { text, box: box() };
          left += 10;
          return symbol;
        }),
      };
    }),
  };
}

test('drops the blanks a reader puts between Chinese characters and keeps those between digits', () => {
  const { text, boxes } = layOutText([line(['电', '话', '138', '1234', '5678'], 0), line(['王'], 30)]);
  assert.equal(text, '电话138 1234 5678\n王\n');
  assert.equal(boxes.length, text.length);
  assert.equal(boxes[5], undefined);
  assert.equal(boxes.at(-2)?.top, 30);
});

test('takes a flat character for one of the line and not for a column of its own', () => {
  const flat: ReadLine = {
    words: ['八', '一', '一', '九'].map((text, at) => ({
      symbols: [
        {
          text,
          box: { left: at * 24, right: at * 24 + 14, top: text === '一' ? 9 : 0, bottom: text === '一' ? 11 : 20 },
        },
      ],
    })),
  };
  assert.equal(layOutText([flat]).text, '八一一九\n');
});

test('reads a letter among digits as the digit it looks like, and a Chinese one as a dash', () => {
  assert.equal(layOutText([line(['l38O2345678'], 0)]).text, '13802345678\n');
  assert.equal(layOutText([line(['0512一46261057'], 0)]).text, '0512-46261057\n');
  assert.equal(layOutText([line(['Oslo', '2026'], 0)]).text, 'Oslo 2026\n');
});

test('covers what either reading shows and leaves the rest of the image as it was', async () => {
  const noise = Buffer.from(Array.from({ length: 300 * 100 }, (_, at) => (at % 2) * 255));
  const image = await sharp(noise, { raw: { width: 300, height: 100, channels: 1 } })
    .png()
    .toBuffer();
  const read = async (png: Buffer) => {
    const { width } = await sharp(png).metadata();
    return width === 300 ? [line(['13812345678'], 10)] : [line(['a@qq.com'], 60, 2)];
  };
  const { image: covered, found } = await coverPersonal(image, { read });
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['mobile', 'email'],
  );
  const pixels = await sharp(covered).greyscale().raw().toBuffer();
  const contrast = (x: number, y: number) => Math.abs((pixels[y * 300 + x] ?? 0) - (pixels[y * 300 + x + 1] ?? 0));
  assert.ok(contrast(50, 20) < 30 && contrast(30, 70) < 30);
  assert.equal(contrast(250, 45), 255);
});
