import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseBranch } from './evaluate-condition.ts';
import { operators } from './known-names.ts';

type Test = { variable: string; operator: string; values: string[] };
const holds = (test: Test, variables: Record<string, string>) =>
  chooseBranch({ branches: [{ all: [test], any: [], next: 'yes' }], otherwise: 'no' }, variables) === 'yes';
const compared = (operator: string, value: string, ...values: string[]) =>
  holds({ variable: 'v', operator, values }, { v: value });

test('compares text as text and amounts as numbers', () => {
  assert.equal(compared('equals', 'a', 'a'), true);
  assert.equal(compared('not_equals', 'a', 'a'), false);
  assert.equal(compared('one_of', 'b', 'a', 'b'), true);
  assert.equal(compared('less_than', '9', '10'), true);
  assert.equal(compared('at_least', '10', '10'), true);
  assert.equal(compared('greater_than', '10', '10'), false);
  assert.equal(compared('at_most', '10', '9'), false);
});

test('what is no number is neither more nor less', () => {
  for (const operator of ['less_than', 'at_most', 'greater_than', 'at_least']) {
    assert.equal(compared(operator, 'many', '1'), false);
    assert.equal(compared(operator, '', '-1'), false);
  }
});

test('an absent variable passes no test but that it is absent', () => {
  fc.assert(
    fc.property(fc.constantFrom(...operators), fc.array(fc.string()), (operator, values) => {
      assert.equal(holds({ variable: 'v', operator, values }, {}), operator === 'is_absent');
    }),
  );
});

test('takes the first branch that holds: all of all, and one of any', () => {
  const is = (value: string): Test => ({ variable: 'v', operator: 'equals', values: [value] });
  const branches = [
    { all: [is('a'), is('b')], any: [], next: 'never' },
    { all: [], any: [is('x'), is('a')], next: 'first' },
    { all: [is('a')], any: [], next: 'second' },
  ];
  assert.equal(chooseBranch({ branches, otherwise: 'else' }, { v: 'a' }), 'first');
  assert.equal(chooseBranch({ branches, otherwise: 'else' }, { v: 'q' }), 'else');
});
