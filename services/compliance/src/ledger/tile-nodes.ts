import { hashAt, pairHashes } from './merkle-hash.ts';
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
      while (rows.length <= row) rows.push(pairHashes(rows.at(-1) ?? hashes));
      return hashAt(rows[row] ?? hashes, position / span);
    },
  };
}
