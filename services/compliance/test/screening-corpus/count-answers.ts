import type { ScreeningSample } from './corpus.ts';

type Said = { readonly rule: string; readonly start: number; readonly end: number };
export type Answers = {
  readonly passages: number;
  /** Of those with something in them: found by one of the right rules. */
  readonly recall01: number;
  /** Of those where anything was found: there was something. */
  readonly precision01: number;
  /** Of all: right, found or left alone. */
  readonly accuracy01: number;
  readonly wrong: readonly { readonly sample: ScreeningSample; readonly said: readonly string[] }[];
};

export function countAnswers(
  samples: readonly ScreeningSample[],
  find: (text: string, kind: ScreeningSample['kind']) => readonly Said[],
): Answers {
  let [risky, found, flagged, right] = [0, 0, 0, 0];
  const wrong: { sample: ScreeningSample; said: readonly string[] }[] = [];
  for (const sample of samples) {
    const said = find(sample.text, sample.kind).map(({ rule }) => rule);
    const isRisky = sample.rules.length > 0;
    const isRight = isRisky ? said.some((rule) => sample.rules.includes(rule)) : said.length === 0;
    risky += isRisky ? 1 : 0;
    found += isRisky && isRight ? 1 : 0;
    flagged += said.length > 0 ? 1 : 0;
    right += isRight ? 1 : 0;
    if (!isRight) wrong.push({ sample, said });
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);
  const flaggedRisky = samples.filter(
    ({ rules, text, kind }) => rules.length > 0 && find(text, kind).length > 0,
  ).length;
  return {
    passages: samples.length,
    recall01: share(found, risky),
    precision01: share(flaggedRisky, flagged),
    accuracy01: share(right, samples.length),
    wrong,
  };
}
