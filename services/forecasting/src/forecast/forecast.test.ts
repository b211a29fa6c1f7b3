import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { syntheticDeals } from '../../test/fixtures/synthetic-deals.ts';
import { forecastPipeline } from '../deal-model/forecast-pipeline.ts';
import { checkCoherence } from './forecast.ts';

const { lines } = forecastPipeline(syntheticDeals({ seed: 2, weeks: 20, dealsPerWeek: 20 }));

describe('the check that a forecast adds up', () => {
  test('finds nothing wrong with what the model made', () => {
    const { sums, faults } = checkCoherence(lines);
    assert.deepEqual(faults, []);
    assert.ok(sums > 100);
  });

  test('finds one minor unit too many wherever it stands', () => {
    const line = fc.integer({ min: 0, max: lines.length - 1 });
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 12 }), fc.constantFrom(1, -1), (at, week, by) => {
        const spoilt = lines.map((one, place) => {
          if (place !== at) return one;
          const weeks = one.weeks.map((band, position) => (position === week ? { ...band, p50: band.p50 + by } : band));
          return { ...one, weeks };
        });
        assert.notEqual(checkCoherence(spoilt).faults.length, 0);
      }),
    );
  });

  test('misses a line that is gone', () => {
    for (const level of ['region', 'product', 'region_product']) {
      const gone = lines.find((line) => line.level === level && line.horizon.p50 > 0);
      assert.notEqual(checkCoherence(lines.filter((line) => line !== gone)).faults.length, 0, level);
    }
  });
});
