/**
 * `node services/compliance/bench/redaction-screens.ts [--screens 60] [--seed 60] [--keep FOLDER]`: renders screenshots
 * of chats with known answers, redacts them and counts: an answer is covered when nine tenths of the width of its ink
 * lie under boxes, a box is right when it touches an answer's ink. One JSON line on stdout. Needs the fonts of Debian's
 * `fonts-noto-cjk`.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coverPersonal } from '../src/redaction/image/cover-personal.ts';
import { linkReaderData } from '../src/redaction/image/reader-data.ts';
import { openTesseractReader } from '../src/redaction/image/screen-reader-tesseract.ts';
import type { Box } from '../src/redaction/image/screen-text.ts';
import { corpus } from '../test/redaction-corpus/corpus.ts';
import { Dice } from '../test/redaction-corpus/dice.ts';
import { renderScreen } from '../test/redaction-screens/render-screen.ts';

const LINES_A_SCREEN = 6;
const COVERED_SHARE01 = 0.9;
const WORDED = new Set(['name', 'address', 'wechat']);

const { values } = parseArgs({
  options: {
    screens: { type: 'string', default: '60' },
    seed: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
});

/** Share of the columns of the first that lie under a box of the same line. */
function coverage(ink: Box, boxes: readonly Box[]): number {
  const middle = (ink.top + ink.bottom) / 2;
  const beside = boxes.filter(({ top, bottom }) => top <= middle && middle <= bottom);
  let columns = 0;
  for (let x = ink.left; x < ink.right; x += 1) {
    if (beside.some(({ left, right }) => left - 2 <= x && x < right + 2)) columns += 1;
  }
  return columns / Math.max(1, ink.right - ink.left);
}

const dice = new Dice(Number(values.seed));
const samples = corpus(Number(values.seed), Number(values.screens) * LINES_A_SCREEN);
await using data = await linkReaderData();
await using reader = await openTesseractReader(data.folder);
const tallies = new Map<string, { truths: number; covered: number }>();
let boxes = 0;
let right = 0;
let readingMs = 0;
for (let at = 0; at < Number(values.screens); at += 1) {
  const screen = await renderScreen(dice, samples.slice(at * LINES_A_SCREEN, (at + 1) * LINES_A_SCREEN));
  const startedMs = performance.now();
  const { found, image } = await coverPersonal(screen.png, reader);
  readingMs += performance.now() - startedMs;
  const places = found.map(({ box }) => box);
  for (const { kind, text, ink } of screen.truths) {
    const tally = tallies.get(kind) ?? { truths: 0, covered: 0 };
    tallies.set(kind, tally);
    const isCovered = coverage(ink, places) >= COVERED_SHARE01;
    tally.truths += 1;
    tally.covered += isCovered ? 1 : 0;
    if (!isCovered) process.stderr.write(`screen ${at + 1} missed ${kind}: ${text}\n`);
  }
  for (const box of places) {
    boxes += 1;
    right += screen.truths.some(({ ink }) => coverage(ink, [box]) > 0) ? 1 : 0;
  }
  if (values.keep !== undefined) {
    await writeFile(join(values.keep, `screen-${at + 1}.png`), screen.png);
    await writeFile(join(values.keep, `screen-${at + 1}-redacted.png`), image);
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);
const recall = (isWorded: boolean) => {
  const kinds = [...tallies].filter(([kind]) => WORDED.has(kind) === isWorded).map(([, tally]) => tally);
  const truths = kinds.reduce((sum, tally) => sum + tally.truths, 0);
  return {
    truths,
    recall01: share(
      kinds.reduce((sum, tally) => sum + tally.covered, 0),
      truths,
    ),
  };
};
const byKind = Object.fromEntries(
  [...tallies].map(([kind, { truths, covered }]) => [kind, { truths, recall01: share(covered, truths) }]),
);
process.stdout.write(
  `${JSON.stringify({ name: 'redact_screens', seed: Number(values.seed), screens: Number(values.screens), numbers: recall(false), words: recall(true), precision01: share(right, boxes), msPerScreen: Math.round(readingMs / Number(values.screens)), byKind })}\n`,
);
