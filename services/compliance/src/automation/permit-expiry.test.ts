import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { latestEnd, PERMIT_LIFE_MS, permitExpiry } from './permit-expiry.ts';

const mintedAt = new Date('2026-11-20T20:55:00.250Z');

test('lasts ten minutes where nothing changes', () => {
  assert.equal(permitExpiry(mintedAt, latestEnd(mintedAt, []), () => true).toISOString(), '2026-11-20T21:05:00.250Z');
});

test('never outlasts the instant from which it is not allowed, and loses at most two seconds of what is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: PERMIT_LIFE_MS }), (allowedMs) => {
      const endMs = mintedAt.getTime() + allowedMs;
      const endsAt = latestEnd(mintedAt, []);
      const expiresAt = permitExpiry(mintedAt, endsAt, (instant) => instant.getTime() < endMs).getTime();
      assert.ok(expiresAt <= endMs);
      assert.ok(expiresAt >= mintedAt.getTime());
      assert.ok(endMs - expiresAt <= 2_000);
    }),
  );
});

test('ends at the first instant ahead that something may change at, whatever else is named', () => {
  const aheadMs = fc.array(fc.integer({ min: -PERMIT_LIFE_MS, max: 2 * PERMIT_LIFE_MS }));
  fc.assert(
    fc.property(aheadMs, (offsetsMs) => {
      const mintedMs = mintedAt.getTime();
      const endMs = latestEnd(
        mintedAt,
        offsetsMs.map((offsetMs) => mintedMs + offsetMs),
      ).getTime();
      assert.ok(endMs > mintedMs && endMs <= mintedMs + PERMIT_LIFE_MS);
      assert.ok(offsetsMs.every((offsetMs) => offsetMs <= 0 || endMs <= mintedMs + offsetMs));
      assert.ok(endMs === mintedMs + PERMIT_LIFE_MS || offsetsMs.includes(endMs - mintedMs));
    }),
  );
});
