import { ledgerErrors } from './ledger-errors.ts';
import { HASH_BYTES, isSameHash, nodeHash } from './merkle-hash.ts';
import { type LeafRange, type NodeSource, splitPoint } from './subtree.ts';
import type { ReadNodes } from './tile-nodes.ts';
import { fillProof, fillProofFromTiles } from './tree-proof.ts';

export type ConsistencyProof = readonly Uint8Array[];

/** Ranges whose hashes prove that the first `oldSize` leaves of a tree of `size` never changed (RFC 9162 §2.1.4.1). */
function consistencyRanges(oldSize: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(size) || oldSize < 0 || oldSize > size) {
    throw ledgerErrors.proof_range_invalid({ part: `older size ${oldSize}`, size });
  }
  if (oldSize === 0) return [];
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (oldSize !== to) {
    const middle = from + splitPoint(to - from);
    if (oldSize <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // Where the old tree is itself one complete subtree from the left, its root is what the verifier already holds.
  if (from !== 0) ranges.push({ from, to });
  return ranges.reverse();
}

export function proveConsistency(oldSize: number, size: number, nodes: NodeSource): Uint8Array[] {
  return fillProof(consistencyRanges(oldSize, size), nodes);
}

export function proveConsistencyFromTiles(oldSize: number, size: number, readNodes: ReadNodes): Promise<Uint8Array[]> {
  return fillProofFromTiles(consistencyRanges(oldSize, size), size, readNodes);
}

export type TreeHead = { readonly size: number; readonly root: Uint8Array };

/** RFC 9162 §2.1.4.2. An empty older tree is a prefix of every tree; everything else needs its exact proof. */
export function isConsistent(older: TreeHead, newer: TreeHead, proof: ConsistencyProof): boolean {
  if (older.size > newer.size || proof.some((hash) => hash.length !== HASH_BYTES)) return false;
  if (older.size === 0) return proof.length === 0;
  if (older.size === newer.size) return proof.length === 0 && isSameHash(older.root, newer.root);
  const ranges = consistencyRanges(older.size, newer.size);
  if (proof.length !== ranges.length) return false;
  const isOldRootImplied = ranges[0]?.from === older.size;
  const start = isOldRootImplied ? older.root : (proof[0] as Uint8Array);
  let [oldRoot, newRoot] = [start, start];
  for (let step = isOldRootImplied ? 0 : 1; step < ranges.length; step += 1) {
    const sibling = proof[step] as Uint8Array;
    const isRightOfOldTree = (ranges[step] as LeafRange).from >= older.size;
    newRoot = isRightOfOldTree ? nodeHash(newRoot, sibling) : nodeHash(sibling, newRoot);
    if (!isRightOfOldTree) oldRoot = nodeHash(sibling, oldRoot);
  }
  return isSameHash(oldRoot, older.root) && isSameHash(newRoot, newer.root);
}
