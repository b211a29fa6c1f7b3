import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesSubject } from './streams.ts';

const cases: [pattern: string, subject: string, matches: boolean][] = [
  ['a.b', 'a.b', true],
  ['a.b', 'a.b.c', false],
  ['a.b.c', 'a.b', false],
  ['a.*', 'a.b', true],
  ['a.*', 'a.b.c', false],
  ['a.>', 'a.b.c', true],
  ['a.>', 'a', false],
  ['*.b.>', 'x.b.c', true],
  ['*.b.>', 'x.c.c', false],
];
for (const [pattern, subject, matches] of cases) {
  test(`${subject} ${matches ? 'falls' : 'does not fall'} under ${pattern}`, () => {
    assert.equal(matchesSubject(pattern, subject), matches);
  });
}
