import { Converter } from 'opencc-js/t2cn';

/** What a UTF-16 unit is to the tokeniser. */
export const Kind = { gap: 0, ideograph: 1, letter: 2 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

export type FoldTables = {
  /** Unit → the unit that stands for it: lower case, narrow, simplified. One for one, so that positions stay. */
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
};

const UNITS = 0x10000;
const WRITTEN_WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const IN_WORDS = /^[\p{L}\p{N}\p{M}]$/u;

let tables: FoldTables | undefined;

/**
 * Traditional and simplified characters are one to us: without that a query finds little across scripts. Only single
 * characters are converted, because a phrase that changes its length would move every position behind it.
 */
export function foldTables(): FoldTables {
  tables ??= buildTables();
  return tables;
}

/** The text as its folded units. */
export function foldText(text: string): Uint16Array {
  const { units } = foldTables();
  const folded = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) folded[at] = units[text.charCodeAt(at)] as number;
  return folded;
}

function buildTables(): FoldTables {
  const units = new Uint16Array(UNITS);
  const kinds = new Uint8Array(UNITS);
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const folded: string[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    // A character beyond the first plane is two surrogates; as a pair of ideographs it is found like one.
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    folded.push(isSurrogate ? ' ' : narrowLowerCase(String.fromCharCode(unit)));
    if (isSurrogate) kinds[unit] = Kind.ideograph;
  }
  // The line feeds keep neighbours from being taken for a phrase.
  const simplified = toSimplified(folded.map((text) => (text === '\n' ? ' ' : text)).join('\n')).split('\n');
  for (let unit = 0; unit < UNITS; unit++) {
    if (kinds[unit] === Kind.ideograph) {
      units[unit] = unit;
      continue;
    }
    const text = simplified[unit]?.length === 1 ? (simplified[unit] as string) : String.fromCharCode(unit);
    units[unit] = text.charCodeAt(0);
    kinds[unit] = WRITTEN_WITHOUT_SPACES.test(text) ? Kind.ideograph : IN_WORDS.test(text) ? Kind.letter : Kind.gap;
  }
  return { units, kinds };
}

function narrowLowerCase(text: string): string {
  const isWide = text >= '\uff01' && text <= '\uff5e';
  const lower = (isWide ? text.normalize('NFKC') : text).toLowerCase();
  return lower.length === 1 ? lower : text;
}
