import { HASH_BYTES, hashAt, nodeHash } from './merkle-hash.ts';
import type { Tile } from './tile.ts';

/** The hashes of a tile and, worked out when one of them is first asked for, of the complete subtrees over them. */
export type TileNodes = {
  readonly hashes: Uint8Array;
  /** Of the subtree over `span` (a power of two) hashes from `position` on, a multiple of it. */
  hash(position: number, span: number): Uint8Array;
};

export type ReadNodes = (tile: Tile) => Promise<TileNodes>;

export function tileNodes(hashes: Uint8Array): TileNodes {
  const rows = [hashes];
  return {
    hashes,
    hash: (position, span) => {
      const row = Math.log2(span);
      while (rows.length <= row) rows.push(rowAbove(rows.at(-1) ?? hashes));
      return hashAt(rows[row] ?? hashes, position / span);
    },
  };
}

function rowAbove(row: Uint8Array): Uint8Array {
  const width = Math.floor(row.length / HASH_BYTES / 2);
  const above = new Uint8Array(width * HASH_BYTES);
  for (let at = 0; at < width; at += 1) {
    above.set(nodeHash(hashAt(row, 2 * at), hashAt(row, 2 * at + 1)), at * HASH_BYTES);
  }
  return above;
}
