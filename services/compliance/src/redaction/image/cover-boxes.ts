import sharp from 'sharp';
import type { Box } from './screen-text.ts';

/** A reader's boxes miss the rim of what they hold by a few pixels; part of the height is added on each side. */
const RIM_SHARE01 = 0.25;
/** One pixel of the mosaic stands for a square of this share of the height, so that no stroke is left to guess from. */
const MOSAIC_SHARE01 = 0.75;
/** Of JPEG: an image that came as one is not made much larger. */
const QUALITY = 90;

/** The image with the boxes made a mosaic and blurred. Blur alone can be undone; the mosaic under it keeps only mean colours. */
export async function coverBoxes(png: Buffer, boxes: readonly Box[], format: 'png' | 'jpeg'): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const patches = await Promise.all(boxes.map((box) => patchOf(png, withRim(box, width, height))));
  return sharp(png).composite(patches).toFormat(format, { quality: QUALITY }).toBuffer();
}

function withRim(box: Box, width: number, height: number): Box {
  const rim = Math.ceil((box.bottom - box.top) * RIM_SHARE01);
  return {
    left: Math.max(0, box.left - rim),
    top: Math.max(0, box.top - rim),
    right: Math.min(width, box.right + rim),
    bottom: Math.min(height, box.bottom + rim),
  };
}

async function patchOf(png: Buffer, box: Box): Promise<{ input: Buffer; left: number; top: number }> {
  const { left, top } = box;
  const [width, height] = [Math.max(1, box.right - left), Math.max(1, box.bottom - top)];
  const square = Math.max(1, height * MOSAIC_SHARE01);
  const cells = { width: Math.max(1, Math.round(width / square)), height: Math.max(1, Math.round(height / square)) };
  const mosaic = await sharp(png)
    .extract({ left, top, width, height })
    .resize({ ...cells, fit: 'fill', kernel: 'mitchell' })
    .png()
    .toBuffer();
  const input = await sharp(mosaic)
    .resize({ width, height, fit: 'fill', kernel: 'nearest' })
    .blur(Math.max(0.5, square / 4))
    .png()
    .toBuffer();
  return { input, left, top };
}
