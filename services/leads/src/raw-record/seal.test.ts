import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keyRing, systemRandomBytes } from './seal.ts';

const ring = keyRing(Buffer.alloc(32, 7), systemRandomBytes);

test('a sealed record comes back byte for byte', () => {
  const key = ring.newPersonKey();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      const sealed = ring.sealRecord(key, bytes, 'r1');
      assert.deepEqual(new Uint8Array(ring.unsealRecord(key, sealed, 'r1')), bytes);
    }),
  );
});

test('a record does not open with the key of another person, under another id, or when a bit changed', () => {
  const key = ring.newPersonKey();
  const sealed = ring.sealRecord(key, Buffer.from('row'), 'r1');
  const changed = Buffer.from(sealed);
  changed[14] = (changed[14] as number) ^ 1;
  assert.throws(() => ring.unsealRecord(ring.newPersonKey(), sealed, 'r1'));
  assert.throws(() => ring.unsealRecord(key, sealed, 'r2'));
  assert.throws(() => ring.unsealRecord(key, changed, 'r1'));
});

test("a person's key opens only with the seal key that wrapped it, for that person", () => {
  const key = ring.newPersonKey();
  const wrapped = ring.wrap(key, 'p1');
  assert.deepEqual(ring.unwrap(wrapped, 'p1'), key);
  assert.throws(() => ring.unwrap(wrapped, 'p2'));
  assert.throws(() => keyRing(Buffer.alloc(32, 8), systemRandomBytes).unwrap(wrapped, 'p1'));
});

test('equal values meet in one index within a tenant and field, and nowhere else', () => {
  const index = ring.blindIndex('t1', 'email', 'a@b.de');
  assert.equal(ring.blindIndex('t1', 'email', 'a@b.de'), index);
  assert.notEqual(ring.blindIndex('t2', 'email', 'a@b.de'), index);
  assert.notEqual(ring.blindIndex('t1', 'phone', 'a@b.de'), index);
});
