import { isHan } from '../content/folded-text.ts';
import { FIRST_NUMBER, PairNumbers, UNKNOWN } from './pair-numbers.ts';
import type { HeldConcept } from './sentence-reading.ts';

/** Longest piece of a row of Chinese characters. */
const LONGEST_PIECE = 3;
/** Endings that do not matter go with what is cut off. */
const STEM_LENGTH = 6;
const ROOTS = { concept: FIRST_NUMBER, word: FIRST_NUMBER + 1, piece: FIRST_NUMBER + 2 } as const;
const APOSTROPHE = 0x27;

/** Numbers for features, all that come or, once the model knows those that tell, them alone. */
export type FeatureNumbers = { readonly pairs: PairNumbers; readonly isLearning: boolean };

export function newFeatureNumbers(): FeatureNumbers {
  return { pairs: new PairNumbers(Object.keys(ROOTS).length), isLearning: true };
}

/**
 * What a sentence of folded text is told by: the concepts in it, said or denied, and every pair of them, its words and
 * pairs of words, pieces of its Chinese. In this order, some more than once.
 */
export function sentenceFeatures(
  held: readonly HeldConcept[],
  sentence: string,
  { pairs, isLearning }: FeatureNumbers,
): number[] {
  const numberOf = (left: number, right: number) =>
    left === UNKNOWN || right === UNKNOWN
      ? UNKNOWN
      : isLearning
        ? pairs.learn(left, right)
        : pairs.numberOf(left, right);
  const found: number[] = [];
  const add = (feature: number) => {
    if (feature !== UNKNOWN) found.push(feature);
  };
  addConcepts(held, numberOf, add);
  addWords(sentence, numberOf, add);
  addPieces(sentence, numberOf, add);
  return found;
}

type NumberOf = (left: number, right: number) => number;
type Add = (feature: number) => void;

function addConcepts(held: readonly HeldConcept[], numberOf: NumberOf, add: Add): void {
  const features = held.map(({ concept, isDenied }) => numberOf(ROOTS.concept, concept * 2 + (isDenied ? 2 : 1)));
  features.forEach(add);
  for (const [at, left] of features.entries()) for (const right of features.slice(at + 1)) add(numberOf(left, right));
}

function addWords(sentence: string, numberOf: NumberOf, add: Add): void {
  let before: number = ROOTS.word;
  for (let at = 0; at < sentence.length; at += 1) {
    if (!isLetter(sentence, at)) continue;
    const end = endOfWord(sentence, at);
    let word: number = ROOTS.word;
    for (let place = at; place < Math.min(end, at + STEM_LENGTH); place += 1) {
      word = numberOf(word, sentence.charCodeAt(place));
    }
    add(word);
    add(numberOf(before, word));
    before = word;
    at = end - 1;
  }
}

/** A word may hold one apostrophe. */
function endOfWord(sentence: string, start: number): number {
  let end = start;
  while (isLetter(sentence, end)) end += 1;
  if (sentence.charCodeAt(end) !== APOSTROPHE || !isLetter(sentence, end + 1)) return end;
  end += 1;
  while (isLetter(sentence, end)) end += 1;
  return end;
}

function addPieces(sentence: string, numberOf: NumberOf, add: Add): void {
  for (let start = 0; start < sentence.length; start += 1) {
    let piece: number = ROOTS.piece;
    for (let at = start; at < start + LONGEST_PIECE && isHan(sentence, at); at += 1) {
      piece = numberOf(piece, sentence.charCodeAt(at));
      if (piece === UNKNOWN) break;
      add(piece);
    }
  }
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}
