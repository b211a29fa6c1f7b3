import type { Finding, RedactionKind } from '@salesmesh/chassis/personal-data';
import sharp from 'sharp';
import { coverBoxes } from './cover-boxes.ts';
import { findInScreen } from './find-in-screen.ts';
import { type Box, layOutText, type ScreenReader, type ScreenText } from './screen-text.ts';

export type FoundBox = { readonly kind: RedactionKind; readonly box: Box };
export type ImageFormat = 'png' | 'jpeg';
export type CoveredImage = {
  /** Without metadata, upright, in the format and size of the image given. */
  readonly image: Buffer;
  readonly format: ImageFormat;
  readonly width: number;
  readonly height: number;
  readonly found: readonly FoundBox[];
};

/**
 * Each image is read at these sizes and what either shows is covered: screens have lines of 16 to 40 pixels, readers
 * make other mistakes at each size, and one place missed matters more than the second reading's time.
 */
const SCALES = [1, 2];
/** Above this an image is read as it is: it is a photo or a screen of high density. */
const MAX_PIXELS_TO_SCALE = 4_000_000;
const MAX_PIXELS = 40_000_000;
/** Chinese symbols are placed up to half their width beside where they stand. */
const SLIP_SHARE01 = 0.55;
const DARK_MEAN = 110;

/**
 * The image with the places of everything personal blurred. What the reader cannot read is not covered: an image
 * whose text matters more than that is not for automatic redaction.
 */
export async function coverPersonal(given: Buffer, reader: ScreenReader): Promise<CoveredImage> {
  const { upright, format, width, height } = await standUpright(given);
  const scales = SCALES.filter((scale) => scale === 1 || width * height <= MAX_PIXELS_TO_SCALE);
  const found: FoundBox[] = [];
  for (const scale of scales) {
    const screen = layOutText(await reader.read(await prepared(upright, width * scale)));
    found.push(...findInScreen(screen.text).map((finding) => boxOf(finding, screen, scale)));
  }
  const merged = mergeSameKind(found);
  const boxes = merged.map(({ box }) => box);
  return { image: await coverBoxes(upright, boxes, format), format, width, height, found: merged };
}

/** What an image says, read once at the size it has. */
export async function readScreen(given: Buffer, reader: ScreenReader): Promise<ScreenText> {
  const { upright, width } = await standUpright(given);
  return layOutText(await reader.read(await prepared(upright, width)));
}

async function standUpright(given: Buffer) {
  const source = sharp(given, { limitInputPixels: MAX_PIXELS });
  const format: ImageFormat = (await source.metadata()).format === 'jpeg' ? 'jpeg' : 'png';
  const { data, info } = await source.rotate().flatten().png().toBuffer({ resolveWithObject: true });
  return { upright: data, format, width: info.width, height: info.height };
}

/** Grey, dark on light, large enough to read. */
async function prepared(upright: Buffer, width: number): Promise<Buffer> {
  const { channels } = await sharp(upright).greyscale().stats();
  const isDark = (channels[0]?.mean ?? 255) < DARK_MEAN;
  const grey = sharp(upright).greyscale().resize({ width, kernel: 'cubic' });
  return (isDark ? grey.negate({ alpha: false }) : grey).normalise().png().toBuffer();
}

/**
 * The rectangle around all symbols of a finding, in pixels of the image as it was given. It reaches to the neighbours
 * on the line and a little over them: readers place whole words well, and the symbols in them only roughly.
 */
function boxOf({ kind, start, end }: Finding, { boxes }: ScreenText, scale: number): FoundBox {
  const covered = boxes.slice(start, end).filter((box) => box !== undefined);
  const least = (pick: (box: Box) => number) => Math.min(...covered.map(pick));
  const most = (pick: (box: Box) => number) => Math.max(...covered.map(pick));
  const [top, bottom] = [least(({ top }) => top), most(({ bottom }) => bottom)];
  const reach = bottom - top;
  const [before, after] = [boxes[start - 1]?.right ?? 0, boxes[end]?.left ?? Number.POSITIVE_INFINITY];
  const [left, right] = [least(({ left }) => left), most(({ right }) => right)];
  const slip = reach * SLIP_SHARE01;
  const box = {
    left: Math.max(0, Math.min(left - slip, left - before <= reach ? before : left)),
    top,
    right: Math.max(right + slip, after - right <= reach ? after : right),
    bottom,
  };
  return { kind, box: scaled(box, scale) };
}

function scaled({ left, top, right, bottom }: Box, scale: number): Box {
  return {
    left: Math.floor(left / scale),
    top: Math.floor(top / scale),
    right: Math.ceil(right / scale),
    bottom: Math.ceil(bottom / scale),
  };
}

/** Both readings of one place become one box. */
function mergeSameKind(found: readonly FoundBox[]): FoundBox[] {
  const merged: FoundBox[] = [];
  for (const one of found) {
    const place = merged.findIndex((other) => other.kind === one.kind && isOver(other.box, one.box));
    const other = merged[place];
    if (other === undefined) merged.push(one);
    else merged[place] = { kind: one.kind, box: around(other.box, one.box) };
  }
  return merged;
}

function isOver(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
