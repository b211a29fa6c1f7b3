import { ledgerErrors } from './ledger-errors.ts';
import { HASH_BYTES, nodeHash } from './merkle-hash.ts';
import { completeSubtrees, joinSubtrees, type NodeId, type NodeSource } from './subtree.ts';
import { hashOfTileNode, TILE_HEIGHT, TILE_WIDTH, type Tile, tileWidth } from './tile.ts';

/**
 * All that must be kept of a tree to append to it: its size and its right edge. `edge[level]` is the partial tile of that
 * tile level (hashes end to end, empty where the last tile is full). The edge holds every complete subtree of the
 * compact range, so there is no second list that could disagree with it.
 */
export type TreeState = { readonly size: number; readonly edge: readonly Uint8Array[] };

export const EMPTY_TREE: TreeState = { size: 0, edge: [] };

type FullTile = Tile & { readonly hashes: Uint8Array };

export type Appended = {
  readonly state: TreeState;
  readonly root: Uint8Array;
  /** Tiles that became full with this batch, to be stored once and never written again. */
  readonly fullTiles: readonly FullTile[];
  /** The nodes this batch made and the ones at the former edge: enough to prove each new leaf without a read. */
  readonly nodes: NodeSource;
};

/** Appends leaf hashes in order. Costs one hash per leaf, and one per level for the root; nothing is read. */
export function appendLeaves(before: TreeState, leafHashes: readonly Uint8Array[]): Appended {
  const size = before.size + leafHashes.length;
  const nodes = growNodes(before, leafHashes);
  const fullTiles: FullTile[] = [];
  const edge: Uint8Array[] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const grown = growTileLevel(before, size, level, nodes);
    fullTiles.push(...grown.fullTiles);
    edge.push(grown.partial);
  }
  return { state: { size, edge }, root: rootFrom(size, nodes), fullTiles, nodes };
}

export function rootOf(state: TreeState): Uint8Array {
  return rootFrom(state.size, edgeNodes(state));
}

/** Refuses a state whose edge does not have the widths its size asks for, as after a damaged or changed document. */
export function checkTreeState(state: TreeState): TreeState {
  const isWhole =
    Number.isSafeInteger(state.size) &&
    TILE_WIDTH ** state.edge.length > state.size &&
    (state.edge.length === 0 || TILE_WIDTH ** (state.edge.length - 1) <= state.size) &&
    state.edge.every((hashes, level) => hashes.length === HASH_BYTES * edgeWidth(level, state.size));
  if (!isWhole) throw ledgerErrors.ledger_corrupt({ what: 'the edge of the tree does not fit its size' });
  return state;
}

function rootFrom(size: number, nodes: NodeSource): Uint8Array {
  return joinSubtrees(
    completeSubtrees({ from: 0, to: size }).map((node) => {
      const found = nodes(node);
      if (found === undefined) throw ledgerErrors.ledger_corrupt({ what: 'the edge lacks a node of the root' });
      return found;
    }),
  );
}

function edgeWidth(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level) % TILE_WIDTH;
}

/** The complete subtrees along the right edge: the ones whose sibling is still missing. Each is computed once. */
function edgeNodes(state: TreeState): NodeSource {
  const known: Uint8Array[] = [];
  return ({ level, index }) => {
    const complete = Math.floor(state.size / 2 ** level);
    if (index !== complete - 1 || complete % 2 === 0) return undefined;
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const span = 2 ** (level - tileLevel * TILE_HEIGHT);
    const edge = state.edge[tileLevel];
    known[level] ??= hashOfTileNode(edge ?? new Uint8Array(0), (index * span) % TILE_WIDTH, span);
    return known[level];
  };
}

function growNodes(before: TreeState, leafHashes: readonly Uint8Array[]): NodeSource {
  const size = before.size + leafHashes.length;
  const old = edgeNodes(before);
  // At each level of the tree the nodes that became complete, with the index of the first of them.
  const made: { first: number; hashes: readonly Uint8Array[] }[] = [{ first: before.size, hashes: leafHashes }];
  const nodes: NodeSource = ({ level, index }) => {
    const row = made[level];
    return row !== undefined && index >= row.first ? row.hashes[index - row.first] : old({ level, index });
  };
  for (let level = 1; 2 ** level <= size; level += 1) {
    const first = Math.floor(before.size / 2 ** level);
    const end = Math.floor(size / 2 ** level);
    const hashes: Uint8Array[] = [];
    for (let index = first; index < end; index += 1) hashes.push(joinChildren({ level, index }, nodes));
    made.push({ first, hashes });
  }
  return nodes;
}

function joinChildren(parent: NodeId, nodes: NodeSource): Uint8Array {
  const left = nodes({ level: parent.level - 1, index: parent.index * 2 });
  const right = nodes({ level: parent.level - 1, index: parent.index * 2 + 1 });
  if (left === undefined || right === undefined) {
    throw ledgerErrors.ledger_corrupt({ what: 'the edge lacks a node that the new leaves build on' });
  }
  return nodeHash(left, right);
}

function growTileLevel(before: TreeState, size: number, level: number, nodes: NodeSource) {
  const span = TILE_WIDTH ** level;
  const firstTile = Math.floor(before.size / (span * TILE_WIDTH));
  const lastTile = Math.floor(size / (span * TILE_WIDTH));
  const kept = before.edge[level] ?? new Uint8Array(0);
  const fullTiles: FullTile[] = [];
  let partial: Uint8Array = new Uint8Array(0);
  for (let index = firstTile; index <= lastTile; index += 1) {
    const width = tileWidth(level, index, size);
    const hashes = new Uint8Array(width * HASH_BYTES);
    const keptWidth = index === firstTile ? kept.length / HASH_BYTES : 0;
    if (keptWidth > 0) hashes.set(kept);
    for (let position = keptWidth; position < width; position += 1) {
      const found = nodes({ level: level * TILE_HEIGHT, index: index * TILE_WIDTH + position });
      if (found === undefined) throw ledgerErrors.ledger_corrupt({ what: 'the edge lacks a hash of a tile' });
      hashes.set(found, position * HASH_BYTES);
    }
    if (width === TILE_WIDTH) fullTiles.push({ level, index, width, hashes });
    else partial = hashes;
  }
  return { fullTiles, partial };
}
