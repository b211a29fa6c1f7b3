import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TurnMarks } from './turn-marks.ts';

test('a place is new once in each turn, also when the turns are counted anew', () => {
  const marks = new TurnMarks(2, 3);
  const isNew = Array.from({ length: 8 }, (_, turn) => {
    marks.nextTurn();
    return turn === 0 || turn === 3 ? [marks.mark(1), marks.mark(1)] : [marks.mark(0), marks.mark(0)];
  });
  assert.deepEqual(isNew, Array(8).fill([true, false]));
});

test('a mark of the last turn before the count begins anew is not taken for one of this turn', () => {
  const marks = new TurnMarks(1, 2);
  const isNew = Array.from({ length: 5 }, (_, turn) => {
    const fresh = turn % 2 === 0 ? marks.mark(0) : undefined;
    marks.nextTurn();
    return fresh;
  });
  assert.deepEqual(isNew, [true, undefined, true, undefined, true]);
});
