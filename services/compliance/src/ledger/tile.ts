import { ledgerErrors } from './ledger-errors.ts';
import { HASH_BYTES, hashAt, nodeHash } from './merkle-hash.ts';

/** Levels of the tree that one tile spans, fixed by C2SP tlog-tiles. */
export const TILE_HEIGHT = 8;
/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;

/**
 * A tile of C2SP tlog-tiles: `width` hashes of complete subtrees of 256^`level` leaves, the first of which is number
 * `index` × 256. A width under 256 is a partial tile: the right edge of a tree of some size, and a prefix of the full one.
 */
export type Tile = { readonly level: number; readonly index: number; readonly width: number };

/** Fetches the hashes of a tile, end to end: `width` × 32 bytes. */
export type ReadTile = (tile: Tile) => Promise<Uint8Array>;

/** How many hashes tile `index` of `level` has in a tree of `size` leaves: 0 when the tree does not reach it. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashesAtLevel = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashesAtLevel - index * TILE_WIDTH));
}

/** Every tile of a tree, level by level from the leaves up. */
export function* tilesOfTree(size: number): Generator<Tile> {
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    for (let index = 0; ; index += 1) {
      const width = tileWidth(level, index, size);
      if (width === 0) break;
      yield { level, index, width };
    }
  }
}

/** Hash of the complete subtree over `span` (a power of two) hashes of a tile, from `position` on. */
export function hashOfTileNode(hashes: Uint8Array, position: number, span: number): Uint8Array {
  if (span === 1) return hashAt(hashes, position);
  const half = span / 2;
  return nodeHash(hashOfTileNode(hashes, position, half), hashOfTileNode(hashes, position + half, half));
}

/** Hash of a full tile, which is one hash of the tile level above. */
export function hashOfFullTile(hashes: Uint8Array): Uint8Array {
  return hashOfTileNode(hashes, 0, TILE_WIDTH);
}

/** Takes the first `width` hashes; refuses bytes that do not hold them. */
export function narrowTile(hashes: Uint8Array, tile: Tile): Uint8Array {
  if (hashes.length % HASH_BYTES !== 0 || hashes.length < tile.width * HASH_BYTES) {
    throw ledgerErrors.tile_malformed({ tile: `${tile.level}/${tile.index}` });
  }
  return hashes.subarray(0, tile.width * HASH_BYTES);
}
