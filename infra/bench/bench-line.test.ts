import assert from 'node:assert/strict';
import { test } from 'node:test';
import { benchLine, failureLine } from './bench-line.ts';
import { Better } from './bench-row.ts';

const row = { name: 'a', unit: 'x', measure: () => Promise.reject(new Error('not measured')) };

test('a ratio above 1 means that ours is better, whichever way the unit goes', () => {
  const figures = { ours: 10, rival: 5, notes: [] };
  assert.equal(benchLine({ ...row, better: Better.more }, figures).ratio, 2);
  assert.equal(benchLine({ ...row, better: Better.less }, figures).ratio, 0.5);
});

test('a row without a rival has no ratio', () => {
  const line = benchLine({ ...row, better: Better.more }, { ours: 10, notes: [] });
  assert.deepEqual([line.rival, line.rival_name, line.ratio], [null, null, null]);
});

test('what is no number is refused', () => {
  assert.throws(() => benchLine({ ...row, better: Better.more }, { ours: Number.NaN, notes: [] }), RangeError);
  assert.throws(() => benchLine({ ...row, better: Better.more }, { ours: 1, rival: 0, notes: [] }), RangeError);
});

test('the line of a failure has the same keys', () => {
  const keys = (line: object) => Object.keys(line).toSorted();
  const line = benchLine({ ...row, better: Better.more }, { ours: 1, notes: [] });
  assert.deepEqual(keys(failureLine('a', 'why')), keys(line));
});
