import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldText } from './folded-text.ts';
import type { Passage } from './read-passages.ts';
import { holdsAny, type Reading, sentenceFeatures } from './sentence-features.ts';
import { type Example, trainModel } from './sentence-model.ts';

/** The rule that a sentence breaks most likely, how likely it breaks none, and whether it speaks of what the rule does. */
type Judgement = { readonly rule: string; readonly harmless01: number; readonly isAbout: boolean };
/** Judges one sentence of folded text by the rules that may speak of it; undefined where none may or the sentence takes it back. */
export type SentenceJudge = (sentence: string, mayUse: (rule: string) => boolean) => Judgement | undefined;

const HARMLESS = '-';
const PASSAGES_A_TURN = 16;

/** A judge that has learned from passages with answers, none of them drawn by lot. */
export async function trainJudge(
  passages: readonly Passage[],
  reading: Reading,
  variants: ReadonlyMap<string, string>,
): Promise<SentenceJudge> {
  const examples: Example[] = [];
  for (const [at, { text, rules }] of passages.entries()) {
    if (at % PASSAGES_A_TURN === 0) await nextTurn();
    const features = sentenceFeatures(foldText(text, variants).text, reading);
    examples.push({ features, classes: [rules[0] ?? HARMLESS] });
  }
  const model = await trainModel(examples);
  return (sentence, mayUse) => {
    const shares = model.sharesOf(sentenceFeatures(sentence, reading));
    const usable = model.classes.flatMap((name, at) =>
      name === HARMLESS || mayUse(name) ? [[name, shares[at] ?? 0] as const] : [],
    );
    const all = usable.reduce((sum, [, share]) => sum + share, 0);
    const likely = usable.filter(([name]) => name !== HARMLESS).toSorted(([, left], [, right]) => right - left);
    const [rule] = likely.find(([name]) => !holdsAny(sentence, reading.unless.get(name), reading)) ?? [];
    if (rule === undefined) return undefined;
    const harmless = usable.find(([name]) => name === HARMLESS)?.[1] ?? 0;
    return { rule, harmless01: harmless / all, isAbout: holdsAny(sentence, reading.about.get(rule), reading) };
  };
}
