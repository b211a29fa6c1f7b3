import { isHan } from '../content/folded-text.ts';
import { numberOf } from './phrase.ts';
import type { ScreeningRule } from './screening-lists.ts';
import type { SentenceJudge } from './sentence-judge.ts';

export type JudgedSentence = { readonly rule: ScreeningRule; readonly from: number; readonly to: number };

/** A sentence is told when it is harmless with less than this: more alarms would be false than a person bears. */
const HARMLESS_BELOW01 = 0.55;
/** The same where no word of what the rule is about stands in it. */
const HARMLESS_BELOW01_UNNAMED = 0.4;
/** A text of this length is said in one breath, as the examples are; longer ones are judged sentence by sentence. */
const ONE_BREATH = 120;
/** A point ends one after a word, but not within a number or after a letter or two, which it shortens. */
const SENTENCE = /(?:[^。!?;\n.]|(?<![a-z\d%)]{3})\.|\.(?! |$))+[。!?;.]?/g;
const LATIN_WORD = /[a-z]{2,}/g;
const FEWEST_HAN = 5;
const FEWEST_WORDS = 3;
const HAN_NUMBER = '[一二两三四五六七八九十百]{1,5}';
const ANY_NUMBER = `\\d{1,9}(?:\\.\\d{1,4})?|${HAN_NUMBER}`;
/** Ways to write a share or a multiple, each with what one of it is in percent. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(${ANY_NUMBER}) ?(?:%|percent|per cent|个点)`, 'g'), 1],
  [new RegExp(`百分之(${ANY_NUMBER})`, 'g'), 1],
  [new RegExp(`千分之(${ANY_NUMBER})|(${ANY_NUMBER})‰`, 'g'), 0.1],
  [new RegExp(`(${ANY_NUMBER})成(?!立|交|员|果|功|本)`, 'g'), 10],
  [new RegExp(`(${ANY_NUMBER}) ?(?:倍|times)`, 'g'), 100],
];
/** Words for shares without a number. */
const WORDED: readonly (readonly [RegExp, number])[] = [
  [/一半|半数|对半|(?<![a-z])half(?![a-z])/, 50],
  [/双倍|加倍|数倍|全额|(?<![a-z])(?:double|twice|triple|threefold|tenfold)(?![a-z])/, 100],
];
const ENGLISH_SHARE =
  /(?<![a-z])(two|three|five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred) ?(?:percent|per cent|times)/g;
/** A sign or word that stands in all of these. */
const MAY_NAME_SHARE = /[%‰点分成倍半双额]|cent|times|half|double|twice|triple|fold/;
const ENGLISH = [
  'two',
  'three',
  'five',
  'ten',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
  'hundred',
];
const ENGLISH_PERCENT = [2, 3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** Finds sentences in folded text that say what one of the rules is about in words that none of its phrases has. */
export function sentenceFinder(
  rules: readonly ScreeningRule[],
  judgeBy: SentenceJudge,
): (folded: string) => JudgedSentence[] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const judge = judgeBy(byName.keys());
  return (folded) =>
    sentencesOf(folded).flatMap(({ from, to }) => {
      const sentence = folded.slice(from, to);
      if (!isLongEnough(sentence)) return [];
      const mayUse = usableIn(sentence, byName);
      const judged = judge(sentence, mayUse);
      const rule = byName.get(judged?.rule ?? '');
      if (judged === undefined || rule === undefined) return [];
      const bound = judged.isAbout ? HARMLESS_BELOW01 : HARMLESS_BELOW01_UNNAMED;
      return judged.harmless01 < bound ? [{ rule, from, to }] : [];
    });
}

function sentencesOf(text: string): { from: number; to: number }[] {
  const sentences = [...text.matchAll(SENTENCE)].map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
  }));
  const last = sentences.at(-1);
  return last !== undefined && text.length <= ONE_BREATH ? [{ from: 0, to: last.to }] : sentences;
}

function isLongEnough(sentence: string): boolean {
  let han = 0;
  for (let at = 0; at < sentence.length && han < FEWEST_HAN; at += 1) han += isHan(sentence, at) ? 1 : 0;
  return han >= FEWEST_HAN || (sentence.match(LATIN_WORD)?.length ?? 0) >= FEWEST_WORDS;
}

/** A rule about how much speaks only where some share in the sentence is above what it allows. */
function usableIn(sentence: string, byName: ReadonlyMap<string, ScreeningRule>): (name: string) => boolean {
  let percent: number | undefined;
  return (name) => {
    const rule = byName.get(name);
    if (rule?.over === undefined) return rule !== undefined;
    percent ??= largestPercent(sentence);
    return percent > rule.over;
  };
}

/** The largest share that a sentence names, in percent; 0 where it names none. */
function largestPercent(sentence: string): number {
  return MAY_NAME_SHARE.test(sentence) ? Math.max(0, ...percentsOf(sentence)) : 0;
}

function percentsOf(sentence: string): number[] {
  const counted = SHARES.flatMap(([pattern, percent]) =>
    [...sentence.matchAll(pattern)].map(([, one, other]) => numberOf(one ?? other ?? '') * percent),
  );
  const spelled = [...sentence.matchAll(ENGLISH_SHARE)].map(
    ([, word = '']) => ENGLISH_PERCENT[ENGLISH.indexOf(word)] ?? 0,
  );
  const worded = WORDED.flatMap(([pattern, percent]) => (pattern.test(sentence) ? [percent] : []));
  return [...counted, ...spelled, ...worded];
}
