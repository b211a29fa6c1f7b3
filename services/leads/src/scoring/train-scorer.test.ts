import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { AppError } from '@salesmesh/chassis/errors';
import { seededRandom } from '@salesmesh/chassis/random';
import fc from 'fast-check';
import type { FeatureRow } from './feature-value.ts';
import { areaUnderCurve, calibrationSlope } from './metrics.ts';
import { compileScorer } from './score-lead-features.ts';
import type { ScorerModel } from './scorer-model.ts';
import { type TrainingSet, trainScorer } from './train-scorer.ts';

const SOURCES = ['web', 'fair', 'referral', 'Select', ''];

/** Leads with a known chance: visits count, source counts, an unknown budget counts, and visits matter double at fairs. */
function drawLeads(count: number, seed: number): TrainingSet & { chances01: number[] } {
  const random = seededRandom(seed);
  const rows: FeatureRow[] = [];
  const outcomes: boolean[] = [];
  const chances01: number[] = [];
  for (let lead = 0; lead < count; lead += 1) {
    const visits = Math.floor(random.next01() * 40);
    const source = SOURCES[random.nextBelow(SOURCES.length)] as string;
    const budget = random.next01() < 0.3 ? '' : String(Math.round(random.next01() * 1e5));
    const slope = source === 'fair' ? 0.16 : 0.08;
    const logit =
      slope * (visits - 20) +
      (source === 'referral' ? 1.5 : 0) +
      (source === 'Select' ? -1 : 0) +
      (source === '' ? 0.5 : 0) -
      (budget === '' ? 1.2 : 0);
    const chance01 = 1 / (1 + Math.exp(-logit));
    rows.push({ visits, source, budget, id: `lead-${lead}`, alwaysNo: 'No', empty: null });
    outcomes.push(random.next01() < chance01);
    chances01.push(chance01);
  }
  return { rows, outcomes, chances01 };
}

const fast = { holdOutParts: 4, holdOutRepeats: 1 } as const;

describe('a trained scorer', () => {
  const train = drawLeads(4000, 1);
  const fresh = drawLeads(3000, 2);
  let model: ScorerModel;
  before(async () => {
    ({ model } = await trainScorer(train, { seed: 7, workerCount: 2, settings: fast }));
  });

  test('adds up: intercept and contributions are the logit, for any lead whatever its values', () => {
    const score = compileScorer(model);
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(...SOURCES, null, undefined),
    );
    const row = fc.record({ visits: value, source: value, budget: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(row, (lead) => {
        const scored = score(lead);
        const sum = scored.contributions.reduce((total, part) => total + part.logit, scored.interceptLogit);
        assert.ok(Math.abs(sum - scored.logit) < 1e-9);
        assert.ok(Math.abs(scored.score01 - 1 / (1 + Math.exp(-scored.logit))) < 1e-12);
        assert.ok(scored.low01 <= scored.score01 && scored.score01 <= scored.high01);
        assert.ok(scored.confidence01 >= 0 && scored.confidence01 <= 1);
      }),
    );
  });

  test('recovers a known model: nearly its ranking, and calibrated', () => {
    const score = compileScorer(model);
    const scores = fresh.rows.map((row) => score(row).score01);
    const outcomes = fresh.outcomes.map(Number);
    assert.ok(areaUnderCurve(scores, outcomes) > areaUnderCurve(fresh.chances01, outcomes) - 0.01);
    const slope = calibrationSlope(scores, outcomes);
    assert.ok(slope > 0.85 && slope < 1.15, `slope ${slope}`);
  });

  test('learns that a missing value lowers the chance, and keeps the placeholder apart from missing', () => {
    const score = compileScorer(model);
    const logitOf = (row: FeatureRow): number => score(row).logit;
    assert.ok(
      logitOf({ visits: 20, source: 'web', budget: '' }) < logitOf({ visits: 20, source: 'web', budget: 50_000 }) - 0.6,
    );
    assert.ok(
      logitOf({ visits: 20, source: 'Select', budget: 1 }) < logitOf({ visits: 20, source: '', budget: 1 }) - 0.7,
    );
  });

  test('finds the pair that matters', () => {
    const score = compileScorer(model);
    const effect = (source: string): number =>
      score({ visits: 36, source, budget: 1 }).logit - score({ visits: 4, source, budget: 1 }).logit;
    assert.ok(effect('fair') > effect('web') + 1);
  });

  test('says nothing about a category it has never seen', () => {
    const score = compileScorer(model);
    const seen = score({ visits: 20, source: 'pigeon post', budget: 1 });
    const about = seen.contributions.filter((part) => part.feature.includes('source'));
    assert.ok(about.length > 0);
    assert.deepEqual(new Set(about.map((part) => part.logit)), new Set([0]));
  });

  test('centres its terms: over the training leads each one averages zero', () => {
    for (const term of model.terms) {
      const mean =
        term.values.reduce((sum, value, cell) => sum + value * (term.rowCounts[cell] as number), 0) / model.rows;
      assert.ok(Math.abs(mean) < 1e-9, `mean ${mean}`);
    }
  });

  test('scores the same after it was written as JSON and read back', () => {
    const again = compileScorer(JSON.parse(JSON.stringify(model)) as ScorerModel);
    const score = compileScorer(model);
    for (const row of fresh.rows.slice(0, 200)) assert.deepEqual(again(row), score(row));
  });

  test('is surer where it has seen more', () => {
    const score = compileScorer(model);
    const width = (row: FeatureRow): number => score(row).high01 - score(row).low01;
    assert.ok(width({ visits: 20, source: 'web', budget: 50_000 }) < 0.3);
    assert.ok(width({ visits: 20, source: 'web', budget: 50_000 }) > 0);
  });
});

describe('training', () => {
  test('gives the same model for the same seed whatever the number of workers, another for another seed', async () => {
    const set = drawLeads(400, 3);
    const train = (seed: number, workerCount: number) => trainScorer(set, { seed, workerCount, settings: fast });
    const [one, two, other] = await Promise.all([train(5, 1), train(5, 2), train(6, 1)]);
    assert.deepEqual(one.model, two.model);
    assert.notEqual(one.model.version, other.model.version);
  });

  test('leaves out constants, empty columns and identifiers, and says so', async () => {
    const { warnings } = await trainScorer(drawLeads(400, 3), { seed: 1, workerCount: 1, settings: fast });
    assert.deepEqual(warnings, [
      { code: 'identifier_column', feature: 'id', isDropped: true },
      { code: 'constant_column', feature: 'alwaysNo', isDropped: true },
      { code: 'empty_column', feature: 'empty', isDropped: true },
    ]);
  });

  test('warns of a column that almost tells the outcome', async () => {
    const set = drawLeads(400, 4);
    const rows = set.rows.map((row, index) => ({ ...row, tag: set.outcomes[index] ? 'closed' : 'ringing' }));
    const { warnings } = await trainScorer({ ...set, rows }, { seed: 1, workerCount: 1, settings: fast });
    assert.ok(warnings.some((warning) => warning.code === 'almost_tells_outcome' && warning.feature === 'tag'));
  });

  test('falls back to the base rate when the columns say nothing', async () => {
    const random = seededRandom(9);
    const rows = Array.from({ length: 600 }, () => ({ noise: random.next01(), word: `w${random.nextBelow(4)}` }));
    const outcomes = rows.map(() => random.next01() < 0.3);
    const { model } = await trainScorer({ rows, outcomes }, { seed: 1, workerCount: 1, settings: fast });
    const score = compileScorer(model);
    for (const row of rows) assert.ok(Math.abs(score(row).score01 - model.baseRate01) < 0.15);
  });

  test('reports every step and stops when told to', async () => {
    const set = drawLeads(400, 3);
    const steps: number[] = [];
    await trainScorer(set, { seed: 1, workerCount: 1, settings: fast, onProgress: ({ done }) => steps.push(done) });
    assert.deepEqual(steps, [1, 2, 3, 4, 5, 6, 7, 8]);
    const stop = new AbortController();
    const stopped = trainScorer(set, { seed: 1, workerCount: 1, signal: stop.signal, onProgress: () => stop.abort() });
    await assert.rejects(stopped, { name: 'AbortError' });
  });

  test('refuses rows it cannot learn from', async () => {
    const set = drawLeads(400, 3);
    const refusal = (code: string) => (error: unknown) => error instanceof AppError && error.code === code;
    const few = { rows: set.rows.slice(0, 30), outcomes: set.outcomes.slice(0, 30) };
    await assert.rejects(trainScorer(few, { seed: 1 }), refusal('leads.training_rows_too_few'));
    const uneven = { rows: set.rows, outcomes: set.outcomes.slice(1) };
    await assert.rejects(trainScorer(uneven, { seed: 1 }), refusal('leads.training_outcomes_mismatch'));
    const blank = { rows: set.rows.map(() => ({ note: '' })), outcomes: set.outcomes };
    await assert.rejects(trainScorer(blank, { seed: 1 }), refusal('leads.training_features_missing'));
  });
});
