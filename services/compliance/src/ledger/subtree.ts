import { EMPTY_ROOT, nodeHash } from './merkle-hash.ts';

/** A complete subtree of 2^`level` leaves that begins at leaf `index` × 2^`level`: its hash never changes again. */
export type NodeId = { readonly level: number; readonly index: number };

/** Leaves `from` up to, not including, `to`. */
export type LeafRange = { readonly from: number; readonly to: number };

/** Hash of one complete subtree, or undefined where this source does not hold it. */
export type NodeSource = (node: NodeId) => Uint8Array | undefined;

/** The largest power of two smaller than `count` (RFC 9162 §2.1.1, where a tree of `count` > 1 leaves is split). */
export function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/**
 * The complete subtrees that make up a range, from left to right. Sizes reach 2^53, so this is arithmetic on numbers:
 * the bit operators of the language stop at 32 bits.
 */
export function completeSubtrees(range: LeafRange): NodeId[] {
  const nodes: NodeId[] = [];
  let from = range.from;
  while (from < range.to) {
    let level = 0;
    let span = 1;
    while (from % (span * 2) === 0 && from + span * 2 <= range.to) {
      span *= 2;
      level += 1;
    }
    nodes.push({ level, index: from / span });
    from += span;
  }
  return nodes;
}

/** Hash of a range from the hashes of its complete subtrees, smallest joined first (RFC 9162 §2.1.1). */
export function joinSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
