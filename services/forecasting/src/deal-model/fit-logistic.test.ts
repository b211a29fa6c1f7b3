import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chanceOf, fitLogistic, type RiskCell } from './fit-logistic.ts';

const free = { mean: 0, precision: 0 };
const cell = (columns: number[], values: number[], atRisk: number, events: number): RiskCell => ({
  columns,
  values,
  atRisk,
  events,
});

describe('a logistic regression over counted cells', () => {
  test('gives each cell its own share when every cell has a column', () => {
    const cells = [cell([0], [1], 200, 20), cell([0, 1], [1, 1], 50, 30)];
    const weights = fitLogistic(cells, [free, free]);
    assert.ok(Math.abs(chanceOf(weights, cells[0] as RiskCell) - 0.1) < 1e-6);
    assert.ok(Math.abs(chanceOf(weights, cells[1] as RiskCell) - 0.6) < 1e-6);
  });

  test('keeps a weight at what is expected of it when nothing speaks against it', () => {
    const [, untouched] = fitLogistic([cell([0], [1], 100, 30)], [free, { mean: -1, precision: 64 }]);
    assert.equal(untouched, -1);
  });

  test('reaches the maximum from far away, where a whole step of Newton overshoots', () => {
    const cells = [cell([0, 1], [1, 6], 10_000, 400)];
    const weights = fitLogistic(cells, [free, { mean: -1, precision: 1e6 }]);
    assert.ok(Math.abs(chanceOf(weights, cells[0] as RiskCell) - 0.04) < 1e-4);
  });

  test('holds back a category of which little is known', () => {
    const cells = [cell([0], [1], 1_000, 100), cell([0, 1], [1, 1], 2, 2)];
    const weights = fitLogistic(cells, [free, { mean: 0, precision: 1 }]);
    const chance = chanceOf(weights, cells[1] as RiskCell);
    assert.ok(chance > 0.1 && chance < 0.6, `${chance}`);
  });
});
