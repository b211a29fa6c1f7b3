import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { manualClock } from '../clock/clock.ts';
import { derivedId, seededIds, uuidv7Ids } from './ids.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([78])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('UUIDv7 ids', () => {
  test('sort by creation, in one millisecond and when the clock steps back', () => {
    const clock = manualClock('2026-01-01T00:00:00Z');
    const ids = uuidv7Ids(clock);
    const made: string[] = [];
    for (let at = 0; at < 300; at += 1) {
      if (at === 100) clock.advance(5);
      if (at === 200) clock.advance(-5_000);
      made.push(ids.next());
    }
    assert.deepEqual(made, [...new Set(made)].sort());
    assert.match(made[0] ?? '', UUID);
  });

  test('hold the time of the clock', () => {
    const id = uuidv7Ids(manualClock('2026-01-01T00:00:00Z')).next();
    assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), Date.parse('2026-01-01T00:00:00Z'));
  });
});

test('seeded ids repeat with the seed and differ between seeds', () => {
  const [a, b, c] = [seededIds(1), seededIds(1), seededIds(2)];
  const first = a.next();
  assert.equal(first, b.next());
  assert.notEqual(first, a.next());
  assert.notEqual(first, c.next());
});

test('a derived id is a UUID that depends on every part and its place', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (left, right) => {
      assert.match(derivedId(...left), UUID);
      assert.equal(derivedId(...left) === derivedId(...right), JSON.stringify(left) === JSON.stringify(right));
    }),
  );
  assert.notEqual(derivedId('ab', 'c'), derivedId('a', 'bc'));
});
