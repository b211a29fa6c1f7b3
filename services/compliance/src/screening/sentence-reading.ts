import type { Phrase } from './phrase.ts';
import { phraseFilter } from './phrase-filter.ts';

/** A group of words that mean the same to the model, in both languages. */
export type Concept = { readonly name: string; readonly phrases: readonly Phrase[] };
/** A concept, by its place among all, in a sentence that says or denies it. */
export type HeldConcept = { readonly concept: number; readonly isDenied: boolean };

const HAN_PARTY = '某';
const LATIN_PARTY = 'party';

/** What tells of a sentence: the concepts, and whether what stands at a place of it is denied. */
export type Reading = {
  readonly concepts: readonly string[];
  /** Concepts in a sentence of folded text, in the order of all. */
  readonly conceptsIn: (sentence: string) => HeldConcept[];
  /** The sentence with one word for whoever may stand on either side of a contract. */
  readonly anonymous: (sentence: string) => string;
  /** Rule → concepts of which a sentence that breaks it mostly has one. */
  readonly about: ReadonlyMap<string, readonly string[]>;
  /** Rule → concepts that take it back. */
  readonly unless: ReadonlyMap<string, readonly string[]>;
};

export function conceptFinder(
  concepts: readonly Concept[],
  isDenied: (sentence: string, at: number) => boolean,
): Reading['conceptsIn'] {
  const mayStand = phraseFilter(
    concepts.flatMap(({ phrases }, place) => phrases.map((phrase) => ({ ...phrase, place }))),
  );
  return (sentence) => {
    const first = new Map<number, number>();
    for (const { phrase } of mayStand(sentence)) {
      const { pattern, place } = phrase;
      const at = sentence.search(pattern);
      if (at >= 0) first.set(place, Math.min(at, first.get(place) ?? at));
    }
    return [...first].map(([concept, at]) => ({ concept, isDenied: isDenied(sentence, at) }));
  };
}

/** Whether one of the concepts stands in the sentence, said or denied: a loss denied is a promise. */
export function holdsAny(
  held: readonly HeldConcept[],
  wanted: readonly string[] | undefined,
  { concepts }: Pick<Reading, 'concepts'>,
): boolean {
  return wanted !== undefined && held.some(({ concept }) => wanted.includes(concepts[concept] ?? ''));
}

/** `party` matches whoever may stand on either side. */
export function anonymizer(party: RegExp): Reading['anonymous'] {
  return (sentence) => sentence.replaceAll(party, (who) => (/[a-z]/.test(who) ? LATIN_PARTY : HAN_PARTY));
}
