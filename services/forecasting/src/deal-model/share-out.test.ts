import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { shareOut } from './share-out.ts';

describe('sharing out', () => {
  test('gives whole parts that add up and are less than one off', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), weights, (total, given) => {
        const parts = shareOut(total, given);
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          total,
        );
        const sum = given.reduce((all, weight) => all + weight, 0);
        const isFair = parts.every((part, at) => Math.abs(part - (total * (given[at] ?? 0)) / sum) < 1);
        assert.ok(sum === 0 || isFair);
      }),
    );
  });

  test('gives what is left to the largest remainders, earlier parts first', () => {
    assert.deepEqual(shareOut(10, [1, 1, 1]), [4, 3, 3]);
    assert.deepEqual(shareOut(3, [0.4, 2.6]), [0, 3]);
  });
});
