import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FIRST_NUMBER, PairNumbers, UNKNOWN } from './pair-numbers.ts';

const ROOT = FIRST_NUMBER;
const words = fc.array(fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom(...'abc甲乙') }), {
  maxLength: 400,
});
const spell = (word: string, next: (left: number, right: number) => number) =>
  [...word].reduce((whole, character) => next(whole, character.charCodeAt(0)), ROOT);

test('a word has the number that it was learned with, and no other word has it', () => {
  fc.assert(
    fc.property(words, (learned) => {
      const pairs = new PairNumbers(1);
      const numbers = new Map(learned.map((word) => [word, spell(word, (left, right) => pairs.learn(left, right))]));
      assert.equal(new Set(numbers.values()).size, numbers.size);
      for (const [word, number] of numbers)
        assert.equal(
          spell(word, (left, right) => pairs.numberOf(left, right)),
          number,
        );
      assert.equal(pairs.numberOf(ROOT, 'z'.charCodeAt(0)), UNKNOWN);
    }),
  );
});

test('keeps the numbers asked for and what they are built of, and forgets the others', () => {
  const pairs = new PairNumbers(1);
  const learn = (word: string) => spell(word, (left, right) => pairs.learn(left, right));
  const [kept, other] = [learn('abc'), learn('abd')];
  const bigram = pairs.learn(kept, other);
  const lone = learn('x');
  const only = pairs.only([bigram]);
  const find = (word: string) => spell(word, (left, right) => only.numberOf(left, right));
  assert.deepEqual([find('abc'), find('abd'), only.numberOf(kept, other)], [kept, other, bigram]);
  assert.equal(find('x'), UNKNOWN);
  assert.notEqual(lone, UNKNOWN);
});
