import { tryContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { Store, TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { encodeEntries, readEntries } from './entry-bundle.ts';
import { inclusionProver } from './inclusion-proof.ts';
import { type LatestUsed, latestUsed } from './latest-used.ts';
import { watermarkOfLeaf } from './leaf.ts';
import { ledgerErrors } from './ledger-errors.ts';
import { ledgerSnapshot } from './ledger-snapshot.ts';
import {
  type AppendedBatch,
  BATCH_BYTES_MAX,
  BATCH_LEAVES_MAX,
  type LedgerSnapshot,
  type LedgerStore,
  type LogKeys,
} from './ledger-store.ts';
import { isSameHash, leafHash } from './merkle-hash.ts';
import { type Appended, appendLeaves, checkTreeState, EMPTY_TREE, rootOf, type TreeState } from './merkle-tree.ts';
import type { LeafRange } from './subtree.ts';
import { type TileNodes, tileNodes } from './tile-nodes.ts';
import { checkTreeId } from './tree-id.ts';

/** `_id` is the tree's id. The edge is the tree's partial tiles, rewritten with each batch; full tiles stand apart. */
type HeadDocument = { size: number; edge: Buffer[]; checkpoint: string };
/** One document per batch; `_id` is `<tree>/<first index>`, so no position can be taken twice. */
type EntriesDocument = { first: number; end: number; leaves: Buffer; marks: Buffer[] };
/** `_id` is `<tree>/<level>/<index>`. Written once, when full. */
type TileDocument = { hashes: Buffer };

type Collections = {
  readonly heads: TenantModel<HeadDocument>;
  readonly entries: TenantModel<EntriesDocument>;
  readonly tiles: TenantModel<TileDocument>;
};

/** Half of the watermark's hash finds it; the leaf itself then shows that all of it fits. */
const MARK_BYTES = 16;
/** Above the leaves' own tiles there is one for each 65,536 leaves, so a few of them serve most proofs; each takes 16 kB. */
const TILES_KEPT = 512;
/** What is proved is mostly young: permits are fetched in the order in which they were granted. */
const LEAF_TILES_KEPT = 64;
/** Each holds a right edge, up to 50 kB. */
const SNAPSHOTS_KEPT = 256;

export type LedgerStoreMongoOptions = { readonly store: Store; readonly keysOf: (treeId: string) => LogKeys };

/** Trees in MongoDB, through tenant-bound models: the caller's tenant, or the system scope for many trees. */
export function ledgerStoreMongo({ store, keysOf }: LedgerStoreMongoOptions): LedgerStore<ClientSession> {
  const collections = defineCollections(store);
  const { heads, entries } = collections;
  const known: KnownHeads = new Map();
  const kept = { leafTiles: latestUsed<TileNodes>(LEAF_TILES_KEPT), tiles: latestUsed<TileNodes>(TILES_KEPT) };
  // By who may see it and tree: a scope that never opened a tree does not get what another one opened.
  const snapshots = latestUsed<LedgerSnapshot>(SNAPSHOTS_KEPT);
  return {
    appendBatch: (session, treeId, leaves) =>
      appendBatch({ collections, known, keys: keysOf(checkTreeId(treeId)), session, treeId, leaves }),

    openTree: async (treeId) => {
      const found = await heads.findOne({ _id: checkTreeId(treeId) });
      if (found !== undefined) return found.size;
      const empty = { tenant: treeId, size: 0, edge: [], checkpoint: emptyCheckpoint(keysOf(treeId)) };
      const head = await heads.findOneAndUpdate({ _id: treeId }, { $setOnInsert: empty }, { upsert: true });
      if (head === undefined) throw ledgerErrors.ledger_conflict();
      return head.size;
    },

    sizes: async () => {
      const found = await heads.find({}, { projection: { size: 1 } });
      return new Map(found.map(({ _id, size }) => [_id, size]));
    },

    openSnapshot: async (treeId, covering) => {
      const scope = `${tryContext()?.tenant} ${checkTreeId(treeId)}`;
      const last = snapshots.get(scope);
      if (last !== undefined && covering !== undefined && last.size >= covering) return last;
      const head = await heads.findOne({ _id: treeId });
      if (head === undefined) throw ledgerErrors.ledger_empty();
      const snapshot = ledgerSnapshot({
        state: checkTreeState(stateOf(head)),
        checkpoint: head.checkpoint,
        readFullTile: (level, index) =>
          readFullTile(collections, level === 0 ? kept.leafTiles : kept.tiles, { treeId, level, index }),
        readEntries: (range) => readRange(entries, treeId, range),
      });
      snapshots.keep(scope, snapshot);
      return snapshot;
    },

    findWatermark: async (treeId, watermarkHash) => {
      const mark = Buffer.from(watermarkHash, 'hex').subarray(0, MARK_BYTES);
      const batches = await entries.find({ tenant: checkTreeId(treeId), marks: mark });
      const found = batches
        .flatMap((batch) => readEntries(batch.leaves).entries.map((leaf, at) => ({ leaf, index: batch.first + at })))
        .find(({ leaf }) => watermarkOfLeaf(leaf) === watermarkHash);
      if (found === undefined) throw ledgerErrors.watermark_not_found();
      return found.index;
    },
  };
}

/** What the newest batch of this process left behind, by tree. Absent while a batch is being written. */
type KnownHeads = Map<string, HeadDocument>;

type Append = {
  readonly collections: Collections;
  readonly known: KnownHeads;
  readonly keys: LogKeys;
  readonly session: ClientSession;
  readonly treeId: string;
  readonly leaves: readonly Uint8Array[];
};

async function appendBatch(append: Append): Promise<AppendedBatch> {
  const { collections, known, keys, session, treeId, leaves } = append;
  checkBatch(leaves);
  const left = known.get(treeId);
  known.delete(treeId);
  const head = left ?? (await collections.heads.findOne({ _id: treeId }, { session }));
  if (head === undefined) throw ledgerErrors.ledger_conflict();
  const before = left === undefined ? trustedState(head, keys) : stateOf(left);
  const appended = appendLeaves(before, leaves.map(leafHash));
  const { state, root, nodes } = appended;
  const checkpoint = signCheckpoint({ size: state.size, root }, keys.signer);
  await raceLost(() => writeBatch({ collections, session, treeId, head, appended, leaves, checkpoint }));
  const proveInclusion = inclusionProver(state.size, nodes);
  const committed = () => {
    known.set(treeId, { size: state.size, edge: state.edge.map(asBuffer), checkpoint });
  };
  return { firstIndex: before.size, size: state.size, root, checkpoint, proveInclusion, committed };
}

function defineCollections(store: Store): Collections {
  const number = { type: Number, required: true };
  const bytes = { type: Buffer, required: true };
  return {
    heads: store.model<HeadDocument>('ledger_heads', {
      size: number,
      edge: { type: [Buffer] },
      checkpoint: { type: String, required: true },
    }),
    entries: store.model<EntriesDocument>(
      'ledger_entries',
      { first: number, end: number, leaves: bytes, marks: { type: [Buffer] } },
      {
        isPlain: true,
        indexes: [
          // The batch that holds an index, and ranges: the first batches that end after it.
          { key: { tenant: 1, end: 1 }, name: 'ledger_by_end', unique: true },
          // A watermark to its batch.
          { key: { tenant: 1, marks: 1 }, name: 'ledger_by_mark' },
        ],
      },
    ),
    tiles: store.model<TileDocument>('ledger_tiles', { hashes: bytes }, { isPlain: true }),
  };
}

function checkBatch(leaves: readonly Uint8Array[]): void {
  const bytes = leaves.reduce((sum, leaf) => sum + leaf.length, 0);
  if (leaves.length === 0 || leaves.length > BATCH_LEAVES_MAX || bytes > BATCH_BYTES_MAX) {
    throw new RangeError(`a batch has 1 to ${BATCH_LEAVES_MAX} leaves and at most ${BATCH_BYTES_MAX} bytes`);
  }
}

function stateOf(head: HeadDocument): TreeState {
  return { size: head.size, edge: head.edge };
}

/**
 * The state to append to, after checking that this log signed it. Whoever can write to the database but has no key
 * could otherwise change the edge and have the next batch sign the changed history.
 */
function trustedState(head: HeadDocument, keys: LogKeys): TreeState {
  const state = checkTreeState(stateOf(head));
  const signed = openCheckpoint(head.checkpoint, keys.verifiers, keys.signer.name);
  if (signed.size !== state.size || !isSameHash(signed.root, rootOf(state))) {
    throw ledgerErrors.ledger_corrupt({ what: 'the head is not the one that was signed' });
  }
  return state;
}

function emptyCheckpoint({ signer }: LogKeys): string {
  return signCheckpoint({ size: 0, root: rootOf(EMPTY_TREE) }, signer);
}

type BatchWrite = {
  readonly collections: Collections;
  readonly session: ClientSession;
  readonly treeId: string;
  readonly head: HeadDocument;
  readonly appended: Appended;
  readonly leaves: readonly Uint8Array[];
  readonly checkpoint: string;
};

async function writeBatch({ collections, session, treeId, head, appended, leaves, checkpoint }: BatchWrite) {
  const { state, fullTiles } = appended;
  // The size belongs in the filter: comparing what was read before would let two writers both go on from it. So does the
  // checkpoint: a head remembered from a batch that was lost after all may have the size of someone else's.
  const moved = await collections.heads.updateOne(
    { _id: treeId, size: head.size, checkpoint: head.checkpoint },
    { $set: { size: state.size, edge: state.edge.map(asBuffer), checkpoint } },
    { session },
  );
  if (moved.matched !== 1) throw ledgerErrors.ledger_conflict();
  const marks = leaves
    .map(watermarkOfLeaf)
    .filter((mark) => mark !== undefined)
    .map((mark) => Buffer.from(mark, 'hex').subarray(0, MARK_BYTES));
  const batch = { first: head.size, end: state.size, leaves: asBuffer(encodeEntries(leaves)), marks };
  await collections.entries.insertMany([{ _id: `${treeId}/${head.size}`, tenant: treeId, ...batch }], { session });
  const tiles = fullTiles.map(({ level, index, hashes }) => ({
    _id: `${treeId}/${level}/${index}`,
    tenant: treeId,
    hashes: asBuffer(hashes),
  }));
  await collections.tiles.insertMany(tiles, { session });
}

/** A position taken twice and a transaction that lost are the same thing here: someone else moved the head. */
async function raceLost(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const lost = ['chassis.write_conflict', 'chassis.duplicate_key'];
    if (cause instanceof AppError && lost.includes(cause.code)) throw ledgerErrors.ledger_conflict({}, { cause });
    throw cause;
  }
}

type FullTile = { treeId: string; level: number; index: number };

async function readFullTile({ tiles }: Collections, kept: LatestUsed<TileNodes>, { treeId, level, index }: FullTile) {
  const _id = `${treeId}/${level}/${index}`;
  const known = kept.get(_id);
  if (known !== undefined) return known;
  const found = await tiles.findOne({ _id, tenant: treeId });
  if (found === undefined) return undefined;
  const nodes = tileNodes(found.hashes);
  kept.keep(_id, nodes);
  return nodes;
}

async function readRange(entries: Collections['entries'], treeId: string, { from, to }: LeafRange) {
  // The first batch that ends behind `from` holds it, and none holds less than one leaf: more need not be looked at.
  const batches = await entries.find(
    { tenant: treeId, end: { $gt: from, $lt: to + BATCH_LEAVES_MAX }, first: { $lt: to } },
    { sort: { end: 1 }, limit: to - from },
  );
  const found: Uint8Array[] = [];
  for (const { first, end, leaves } of batches) {
    const next = from + found.length;
    if (first > next) break;
    found.push(...readEntries(leaves).entries.slice(next - first, Math.min(end, to) - first));
  }
  return found;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
