import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clockOffsetFor } from './start-time.ts';

test('every run begins at 10:30 UTC, never in the past and less than a day ahead', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (now) => {
      const offsetMs = clockOffsetFor(now);
      assert.ok(offsetMs >= 0 && offsetMs < 86_400_000);
      assert.match(new Date(now.getTime() + offsetMs).toISOString(), /T10:30:00\.000Z$/);
    }),
  );
});
