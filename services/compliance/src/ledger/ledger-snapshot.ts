import { proveConsistencyFromTiles } from './consistency-proof.ts';
import { proveInclusionFromTiles } from './inclusion-proof.ts';
import { ledgerErrors } from './ledger-errors.ts';
import type { LedgerSnapshot } from './ledger-store.ts';
import { rootOf, type TreeState } from './merkle-tree.ts';
import type { LeafRange } from './subtree.ts';
import { narrowTile, TILE_WIDTH, type Tile, tileWidth } from './tile.ts';
import { type TileNodes, tileNodes } from './tile-nodes.ts';

export type SnapshotParts = {
  readonly state: TreeState;
  readonly checkpoint: string;
  /** A full tile, or undefined when it is not stored. */
  readFullTile(level: number, index: number): Promise<TileNodes | undefined>;
  readEntries(range: LeafRange): Promise<Uint8Array[]>;
};

/** A view of a tree over whatever stores it: full tiles come from the store, the right edge from the head. */
export function ledgerSnapshot({ state, checkpoint, readFullTile, readEntries }: SnapshotParts): LedgerSnapshot {
  const edge = state.edge.map(tileNodes);
  let root: Uint8Array | undefined;
  /** Nodes of a narrower tile are among those of the one that is stored. */
  const readNodes = async (tile: Tile): Promise<TileNodes> => {
    const stored = tileWidth(tile.level, tile.index, state.size);
    if (tile.width < 1 || tile.width > stored) throw ledgerErrors.tile_not_found();
    const nodes = stored === TILE_WIDTH ? await readFullTile(tile.level, tile.index) : edge[tile.level];
    if (nodes === undefined) throw ledgerErrors.tile_not_found();
    narrowTile(nodes.hashes, { ...tile, width: stored });
    return nodes;
  };
  const readTile = async (tile: Tile) => narrowTile((await readNodes(tile)).hashes, tile);
  const within = (size: number): number => {
    if (size > state.size) throw ledgerErrors.proof_range_invalid({ part: `size ${size}`, size: state.size });
    return size;
  };
  return {
    size: state.size,
    get root() {
      root ??= rootOf(state);
      return root;
    },
    checkpoint,
    readTile,
    readEntries: ({ from, to }) => readEntries({ from, to: Math.min(to, state.size) }),
    readEntry: async (index) => {
      const [entry] = index < state.size ? await readEntries({ from: index, to: index + 1 }) : [];
      if (entry === undefined) throw ledgerErrors.ledger_entry_not_found({ index });
      return entry;
    },
    proveInclusion: async (index, size = state.size) => proveInclusionFromTiles(index, within(size), readNodes),
    proveConsistency: async (oldSize, size = state.size) => proveConsistencyFromTiles(oldSize, within(size), readNodes),
  };
}
