import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { isConsistent, proveConsistency } from './consistency-proof.ts';
import vectors from './fixtures/go-sumdb-vectors.json' with { type: 'json' };
import { isIncluded, proveInclusion } from './inclusion-proof.ts';
import { leafHash } from './merkle-hash.ts';
import { appendLeaves, EMPTY_TREE } from './merkle-tree.ts';
import { createNoteSigner, parseVerifierKey } from './note-key.ts';

// Made by Go's sumdb packages, the reference implementation of notes and tiled logs; the file names their version.
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const leaves = (size: number) => Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
const roots = new Map(Object.entries(vectors.roots).map(([size, root]) => [Number(size), bytes(root)]));
const rootAt = (size: number) => roots.get(size) ?? appendLeaves(EMPTY_TREE, leaves(size)).root;

test('gives the same roots as the reference', () => {
  for (const [size, root] of roots) assert.deepEqual(base64(appendLeaves(EMPTY_TREE, leaves(size)).root), base64(root));
});

test('gives and accepts the same inclusion proofs as the reference', () => {
  for (const { index, size, proof } of vectors.inclusion) {
    const { nodes } = appendLeaves(EMPTY_TREE, leaves(size));
    assert.deepEqual(proveInclusion(index, size, nodes).map(base64), proof);
    const claim = { index, size, leafHash: leafHash(Buffer.from(`entry ${index}`)), root: rootAt(size) };
    assert.ok(isIncluded(claim, proof.map(bytes)));
  }
});

test('gives and accepts the same consistency proofs as the reference', () => {
  for (const { index: oldSize, size, proof } of vectors.consistency) {
    const { nodes } = appendLeaves(EMPTY_TREE, leaves(size));
    assert.deepEqual(proveConsistency(oldSize, size, nodes).map(base64), proof);
    const [older, newer] = [
      { size: oldSize, root: rootAt(oldSize) },
      { size, root: rootAt(size) },
    ];
    assert.ok(isConsistent(older, newer, proof.map(bytes)));
  }
});

test("signs the same checkpoint, byte for byte, and reads the reference's verifier key", () => {
  const signer = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 7));
  assert.equal(signer.verifierKey, vectors.verifierKey);
  assert.equal(signCheckpoint({ size: 777, root: rootAt(777) }, signer), vectors.checkpoint);
  const opened = openCheckpoint(vectors.checkpoint, [parseVerifierKey(vectors.verifierKey)], 'ledger.example/acme');
  assert.deepEqual([opened.size, base64(opened.root)], [777, base64(rootAt(777))]);
});
