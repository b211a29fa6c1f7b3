import { compileBinner } from '../src/scoring/bin-features.ts';
import type { FeatureSchema } from '../src/scoring/feature-schema.ts';
import type { FeatureRow } from '../src/scoring/feature-value.ts';
import type { TrainingSet } from '../src/scoring/train-scorer.ts';

/** Chance of a win, 0 to 1. */
export type NaiveBayes = (row: FeatureRow) => number;

/** One for each bin and outcome (Laplace), so that a bin that was never seen is no certainty. */
const PRIOR_COUNT = 1;

/** Naive Bayes over the same features in the same bins as our scorer's, with Laplace smoothing. */
export function trainNaiveBayes({ rows, outcomes }: TrainingSet, features: readonly FeatureSchema[]): NaiveBayes {
  const won = outcomes.filter(Boolean).length;
  const lost = outcomes.length - won;
  const compiled = features.map((feature) => {
    const toBin = compileBinner(feature);
    const bins = rows.map((row) => toBin(row[feature.name]));
    const size = Math.max(...bins) + 1;
    const counts = { won: new Float64Array(size), lost: new Float64Array(size) };
    for (const [place, bin] of bins.entries()) {
      const of = outcomes[place] ? counts.won : counts.lost;
      of[bin] = (of[bin] ?? 0) + 1;
    }
    const logOdds = counts.won.map((count, bin) => {
      const wonShare = (count + PRIOR_COUNT) / (won + size * PRIOR_COUNT);
      const lostShare = ((counts.lost[bin] ?? 0) + PRIOR_COUNT) / (lost + size * PRIOR_COUNT);
      return Math.log(wonShare / lostShare);
    });
    return { name: feature.name, toBin, logOdds };
  });
  const prior = Math.log(won / lost);
  return (row) => {
    let logit = prior;
    for (const { name, toBin, logOdds } of compiled) logit += logOdds[toBin(row[name])] ?? 0;
    return 1 / (1 + Math.exp(-logit));
  };
}
