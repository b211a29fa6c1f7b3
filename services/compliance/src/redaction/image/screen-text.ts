/** A rectangle in pixels of the image as it was given; right and bottom exclusive. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type ReadSymbol = { readonly text: string; readonly box: Box };
type ReadWord = { readonly symbols: readonly ReadSymbol[] };
/** Words from left to right. */
export type ReadLine = { readonly words: readonly ReadWord[] };

/** What an image says, and where each code unit of it stands; blanks and line ends stand nowhere. */
export type ScreenText = { readonly text: string; readonly boxes: readonly (Box | undefined)[] };

/** What reads the words of an image; the boxes are in pixels of the image it was given. */
export type ScreenReader = { readonly read: (png: Buffer) => Promise<ReadLine[]> };

/** Wider than this many heights of a symbol, a blank parts two columns and no number goes over it. */
const COLUMN_HEIGHTS = 2.5;
/** Between written digits a Chinese one is a dash, and what is read as 么 among Chinese digits is the spoken one. */
const DASH = /(?<=\d ?)[一ー—](?= ?\d)/g;
const SPOKEN_ONE = /(?<=[\d零〇一二三四五六七八九幺]{2})么|么(?=[\d零〇一二三四五六七八九幺]{2})/g;
const COLUMN = '    ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', D: '0', Q: '0' };

/**
 * The lines as one text. Readers put blanks between Chinese characters that the image does not have: they go; those
 * between digits stay. A letter that looks like a digit becomes one when it stands among digits.
 */
export function layOutText(lines: readonly ReadLine[]): ScreenText {
  let text = '';
  const boxes: (Box | undefined)[] = [];
  const add = (piece: string, box: Box | undefined) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) boxes.push(box);
  };
  for (const line of lines) {
    let last: ReadSymbol | undefined;
    const height = heightOf(line);
    for (const { symbols } of line.words) {
      const [first] = symbols;
      if (last !== undefined && first !== undefined) add(blankBetween(last, first, height), undefined);
      for (const symbol of withDigits(symbols)) add(symbol.text, symbol.box);
      last = symbols.at(-1) ?? last;
    }
    add('\n', undefined);
  }
  return { text: text.replaceAll(DASH, '-').replaceAll(SPOKEN_ONE, '幺'), boxes };
}

/** Of its tallest symbol: 一 and dashes are as flat as a line is not. */
function heightOf({ words }: ReadLine): number {
  return words.flatMap(({ symbols }) => symbols).reduce((most, { box }) => Math.max(most, box.bottom - box.top), 1);
}

function blankBetween(left: ReadSymbol, right: ReadSymbol, height: number): string {
  if (right.box.left - left.box.right > COLUMN_HEIGHTS * height) return COLUMN;
  return isWide(left.text) || isWide(right.text) ? '' : ' ';
}

/** Characters that are set without blanks around them. */
function isWide(text: string): boolean {
  return /[\u3000-\u9fff\uff01-\uff5e]/.test(text);
}

function withDigits(symbols: readonly ReadSymbol[]): readonly ReadSymbol[] {
  const digits = symbols.filter(({ text }) => /^\d$/.test(text)).length;
  const isMostlyDigits = digits >= 4 && digits * 10 >= symbols.length * 6;
  return symbols.map((symbol, at) => {
    const isAmongDigits = isMostlyDigits && /\d/.test(`${symbols[at - 1]?.text ?? ''}${symbols[at + 1]?.text ?? ''}`);
    return isAmongDigits ? { ...symbol, text: LOOK_ALIKES[symbol.text] ?? symbol.text } : symbol;
  });
}
