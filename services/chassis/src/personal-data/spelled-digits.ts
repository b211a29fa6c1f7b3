const NOTHING = '\u200b';
/** Digits as people dictate them in English, German, French, Spanish and Italian. */
const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['0', 'zero oh nought null zéro cero'],
    ['1', 'one eins un une uno'],
    ['2', 'two zwei zwo deux dos due'],
    ['3', 'three drei trois tres tre'],
    ['4', 'four vier quatre cuatro quattro'],
    ['5', 'five fünf fuenf cinq cinco cinque'],
    ['6', 'six sechs seis sei'],
    ['7', 'seven sieben sept siete sette'],
    ['8', 'eight acht huit ocho otto'],
    ['9', 'nine neun neuf nueve nove'],
  ].flatMap(([digit = '', words = '']) => words.split(' ').map((word) => [word, digit])),
);
const WORD = `(?:(double|triple|doppel) )?(${Object.keys(WORDS).join('|')})`;
const ONE = new RegExp(WORD, 'giu');
/** Fewer in a row are words of a sentence. */
const FEWEST = 6;
const ROW = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:double |triple |doppel )?(?:${Object.keys(WORDS).join('|')})(?:[\\s,.–-]{1,3}|(?![\\p{L}\\p{N}]))){${FEWEST},24}`,
  'giu',
);
/** A word that is in every such row; without it the slow search is not worth its time. */
const HINT =
  /(?:two|three|five|six|seven|eight|nine|zwei|drei|fünf|sieben|neun|deux|trois|quatre|cinq|sept|dos|tres|cuatro|seis|siete|tre|quattro|cinque|sei|sette)[\s,.–-]/iu;

/** The text with digits that are spelled word by word as digits, each followed by signs of no width: as long as before. */
export function spelledDigits(text: string): string {
  if (!HINT.test(text)) return text;
  return text.replaceAll(ROW, (row) => {
    const written = row.trimEnd().replace(/[,.–-]+$/, '');
    const read = written.replaceAll(ONE, (whole, times: string | undefined, word: string) => {
      const count = times === undefined ? 1 : /^t/i.test(times) ? 3 : 2;
      return (WORDS[word.toLowerCase()] ?? '').repeat(count).padEnd(whole.length, NOTHING);
    });
    return read.replaceAll(/[^\d\u200b]/g, NOTHING) + row.slice(written.length);
  });
}
