import sharp from 'sharp';
import type { Sample } from '../redaction-corpus/corpus.ts';
import type { Dice } from '../redaction-corpus/dice.ts';
import type { Kind } from '../redaction-corpus/values.ts';

type Ink = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type ScreenTruth = { readonly kind: Kind; readonly text: string; readonly ink: Ink };
export type Screen = { readonly png: Buffer; readonly truths: readonly ScreenTruth[] };

type Look = {
  readonly back: string;
  readonly ink: string;
  readonly bubble: string;
  readonly font: string;
  readonly size: number;
};

const WIDTH = 900;
const FONTS = ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'Noto Sans Mono CJK SC'];
const COLOURS = [
  { back: '#ffffff', ink: '#111111', bubble: '#ffffff' },
  { back: '#ededed', ink: '#191919', bubble: '#95ec69' },
  { back: '#f5f6f7', ink: '#1f2329', bubble: '#ffffff' },
  { back: '#111111', ink: '#e6e6e6', bubble: '#2c2c2c' },
  { back: '#eef3fb', ink: '#0b3d91', bubble: '#ffffff' },
];

/** A screenshot of a chat, one sample a bubble. Where an answer's ink is comes from drawing it in a colour of its own. */
export async function renderScreen(dice: Dice, samples: readonly Sample[]): Promise<Screen> {
  const look = { ...dice.pick(COLOURS), font: dice.pick(FONTS), size: dice.between(20, 32) };
  const lines = samples.flatMap((sample) => linesOf(sample, Math.floor((WIDTH - 80) / look.size)));
  const height = lines.length * rowOf(look) + 40;
  const answers = lines.flatMap((line) => line.filter(({ kind }) => kind !== undefined));
  const truths: ScreenTruth[] = [];
  for (const answer of answers) {
    const ink = await inkOf(draw(lines, look, height, answer));
    truths.push({ kind: answer.kind ?? 'name', text: answer.text, ink });
  }
  return {
    png: await sharp(Buffer.from(draw(lines, look, height)))
      .png()
      .toBuffer(),
    truths,
  };
}

type Piece = { readonly text: string; readonly kind: Kind | undefined };

/** Pieces of lines as wide as fit; an answer is never broken, as a screen that wraps by words would not break it. */
function linesOf({ text, truths }: Sample, em: number): Piece[][] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { kind, start, end } of truths) {
    pieces.push({ text: text.slice(at, start), kind: undefined }, { text: text.slice(start, end), kind });
    at = end;
  }
  pieces.push({ text: text.slice(at), kind: undefined });
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const piece of pieces.filter((one) => one.text !== '')) {
    const width = widthOf(piece.text);
    if (used > 0 && used + width > em) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(piece);
    used += width;
  }
  return lines;
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 1 : 0.6), 0);
}

const rowOf = ({ size }: Look) => Math.round(size * 2.2);

/** With an answer given, everything is white but that answer, which is black. */
function draw(lines: readonly Piece[][], look: Look, height: number, answer?: Piece): string {
  const fill = (piece: Piece) => (answer === undefined ? look.ink : piece === answer ? '#000000' : '#ffffff');
  const rows = lines.map((line, row) => {
    const y = 20 + row * rowOf(look);
    const spans = line.map((piece) => `<tspan fill="${fill(piece)}">${escaped(piece.text)}</tspan>`).join('');
    const bubble = `<rect x="24" y="${y}" width="${WIDTH - 48}" height="${rowOf(look) - 8}" rx="8" fill="${answer === undefined ? look.bubble : '#ffffff'}"/>`;
    return `${bubble}<text xml:space="preserve" x="40" y="${y + look.size * 1.35}" font-family="${look.font}" font-size="${look.size}">${spans}</text>`;
  });
  const back = answer === undefined ? look.back : '#ffffff';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="100%" height="100%" fill="${back}"/>${rows.join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

async function inkOf(svg: string): Promise<Ink> {
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [left, top, right, bottom] = [info.width, info.height, 0, 0];
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if ((data[(y * info.width + x) * info.channels] ?? 255) > 128) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return { left, top, right, bottom };
}
