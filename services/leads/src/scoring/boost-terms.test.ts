import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '@salesmesh/chassis/random';
import fc from 'fast-check';
import { boostTerms } from './boost-terms.ts';
import { orderedStep } from './fit-tree.ts';
import { purifyTerms } from './purify-terms.ts';
import { defaultSettings } from './scorer-settings.ts';

test('lowers the loss with every round it is allowed, on the rows it learns from', () => {
  const random = seededRandom(2);
  const cells = Uint8Array.from({ length: 2000 }, () => 3 + random.nextBelow(10));
  const outcomes = Uint8Array.from(cells, (cell) => (random.next01() < cell / 16 ? 1 : 0));
  const rows = { outcomes, logits: new Float64Array(2000) };
  const term = { step: orderedStep(13, 3), cellCount: 13, trainCells: cells, holdOutCells: cells };
  const losses = [1, 2, 4, 8, 16, 32].map(
    (maxRounds) => boostTerms([term], rows, rows, { ...defaultSettings, maxRounds }).holdOutLoss,
  );
  for (const [index, loss] of losses.slice(1).entries()) assert.ok(loss < (losses[index] as number));
});

test('moves what one feature explains out of a pair without changing any sum', () => {
  const values = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 });
  const counts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(values, counts, (pair, cellRows) => {
      const layout = {
        first: 0,
        second: 1,
        firstOfBin: [0, 1],
        secondOfBin: [0, 1, 2],
        rowCount: 2,
        columnCount: 3,
        cellRows,
      };
      const at = (row: number, column: number): number => row * 3 + column;
      const rowsOfFirst = [0, 1].map((row) =>
        [0, 1, 2].reduce((sum, column) => sum + (cellRows[at(row, column)] as number), 0),
      );
      const rowsOfSecond = [0, 1, 2].map(
        (column) => (cellRows[at(0, column)] as number) + (cellRows[at(1, column)] as number),
      );
      const mains = [Float64Array.of(0.4, -1), Float64Array.of(0, 2, 1)];
      const before = { intercept: 0.3, mains, pairs: [Float64Array.from(pair)] };
      const after = purifyTerms(before, [layout], [rowsOfFirst, rowsOfSecond]);
      const sum = (terms: typeof after, row: number, column: number): number =>
        terms.intercept +
        (terms.mains[0]?.[row] as number) +
        (terms.mains[1]?.[column] as number) +
        (terms.pairs[0]?.[at(row, column)] as number);
      for (const row of [0, 1]) {
        for (const column of [0, 1, 2]) assert.ok(Math.abs(sum(before, row, column) - sum(after, row, column)) < 1e-9);
        const left = [0, 1, 2].reduce(
          (total, column) =>
            total + (after.pairs[0]?.[at(row, column)] as number) * (cellRows[at(row, column)] as number),
          0,
        );
        assert.ok(Math.abs(left) < 1e-6);
      }
    }),
  );
});
