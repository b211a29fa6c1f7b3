/** A group of words that mean the same to the model, in both languages. */
type Concept = { readonly name: string; readonly pattern: RegExp };

const LATIN_WORD = /[a-z]+(?:'[a-z]+)?/g;
const HAN_ROW = /[\u3400-\u9fff]+/g;
/** Longest piece of a row of Chinese characters. */
const LONGEST_PIECE = 3;
/** Endings that do not matter go with what is cut off. */
const STEM_LENGTH = 6;

const HAN_PARTY = '某';
const LATIN_PARTY = 'party';

/** What tells of a sentence: the concepts, and whether what stands at a place of it is denied. */
export type Reading = {
  readonly concepts: readonly Concept[];
  /** Whoever may stand on either side of a contract. */
  readonly party: RegExp;
  readonly isDenied: (sentence: string, at: number) => boolean;
  /** Rule → concepts of which a sentence that breaks it mostly has one. */
  readonly about: ReadonlyMap<string, readonly string[]>;
  /** Rule → concepts that take it back. */
  readonly unless: ReadonlyMap<string, readonly string[]>;
};

/**
 * What a sentence of folded text is told by: the concepts in it, said or denied, and every pair of them, its words and
 * pairs of words, pieces of its Chinese.
 */
export function sentenceFeatures(sentence: string, reading: Reading): string[] {
  const held = conceptsOf(sentence, reading);
  const anonymous = sentence.replaceAll(reading.party, (who) => (isLatin(who) ? LATIN_PARTY : HAN_PARTY));
  return [
    ...new Set([
      ...held.map((name) => `concept ${name}`),
      ...held.flatMap((left, at) => held.slice(at + 1).map((right) => `concepts ${left} ${right}`)),
      ...wordsOf(anonymous),
      ...piecesOf(anonymous),
    ]),
  ];
}

/** Whether one of the concepts stands in the sentence, said or denied: a loss denied is a promise. */
export function holdsAny(sentence: string, wanted: readonly string[] | undefined, { concepts }: Reading): boolean {
  return concepts.some(({ name, pattern }) => wanted?.includes(name) === true && pattern.test(sentence));
}

function conceptsOf(sentence: string, { concepts, isDenied }: Reading): string[] {
  return concepts.flatMap(({ name, pattern }) => {
    const at = sentence.search(pattern);
    if (at < 0) return [];
    return [isDenied(sentence, at) ? `no ${name}` : name];
  });
}

function isLatin(word: string): boolean {
  return /[a-z]/.test(word);
}

function wordsOf(sentence: string): string[] {
  const words = (sentence.match(LATIN_WORD) ?? []).map((word) => word.slice(0, STEM_LENGTH));
  return words.flatMap((word, at) => [word, `${words[at - 1] ?? '^'} ${word}`]);
}

function piecesOf(sentence: string): string[] {
  const found: string[] = [];
  for (const row of sentence.match(HAN_ROW) ?? []) {
    for (let at = 0; at < row.length; at += 1) {
      for (let end = at + 1; end <= Math.min(at + LONGEST_PIECE, row.length); end += 1) found.push(row.slice(at, end));
    }
  }
  return found;
}
