import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { syntheticDeals } from '../../test/fixtures/synthetic-deals.ts';
import { forecastPipeline } from './forecast-pipeline.ts';

const { deals, asOf } = syntheticDeals({ seed: 5, weeks: 40, dealsPerWeek: 30 });

describe('a forecast of the pipeline', () => {
  const forecast = forecastPipeline({ deals, asOf });
  const ofLevel = (level: string) => forecast.lines.filter((line) => line.level === level);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

  test('adds up to the last minor unit over levels and weeks', () => {
    const [total] = ofLevel('total');
    assert.ok(total !== undefined && total.horizon.p50 > 0);
    for (const level of ['region', 'product', 'region_product']) {
      const lines = ofLevel(level);
      assert.ok(lines.length > 1);
      assert.equal(sum(lines.map(({ horizon }) => horizon.p50)), total.horizon.p50);
      for (const [at, week] of total.weeks.entries()) {
        assert.equal(sum(lines.map(({ weeks }) => weeks[at]?.p50 ?? Number.NaN)), week.p50);
      }
    }
    for (const { weeks, nextFour, horizon } of forecast.lines) {
      assert.equal(sum(weeks.slice(0, 4).map(({ p50 }) => p50)), nextFour.p50);
      assert.equal(sum(weeks.map(({ p50 }) => p50)), horizon.p50);
    }
  });

  test('holds its expected value within its bounds, in whole minor units', () => {
    for (const { weeks, nextFour, horizon } of forecast.lines) {
      for (const { p10, p50, p90 } of [...weeks, nextFour, horizon]) {
        assert.ok(0 <= p10 && p10 <= p50 && p50 <= p90);
        assert.ok([p10, p50, p90].every(Number.isSafeInteger));
      }
    }
  });

  test('is the same whatever happened after its day', () => {
    const day = asOf - 70;
    const then = forecastPipeline({ deals, asOf: day });
    const known = deals
      .filter(({ openedOn }) => openedOn <= day)
      .map((deal) => (deal.closed && deal.closed.on > day ? { ...deal, closed: undefined } : deal));
    assert.deepEqual(forecastPipeline({ deals: known, asOf: day }), then);
  });

  test('is the same in whatever order the deals come', () => {
    assert.deepEqual(forecastPipeline({ deals: deals.toReversed(), asOf }), forecast);
  });

  test('says what is missing when the record is too short to learn from', () => {
    const tooEarly = () => forecastPipeline({ deals, asOf: asOf - 33 * 7 });
    assert.throws(tooEarly, { code: 'forecasting.not_enough_history' });
    assert.throws(() => forecastPipeline({ deals: [], asOf }), { code: 'forecasting.not_enough_history' });
  });
});
