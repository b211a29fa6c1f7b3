import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonal } from '@salesmesh/chassis/personal-data';
import { corpus } from './corpus.ts';
import { countHits } from './count-hits.ts';
import { handWrittenTexts, readMarkedTexts } from './marked-text.ts';

test('finds 99 of 100 numbers of a generated corpus, and as many of its findings are right', () => {
  const { numbers, misses } = countHits(corpus(7, 1500), findPersonal);
  assert.ok(numbers.recall01 >= 0.99 && numbers.precision01 >= 0.99, JSON.stringify({ numbers, misses }));
});

test('finds 99 of 100 numbers in texts written by hand', async () => {
  const { numbers, texts, misses } = countHits(await handWrittenTexts(), findPersonal);
  assert.ok(texts >= 800);
  assert.ok(numbers.recall01 >= 0.99 && numbers.precision01 >= 0.98, JSON.stringify({ numbers, misses }));
});

test('counts a wrong kind, a piece and a false finding as what they are', () => {
  const samples = readMarkedTexts('t', 'a ⟦mobile|123⟧ b ⟦ssn|456⟧ c');
  const { numbers } = countHits(samples, () => [
    { kind: 'mobile', start: 2, end: 4 },
    { kind: 'phone', start: 8, end: 11 },
  ]);
  assert.deepEqual(numbers, { truths: 2, recall01: 0, masked01: 0.5, precision01: 0.5 });
});

test('gives the same corpus for the same seed', () => {
  assert.deepEqual(corpus(3, 20), corpus(3, 20));
  assert.notDeepEqual(corpus(3, 20), corpus(4, 20));
});
