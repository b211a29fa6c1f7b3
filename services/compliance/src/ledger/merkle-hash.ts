import { hash } from 'node:crypto';

/** SHA-256, the only hash of C2SP tlog-tiles. */
export const HASH_BYTES = 32;

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;

/** Root of the tree without leaves (RFC 9162 §2.1.1). */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array(0));

export function sha256(data: Uint8Array): Uint8Array {
  return hash('sha256', data, 'buffer');
}

/** Hash of one entry. The prefix keeps a leaf from being passed off as an inner node (RFC 9162 §2.1.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(1 + entry.length);
  prefixed[0] = LEAF_PREFIX;
  prefixed.set(entry, 1);
  return sha256(prefixed);
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(1 + 2 * HASH_BYTES);
  prefixed[0] = NODE_PREFIX;
  prefixed.set(left, 1);
  prefixed.set(right, 1 + HASH_BYTES);
  return sha256(prefixed);
}

/** Node hashes over the pairs of a row of hashes laid end to end; a last one without a partner is left out. */
export function pairHashes(row: Uint8Array): Uint8Array {
  const above = new Uint8Array(Math.floor(row.length / HASH_BYTES / 2) * HASH_BYTES);
  // One for all of them: a proof of a leaf hashes a whole tile, and would spend most of its time making these.
  const prefixed = new Uint8Array(1 + 2 * HASH_BYTES);
  prefixed[0] = NODE_PREFIX;
  for (let at = 0; at < above.length; at += HASH_BYTES) {
    prefixed.set(row.subarray(2 * at, 2 * at + 2 * HASH_BYTES), 1);
    above.set(sha256(prefixed), at);
  }
  return above;
}

export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The `position`-th hash of hashes laid end to end, as tiles hold them; a view, not a copy. */
export function hashAt(hashes: Uint8Array, position: number): Uint8Array {
  return hashes.subarray(position * HASH_BYTES, (position + 1) * HASH_BYTES);
}
