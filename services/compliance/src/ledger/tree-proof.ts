import { ledgerErrors } from './ledger-errors.ts';
import { completeSubtrees, joinSubtrees, type LeafRange, type NodeId, type NodeSource } from './subtree.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile, tileWidth } from './tile.ts';
import type { ReadNodes } from './tile-nodes.ts';

/**
 * A proof is planned first, as the ranges of leaves whose hashes it consists of, and filled in afterwards: at once from
 * nodes in memory, or from tiles after reading those that the plan needs, each once and all at the same time.
 */
export function fillProof(ranges: readonly LeafRange[], nodes: NodeSource): Uint8Array[] {
  return ranges.map((range) =>
    joinSubtrees(
      completeSubtrees(range).map((node) => {
        const found = nodes(node);
        if (found === undefined)
          throw ledgerErrors.proof_range_invalid({ part: `node ${node.level}/${node.index}`, size: 'unknown' });
        return found;
      }),
    ),
  );
}

export async function fillProofFromTiles(
  ranges: readonly LeafRange[],
  size: number,
  readNodes: ReadNodes,
): Promise<Uint8Array[]> {
  const tiles = new Map<string, Tile>();
  for (const node of ranges.flatMap(completeSubtrees)) {
    const { tile } = placeOf(node, size);
    tiles.set(keyOf(tile), tile);
  }
  const read = await Promise.all([...tiles].map(async ([key, tile]) => [key, await readNodes(tile)] as const));
  const nodesByTile = new Map(read);
  return fillProof(ranges, (node) => {
    const { tile, position, span } = placeOf(node, size);
    return nodesByTile.get(keyOf(tile))?.hash(position, span);
  });
}

function placeOf(node: NodeId, size: number) {
  const level = Math.floor(node.level / TILE_HEIGHT);
  const span = 2 ** (node.level - level * TILE_HEIGHT);
  const first = node.index * span;
  const index = Math.floor(first / TILE_WIDTH);
  return { tile: { level, index, width: tileWidth(level, index, size) }, position: first % TILE_WIDTH, span };
}

function keyOf(tile: Tile): string {
  return `${tile.level}/${tile.index}`;
}
