import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newSealKeys, openPart, partSealer } from './seal-part.ts';

const keys = newSealKeys();

test('a sealed piece comes back byte for byte', () => {
  const sealer = partSealer(keys.publicKey, 'task leads');
  const open = openPart(keys.privateKey, sealer.senderKey, 'task leads');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(1_000), (bytes, index) => {
      assert.deepEqual(new Uint8Array(open(index, sealer.seal(index, bytes))), bytes);
    }),
  );
});

test('a piece opens neither in another place, nor for another task, nor with another key, nor changed', () => {
  const sealer = partSealer(keys.publicKey, 'task leads');
  const sealed = sealer.seal(1, Buffer.from('row'));
  const changed = Buffer.from(sealed);
  changed[0] = (changed[0] as number) ^ 1;
  const open = openPart(keys.privateKey, sealer.senderKey, 'task leads');
  assert.throws(() => open(2, sealed));
  assert.throws(() => open(1, changed));
  assert.throws(() => openPart(keys.privateKey, sealer.senderKey, 'task egress')(1, sealed));
  assert.throws(() => openPart(newSealKeys().privateKey, sealer.senderKey, 'task leads')(1, sealed));
});
