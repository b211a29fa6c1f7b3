import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pooledRandom } from './pooled-random.ts';

/** Fills with numbers that never come again. */
function countingFill(): (pool: Uint8Array) => void {
  let next = 1;
  return (pool) => {
    const words = new Uint16Array(pool.buffer);
    for (const place of words.keys()) {
      words[place] = next;
      next += 1;
    }
  };
}

test('gives every byte once, whatever lengths are asked for', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 100 }), (lengths) => {
      const random = pooledRandom(countingFill());
      const words = lengths.flatMap((length) => [...new Uint16Array(random(length * 2).buffer)]);
      assert.equal(
        words.length,
        lengths.reduce((sum, length) => sum + length, 0),
      );
      assert.equal(new Set(words).size, words.length);
    }),
  );
});

test('keeps what it gave from being changed by later draws', () => {
  const random = pooledRandom();
  const first = random(16);
  const copy = first.slice();
  for (let draws = 0; draws < 1_000; draws += 1) random(16);
  assert.deepEqual(first, copy);
  assert.ok(first.some((byte) => byte !== 0));
});

test('refuses more than it holds', () => {
  assert.throws(() => pooledRandom()(4_097), RangeError);
});
