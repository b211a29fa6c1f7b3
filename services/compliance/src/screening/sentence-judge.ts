import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldText } from '../content/folded-text.ts';
import type { Passage } from './read-passages.ts';
import { type FeatureNumbers, newFeatureNumbers, sentenceFeatures } from './sentence-features.ts';
import { type Example, trainModel } from './sentence-model.ts';
import { type HeldConcept, holdsAny, type Reading } from './sentence-reading.ts';

/** The rule that a sentence breaks most likely, how likely it breaks none, and whether it speaks of what the rule does. */
type Judgement = { readonly rule: string; readonly harmless01: number; readonly isAbout: boolean };
/** Judges one sentence of folded text by those of its rules that may speak of it; undefined where none may or the sentence takes it back. */
type JudgeByRules = (sentence: string, mayUse: (rule: string) => boolean) => Judgement | undefined;
/** For a text, which knows the rules of its kind. */
export type SentenceJudge = (rules: Iterable<string>) => JudgeByRules;

const HARMLESS = '-';
const PASSAGES_A_TURN = 16;
const FEWEST_FEATURES = 5;

/** A judge that has learned from passages with answers, none of them drawn by lot. */
export async function trainJudge(passages: readonly Passage[], reading: Reading): Promise<SentenceJudge> {
  const numbers = newFeatureNumbers();
  const examples: Example[] = [];
  for (const [at, { text, rules }] of passages.entries()) {
    if (at % PASSAGES_A_TURN === 0) await nextTurn();
    examples.push({ features: read(foldText(text).text, reading, numbers).features, classes: [rules[0] ?? HARMLESS] });
  }
  const model = await trainModel(examples);
  const known = { pairs: numbers.pairs.only(model.known), isLearning: false };
  return (rules) => {
    const wanted = new Set([HARMLESS, ...rules]);
    const classes = model.classes.filter((name) => wanted.has(name));
    const sharesOf = model.among(classes);
    return (sentence, mayUse) => {
      const { held, features } = read(sentence, reading, known);
      if (!tellsEnough(features)) return undefined;
      const takesBack = (rule: string) => holdsAny(held, reading.unless.get(rule), reading);
      const { rule, harmless01 } = likeliest(classes, sharesOf(features), mayUse, takesBack);
      if (rule === undefined) return undefined;
      return { rule, harmless01, isAbout: holdsAny(held, reading.about.get(rule), reading) };
    };
  };
}

/** A row of the same sign has a feature or two, and they tell nothing of it. */
function tellsEnough(features: readonly number[]): boolean {
  const told = new Set<number>();
  for (const feature of features) if (told.add(feature).size >= FEWEST_FEATURES) return true;
  return false;
}

function read(
  sentence: string,
  reading: Reading,
  numbers: FeatureNumbers,
): { held: HeldConcept[]; features: number[] } {
  const held = reading.conceptsIn(sentence);
  return { held, features: sentenceFeatures(held, reading.anonymous(sentence), numbers) };
}

/** Among the rules that may be used, and of these the first of the likeliest that is not taken back. */
function likeliest(
  classes: readonly string[],
  shares: Float64Array,
  mayUse: (rule: string) => boolean,
  takesBack: (rule: string) => boolean,
): { rule: string | undefined; harmless01: number } {
  let [all, harmless, most] = [0, 0, -1];
  let rule: string | undefined;
  for (const [at, name] of classes.entries()) {
    const share = shares[at] ?? 0;
    if (name === HARMLESS) harmless = share;
    else if (!mayUse(name)) continue;
    else if (share > most && !takesBack(name)) [rule, most] = [name, share];
    all += share;
  }
  return { rule, harmless01: harmless / all };
}
