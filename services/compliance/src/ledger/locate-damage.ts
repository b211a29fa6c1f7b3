import { fetchTile, type LedgerSource } from './ledger-source.ts';
import { HASH_BYTES, hashAt, isSameHash } from './merkle-hash.ts';
import { hashOfFullTile, TILE_WIDTH, tileWidth } from './tile.ts';

/** `index` is the first entry that cannot be vouched for, `through` the last that the evidence points at. */
export type Damage = {
  readonly what:
    | 'entry_changed'
    | 'entry_missing'
    | 'entry_added'
    | 'tile_changed'
    | 'history_rewritten'
    | 'log_shrunk';
  readonly index: number;
  readonly through: number;
};

/**
 * First place where stored tiles contradict the level above them. For when entries and their tile were changed together:
 * whoever did that would have had to change every level up to the signed root, which they cannot sign.
 */
export async function findTileContradiction(source: LedgerSource, size: number): Promise<Damage | undefined> {
  let first: Damage | undefined;
  for (let level = 0; TILE_WIDTH ** (level + 1) <= size; level += 1) {
    const span = TILE_WIDTH ** (level + 1);
    for (let index = 0; tileWidth(level, index, size) === TILE_WIDTH; index += 1) {
      const parentIndex = Math.floor(index / TILE_WIDTH);
      const width = tileWidth(level + 1, parentIndex, size);
      const tile = await fetchTile(source, { level, index, width: TILE_WIDTH });
      const parent = await fetchTile(source, { level: level + 1, index: parentIndex, width });
      if (tile?.length === TILE_WIDTH * HASH_BYTES && parent?.length === width * HASH_BYTES) {
        if (isSameHash(hashOfFullTile(tile), hashAt(parent, index % TILE_WIDTH))) continue;
      }
      const found = { what: 'entry_changed', index: index * span, through: (index + 1) * span - 1 } as const;
      first = earliest(first, found);
      break;
    }
  }
  return first;
}

/** The one that begins first; of two that begin together the one that says more exactly where. */
export function earliest(a: Damage | undefined, b: Damage | undefined): Damage | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.index !== b.index) return a.index < b.index ? a : b;
  return a.through <= b.through ? a : b;
}
