import sharp from 'sharp';
import { findPersonal } from '../find-personal.ts';
import type { Finding, RedactionKind } from '../finding.ts';
import { coverBoxes } from './cover-boxes.ts';
import { type Box, layOutText, type ScreenReader } from './screen-text.ts';

export type FoundBox = { readonly kind: RedactionKind; readonly box: Box };
export type RedactedImage = {
  /** PNG without metadata, in the size of the image given. */
  readonly png: Buffer;
  readonly found: readonly FoundBox[];
};

/** Text is read best at 30 to 40 pixels a line; screenshots of phones and desktops have 16 to 24. */
const SCALE = 2;
/** Above this many pixels the image is read as it is: it is a photo or a screen of high density. */
const MAX_PIXELS_TO_SCALE = 4_000_000;
const MAX_PIXELS = 40_000_000;
const DARK_MEAN = 110;

/**
 * The image with the places of everything personal blurred. What the reader cannot read is not covered: an image
 * whose text matters more than that is not for automatic redaction.
 */
export async function redactImage(image: Buffer, reader: ScreenReader): Promise<RedactedImage> {
  const upright = await sharp(image, { limitInputPixels: MAX_PIXELS }).rotate().flatten().png().toBuffer();
  const { width, height } = await sharp(upright).metadata();
  const scale = width * height * SCALE * SCALE > MAX_PIXELS_TO_SCALE * SCALE ? 1 : SCALE;
  const { text, boxes } = layOutText(await reader.read(await prepared(upright, width * scale)));
  const found = findPersonal(text).map((finding) => boxOf(finding, boxes, scale));
  return {
    png: await coverBoxes(
      upright,
      found.map(({ box }) => box),
    ),
    found,
  };
}

/** Grey, dark on light, large enough to read. */
async function prepared(upright: Buffer, width: number): Promise<Buffer> {
  const { channels } = await sharp(upright).greyscale().stats();
  const isDark = (channels[0]?.mean ?? 255) < DARK_MEAN;
  const grey = sharp(upright).greyscale().resize({ width, kernel: 'cubic' });
  return (isDark ? grey.negate({ alpha: false }) : grey).normalise().png().toBuffer();
}

/** The rectangle around all symbols of a finding, in pixels of the image as it was given. */
function boxOf({ kind, start, end }: Finding, boxes: readonly (Box | undefined)[], scale: number): FoundBox {
  const covered = boxes.slice(start, end).filter((box) => box !== undefined);
  const most = (pick: (box: Box) => number) => Math.ceil(Math.max(...covered.map(pick)) / scale);
  const least = (pick: (box: Box) => number) => Math.floor(Math.min(...covered.map(pick)) / scale);
  return {
    kind,
    box: {
      left: least(({ left }) => left),
      top: least(({ top }) => top),
      right: most(({ right }) => right),
      bottom: most(({ bottom }) => bottom),
    },
  };
}
