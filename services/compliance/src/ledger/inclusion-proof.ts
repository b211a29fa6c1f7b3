import { ledgerErrors } from './ledger-errors.ts';
import { isSameHash, nodeHash } from './merkle-hash.ts';
import { type LeafRange, type NodeSource, splitPoint } from './subtree.ts';
import type { ReadNodes } from './tile-nodes.ts';
import { fillProof, fillProofFromTiles } from './tree-proof.ts';

export type InclusionProof = readonly Uint8Array[];

/** Ranges whose hashes prove leaf `index` in a tree of `size`, from the leaf's sibling up (RFC 9162 §2.1.3.1). */
function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw ledgerErrors.proof_range_invalid({ part: `leaf ${index}`, size });
  }
  const ranges: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** Proves a leaf from nodes in memory, as a batch just appended has them for its own leaves. */
export function proveInclusion(index: number, size: number, nodes: NodeSource): Uint8Array[] {
  return fillProof(inclusionRanges(index, size), nodes);
}

/** Proves many leaves of one tree: what their proofs share is computed once. */
export function inclusionProver(size: number, nodes: NodeSource): (index: number) => Uint8Array[] {
  const known = new Map<string, Uint8Array[]>();
  return (index) =>
    inclusionRanges(index, size).flatMap((range) => {
      const key = `${range.from}-${range.to}`;
      const hashes = known.get(key) ?? fillProof([range], nodes);
      known.set(key, hashes);
      return hashes;
    });
}

export function proveInclusionFromTiles(index: number, size: number, readNodes: ReadNodes): Promise<Uint8Array[]> {
  return fillProofFromTiles(inclusionRanges(index, size), size, readNodes);
}

export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
};

/** RFC 9162 §2.1.3.2. False for anything that is not exactly the proof of this leaf at this index, wrong lengths included. */
export function isIncluded(claim: InclusionClaim, proof: InclusionProof): boolean {
  if (!Number.isSafeInteger(claim.index) || claim.index < 0 || claim.index >= claim.size) return false;
  const ranges = inclusionRanges(claim.index, claim.size);
  if (proof.length !== ranges.length || proof.some((hash) => hash.length !== claim.root.length)) return false;
  const root = ranges.reduce((joined, range, step) => {
    const sibling = proof[step] as Uint8Array;
    return range.from > claim.index ? nodeHash(joined, sibling) : nodeHash(sibling, joined);
  }, claim.leafHash);
  return isSameHash(root, claim.root);
}
