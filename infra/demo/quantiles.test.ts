import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quantiles } from './quantiles.ts';

test('quantiles are values of the list', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  assert.deepEqual(quantiles(values), { median: 100, p99: 198 });
  assert.deepEqual(quantiles([7]), { median: 7, p99: 7 });
});

test('no values have no quantiles', () => {
  assert.throws(() => quantiles([]), RangeError);
});
