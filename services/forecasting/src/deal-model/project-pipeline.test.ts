import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countExposure } from './count-exposure.ts';
import type { Deal } from './deal.ts';
import type { Hazards } from './fit-hazards.ts';
import { chanceToWin, projectPipeline } from './project-pipeline.ts';
import { monthShares, weekOf } from './week-calendar.ts';
import { wonValues } from './won-values.ts';

const asOf = 20_453;
const deal = (id: string, openedOn: number, closed?: Deal['closed']): Deal => ({
  ...{ id, region: 'North', product: 'Pump', listPriceMinor: 1_000, openedOn, isEngaged: true },
  closed,
});
const won = (on: number, valueMinor: number) => ({ on, outcome: 'won' as const, valueMinor });

describe('exposure', () => {
  test('counts a deal in every week it lives through, and its end in the last', () => {
    const known = [deal('a', asOf - 20, won(asOf - 3, 900)), deal('b', asOf - 6)];
    const { cells, openBefore } = countExposure(known, asOf, -5);
    const rows = cells.map(({ week, ageWeeks, atRisk, won: wins }) => [week, ageWeeks, atRisk, wins]);
    assert.deepEqual(rows, [
      [-2, 0, 1, 0],
      [-1, 1, 1, 0],
      [0, 2, 1, 1],
      [0, 0, 1, 0],
    ]);
    assert.deepEqual([openBefore(-2), openBefore(-1), openBefore(0), openBefore(1)], [0, 1, 1, 1]);
  });

  test('leaves out weeks before the record begins', () => {
    const { cells } = countExposure([deal('a', asOf - 60)], asOf, -1);
    assert.deepEqual(
      cells.map(({ week }) => week),
      [-1, 0],
    );
  });
});

describe('weeks', () => {
  test('are counted from the as-of day, which ends week 0', () => {
    assert.deepEqual(
      [asOf - 7, asOf - 6, asOf, asOf + 1, asOf + 7, asOf + 8].map((day) => weekOf(day, asOf)),
      [-1, 0, 0, 1, 1, 2],
    );
  });

  test('share their days out over the months of a quarter', () => {
    assert.deepEqual(
      monthShares(0, asOf).map((share) => Math.round(share * 7)),
      [0, 0, 7],
    );
    assert.deepEqual(
      monthShares(5, asOf).map((share) => Math.round(share * 7)),
      [3, 4, 0],
    );
  });
});

describe('a projection', () => {
  const halves: Hazards = { chances: () => ({ won01: 0.5, lost01: 0.25 }) };
  const known = [deal('old', asOf - 700), deal('paid', asOf - 650, won(asOf - 600, 1_000))];
  const values = wonValues(known);
  const projection = projectPipeline({ known, asOf, weeks: 3, hazards: halves, values });

  test('lets what is open shrink by wins and losses alike', () => {
    assert.deepEqual(projection.openDeals, [1, 0.25, 0.0625]);
    assert.deepEqual(
      projection.cells.map(({ valueMinor }) => valueMinor),
      [500, 125, 31.25],
    );
  });

  test('gives a deal the chance that its weeks add up to', () => {
    assert.equal(chanceToWin(known[0] as Deal, asOf, halves, projection), 0.5 + 0.125 + 0.03125);
  });
});

describe('what a won deal brings', () => {
  test('is what deals of the product brought, held by the list price while they are few', () => {
    const values = wonValues([deal('a', 0, won(10, 800)), { ...deal('b', 0), product: 'New', listPriceMinor: 500 }]);
    assert.equal(values.of('Pump').mean, 800);
    assert.equal(values.of('New').mean, 400);
  });
});
