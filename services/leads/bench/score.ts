import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { median, rounds } from '../../../infra/bench/rounds.ts';
import { quantiles } from '../../../infra/demo/quantiles.ts';
import { syntheticLeads } from '../../../infra/demo/synthetic-leads.ts';
import type { FeatureRow } from '../src/scoring/feature-value.ts';
import { areaUnderCurve } from '../src/scoring/metrics.ts';
import { compileScorer } from '../src/scoring/score-lead-features.ts';
import { type TrainingSet, trainScorer } from '../src/scoring/train-scorer.ts';
import { trainNaiveBayes } from './naive-bayes.ts';

const TRAINED = 4_000;
const SCORED = 10_000;
const SEED = 20_261_122;
const ROUNDS = 5;

type Score = (row: FeatureRow) => number;

/** Leads scored on one core, each with its reasons and its interval, as the service does. The rival gives a chance alone. */
export const row: BenchRow = {
  name: 'score',
  unit: 'leads/s',
  better: Better.more,
  rivalName: 'naive Bayes of the same features',
  measure: async ({ say }) => {
    const [train, test] = [leads(TRAINED, SEED), leads(SCORED, SEED + 1)];
    const startedMs = performance.now();
    const { model } = await trainScorer(train, { seed: 1 });
    const trainSeconds = (performance.now() - startedMs) / 1_000;
    say(`trained on ${TRAINED} leads in ${trainSeconds.toFixed(1)} s`);
    const scorer = compileScorer(model);
    const ours: Score = (lead) => scorer(lead).score01;
    const rival = trainNaiveBayes(train, model.features);
    const timed = await rounds(ROUNDS, {
      ours: async () => perSecond(ours, test.rows),
      rival: async () => perSecond(rival, test.rows),
    });
    const times = quantiles(test.rows.map((lead) => timeOf(ours, lead)));
    const areas = [ours, rival].map((score) => areaUnderCurve(test.rows.map(score), test.outcomes.map(Number)));
    const [ownArea, rivalArea] = areas.map((area) => area.toFixed(4));
    return {
      ours: median(timed.ours),
      rival: median(timed.rival),
      p50Ms: times.median,
      p99Ms: times.p99,
      notes: [
        `${SCORED} synthetic leads not trained on: area under the curve ${ownArea}, the rival's ${rivalArea}`,
        'ours gives the chance, its 95 % interval and every reason; the rival a chance alone',
        `trained on ${TRAINED} leads in ${trainSeconds.toFixed(1)} s`,
      ],
    };
  },
};

function leads(count: number, seed: number): TrainingSet {
  const drawn = syntheticLeads(count, seed);
  return {
    rows: drawn.map(({ Converted, 'Lead Key': _, ...features }) => features),
    outcomes: drawn.map(({ Converted }) => Converted === '1'),
  };
}

function perSecond(score: Score, rows: readonly FeatureRow[]): number {
  const startedMs = performance.now();
  for (const lead of rows) score(lead);
  return (rows.length * 1_000) / (performance.now() - startedMs);
}

function timeOf(score: Score, lead: FeatureRow): number {
  const fromMs = performance.now();
  score(lead);
  return performance.now() - fromMs;
}
