import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PERMIT_LIFE_MS, permitExpiry } from './permit-expiry.ts';

const mintedAt = new Date('2026-11-20T20:55:00.250Z');

test('lasts ten minutes where nothing changes', () => {
  assert.equal(permitExpiry(mintedAt, () => true).toISOString(), '2026-11-20T21:05:00.250Z');
});

test('never outlasts the instant from which it is not allowed, and loses at most two seconds of what is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: PERMIT_LIFE_MS }), (allowedMs) => {
      const endMs = mintedAt.getTime() + allowedMs;
      const expiresAt = permitExpiry(mintedAt, (instant) => instant.getTime() < endMs).getTime();
      assert.ok(expiresAt <= endMs);
      assert.ok(expiresAt >= mintedAt.getTime());
      assert.ok(endMs - expiresAt <= 2_000);
    }),
  );
});
