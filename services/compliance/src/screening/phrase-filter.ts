import { FIRST_NUMBER, PairNumbers, UNKNOWN } from './pair-numbers.ts';
import type { Phrase } from './phrase.ts';

const ROOT = FIRST_NUMBER;

/**
 * Which of many phrases may stand in a text: those of which every needed word does. One walk over the text, however many
 * phrases there are. They come in the order given.
 */
export function phraseFilter<P extends Phrase>(phrases: readonly P[]): (text: string) => P[] {
  const { words, needs } = indexOf(phrases);
  const needed = Int32Array.from(phrases, ({ needs: own }) => own.length);
  const missing = new Int32Array(phrases.length);
  const metIn = new Int32Array(needs.owners.length);
  const seenIn = new Int32Array(words.end - FIRST_NUMBER);
  const always = phrases.flatMap(({ needs: own }, at) => (own.length === 0 ? [at] : []));
  let turn = 0;
  const meet = (need: number, found: number[]) => {
    if (metIn[need] === turn) return;
    metIn[need] = turn;
    const owner = needs.owners[need] ?? 0;
    missing[owner] = (missing[owner] ?? 0) - 1;
    if (missing[owner] === 0) found.push(owner);
  };
  return (text) => {
    turn += 1;
    missing.set(needed);
    const found = [...always];
    for (let start = 0; start < text.length; start += 1) {
      let word = ROOT;
      for (let at = start; at < text.length; at += 1) {
        word = words.numberOf(word, text.charCodeAt(at));
        if (word === UNKNOWN) break;
        if (seenIn[word - FIRST_NUMBER] === turn) continue;
        seenIn[word - FIRST_NUMBER] = turn;
        for (const need of needs.of.get(word) ?? []) meet(need, found);
      }
    }
    return found.toSorted((one, other) => one - other).flatMap((owner) => phrases[owner] ?? []);
  };
}

type Needs = {
  /** Word → needs that it meets. */
  readonly of: ReadonlyMap<number, readonly number[]>;
  /** Need → phrase. */
  readonly owners: readonly number[];
};

function indexOf(phrases: readonly Phrase[]): { words: PairNumbers; needs: Needs } {
  const words = new PairNumbers(1);
  const of = new Map<number, number[]>();
  const owners: number[] = [];
  for (const [owner, { needs }] of phrases.entries()) {
    for (const anyOf of needs) {
      const need = owners.push(owner) - 1;
      for (const word of anyOf) {
        const number = [...word].reduce((whole, _, at) => words.learn(whole, word.charCodeAt(at)), ROOT);
        of.getOrInsert(number, []).push(need);
      }
    }
  }
  return { words, needs: { of, owners } };
}
