import { FIRST_NUMBER, PairNumbers, UNKNOWN } from './pair-numbers.ts';
import type { Phrase } from './phrase.ts';
import { TurnMarks } from './turn-marks.ts';
import { WORD_START } from './words-needed.ts';

const ROOT = FIRST_NUMBER;
const ASCII = 0x80;
const NOWHERE = -0x4000_0000;

/** A phrase, and the stretch of the text outside of which it stands nowhere. */
export type Candidate<P extends Phrase> = { readonly phrase: P; readonly from: number; readonly to: number };

/**
 * Which of many phrases may stand in a text: those of which the needed words do, one after the other and near enough. One
 * walk over the text, however many phrases there are. They come in the order given.
 */
export function phraseFilter<P extends Phrase>(phrases: readonly P[]): (text: string) => Candidate<P>[] {
  const { words, firstNeedOf, needs, owners, isFirst, isLast } = indexOf(phrases);
  const { inside, beginning } = Object.groupBy(
    phrases.flatMap(({ needs: own }) => own.flat()),
    (word) => (word.startsWith(WORD_START) ? 'beginning' : 'inside'),
  );
  const anywhere = firstSteps(words, ROOT, inside ?? []);
  const begun = words.numberOf(ROOT, WORD_START.charCodeAt(0));
  const atWordStart = firstSteps(
    words,
    begun,
    (beginning ?? []).map((word) => word.slice(WORD_START.length)),
  );
  const always = phrases.flatMap(({ needs: own }, at) => (own.length === 0 ? [at] : []));
  const most = Int32Array.from(phrases, (phrase) => phrase.most);
  /** Where the words up to a need were last met in their order. */
  const metAt = new Int32Array(owners.length);
  const foundNow = new TurnMarks(phrases.length);
  const firstAt = new Int32Array(phrases.length);
  const lastAt = new Int32Array(phrases.length);
  const meet = (need: number, at: number, found: number[]) => {
    const owner = owners[need] ?? 0;
    if (isFirst[need] === 0 && (metAt[need - 1] ?? NOWHERE) < at - (most[owner] ?? 0)) return;
    metAt[need] = at;
    if (isLast[need] === 0) return;
    lastAt[owner] = at;
    if (!foundNow.mark(owner)) return;
    firstAt[owner] = at;
    found.push(owner);
  };
  const meetAll = (word: number, at: number, found: number[]) => {
    const end = firstNeedOf[word - FIRST_NUMBER + 1] ?? 0;
    for (let need = firstNeedOf[word - FIRST_NUMBER] ?? 0; need < end; need += 1) meet(needs[need] ?? 0, at, found);
  };
  const walk = (text: string, start: number, { firsts, seconds }: FirstSteps, found: number[]) => {
    const code = text.charCodeAt(start);
    const first = firsts[code] ?? UNKNOWN;
    if (first === UNKNOWN) return;
    meetAll(first, start, found);
    const next = codeAt(text, start + 1);
    let word = code < ASCII && next < ASCII ? (seconds[code * ASCII + next] ?? UNKNOWN) : words.numberOf(first, next);
    for (let at = start + 2; word !== UNKNOWN; at += 1) {
      meetAll(word, start, found);
      word = words.numberOf(word, codeAt(text, at));
    }
  };
  return (text) => {
    foundNow.nextTurn();
    metAt.fill(NOWHERE);
    const found: number[] = [];
    let isWordStart = true;
    for (let start = 0; start < text.length; start += 1) {
      walk(text, start, anywhere, found);
      if (isWordStart) walk(text, start, atWordStart, found);
      isWordStart = !isLetterOrDigit(text.charCodeAt(start));
    }
    return [...always, ...found]
      .toSorted((one, other) => one - other)
      .flatMap((owner) => {
        const phrase = phrases[owner];
        if (phrase === undefined) return [];
        if (phrase.needs.length === 0) return [{ phrase, from: 0, to: text.length }];
        return [{ phrase, from: (firstAt[owner] ?? 0) - phrase.most, to: (lastAt[owner] ?? 0) + phrase.most }];
      });
  };
}

/** Where a walk is after one code unit, and after two that are ASCII: few go further. */
type FirstSteps = { readonly firsts: Int32Array; readonly seconds: Int32Array };

function firstSteps(words: PairNumbers, from: number, all: readonly string[]): FirstSteps {
  const firsts = new Int32Array(FIRST_NUMBER);
  const seconds = new Int32Array(ASCII * ASCII);
  for (const word of all) {
    const [code, next] = [codeAt(word, 0), codeAt(word, 1)];
    const first = words.numberOf(from, code);
    firsts[code] = first;
    if (code < ASCII && next < ASCII) seconds[code * ASCII + next] = words.numberOf(first, next);
  }
  return { firsts, seconds };
}

/** No word goes on with 0. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

type Index = {
  readonly words: PairNumbers;
  /** Word, counted from `FIRST_NUMBER`, → where the needs that it meets begin in `needs`; they end where the next one's begin. */
  readonly firstNeedOf: Int32Array;
  readonly needs: Int32Array;
  /** Need → phrase; the needs of a phrase follow each other. */
  readonly owners: Int32Array;
  readonly isFirst: Uint8Array;
  readonly isLast: Uint8Array;
};

function indexOf(phrases: readonly Phrase[]): Index {
  const words = new PairNumbers(1);
  const meeting = new Map<number, number[]>();
  const all = phrases.flatMap(({ needs }, owner) =>
    needs.map((anyOf, at) => ({ anyOf, owner, isFirst: at === 0, isLast: at === needs.length - 1 })),
  );
  for (const [need, { anyOf }] of all.entries()) {
    for (const word of anyOf) meeting.getOrInsertComputed(learnWord(words, word), () => []).push(need);
  }
  const rows = Array.from({ length: words.end - FIRST_NUMBER }, (_, place) => meeting.get(FIRST_NUMBER + place) ?? []);
  const firstNeedOf = new Int32Array(rows.length + 1);
  for (const [place, row] of rows.entries()) firstNeedOf[place + 1] = (firstNeedOf[place] ?? 0) + row.length;
  return {
    ...{ words, firstNeedOf, needs: Int32Array.from(rows.flat()) },
    owners: Int32Array.from(all, ({ owner }) => owner),
    isFirst: Uint8Array.from(all, (need) => (need.isFirst ? 1 : 0)),
    isLast: Uint8Array.from(all, (need) => (need.isLast ? 1 : 0)),
  };
}

function learnWord(words: PairNumbers, word: string): number {
  let number: number = ROOT;
  for (let at = 0; at < word.length; at += 1) number = words.learn(number, word.charCodeAt(at));
  return number;
}
