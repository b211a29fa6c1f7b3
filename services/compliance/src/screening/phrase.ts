import { type PhrasePart, wordsNeeded } from './words-needed.ts';

/** What denies what is said, for the gaps inside a phrase and for what stands before it. */
export type Negations = { readonly zh: readonly string[]; readonly en: readonly string[] };

/** Longest stretch that "…" and "~" stand for, in code units. */
const GAP = { zh: 14, en: 48 } as const;
const SMALL_GAP = { zh: 4, en: 12 } as const;
const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百零]{1,5})';
/** Of what NUMBER matches, with the blank after it. */
const LONGEST_NUMBER = 15;
const LONGEST_ENDING = 8;
const HAN = /[\u3400-\u9fff]/;
const SENTENCE_END = { zh: '。!?;\\n', en: '.!?;\\n' } as const;
type Script = keyof typeof GAP;

/** A phrase of the lists, and what tells where it may stand. */
export type Phrase = {
  readonly pattern: RegExp;
  /** Words without which it stands in no text: of each row one at least, in this order. */
  readonly needs: readonly (readonly string[])[];
  /** It is no longer than this, in code units. */
  readonly most: number;
};

/**
 * A phrase of the lists as a regular expression over folded text: "…" and "~" are gaps inside one sentence that hold no
 * negation where `negations` are given, "#" is a number, "*" the endings of a word; groups, "?" and [ab] as usual. Every
 * repetition is bounded, so the time is linear in the text.
 */
export function compilePhrase(phrase: string, negations?: Negations): Phrase {
  const script: Script = HAN.test(phrase) ? 'zh' : 'en';
  const gap = (most: number): PhrasePart => ({ source: gapOf(script, most, negations), most });
  const parts = [...folded(phrase)].map((character, at, all): PhrasePart => {
    if (character === '…') return gap(GAP[script]);
    if (character === '~') return gap(SMALL_GAP[script]);
    if (character === '#')
      return { source: script === 'en' && all[at + 1] === ' ' ? `${NUMBER} ?` : NUMBER, most: LONGEST_NUMBER };
    if (character === ' ') return blankOf(all, at);
    if (character === '*') return { source: `[a-z]{0,${LONGEST_ENDING}}`, most: LONGEST_ENDING };
    if (character === '(') return { source: '(?:', most: 0, sign: character };
    if (/[|)?[\]]/.test(character)) return { source: character, most: 0, sign: character };
    return { source: character.replace(/[.\\+^${}/-]/, '\\$&'), most: 1, written: character };
  });
  const whole = `(?:${parts.map(({ source }) => source).join('')})`;
  const pattern = new RegExp(script === 'en' ? `(?<![a-z0-9])${whole}(?![a-z0-9])` : whole, 'g');
  return { pattern, ...wordsNeeded(parts, script === 'en') };
}

/** A gap and a number bring their own; after a group, which may end with one or be empty, it may be missing. */
function blankOf(all: readonly string[], at: number): PhrasePart {
  const [before = '', after = ''] = [all[at - 1], all[at + 1]];
  if (before === '#' || /[…~]/.test(before + after)) return { source: '', most: 0 };
  return before === ')' ? { source: ' ?', most: 1 } : { source: ' ', most: 1, written: ' ' };
}

function gapOf(script: Script, most: number, negations: Negations | undefined): string {
  const inside = `[^${SENTENCE_END[script]}]`;
  if (negations === undefined) return `${inside}{0,${most}}?`;
  const words = script === 'en' ? `(?<![a-z])(?:${alternatives(negations.en)})(?![a-z])` : alternatives(negations.zh);
  return `(?:(?!${words})${inside}){0,${most}}?`;
}

export function alternatives(words: readonly string[]): string {
  return words.map((word) => folded(word).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** As the text is folded: full-width signs in a list are the plain ones. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Value of what "#" matched: 30, 0.5, 三十, 一百. */
export function numberOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  let total = 0;
  let digit = 0;
  for (const character of written) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = CHINESE_DIGITS[character] ?? 0;
  }
  return total + digit;
}
