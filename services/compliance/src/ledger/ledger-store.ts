import type { InclusionProof } from './inclusion-proof.ts';
import type { NoteSigner, NoteVerifier } from './note-key.ts';
import type { LeafRange } from './subtree.ts';
import type { ReadTile } from './tile.ts';

/** Key of one tenant's log. `verifiers` also holds the former keys, for heads signed before a rotation. */
export type LogKeys = { readonly signer: NoteSigner; readonly verifiers: readonly NoteVerifier[] };

/** A larger batch gains nothing and nears the size limit of a document. */
export const BATCH_LEAVES_MAX = 4_096;
export const BATCH_BYTES_MAX = 8 * 1024 * 1024;

export type AppendedBatch = {
  /** Index of the first leaf of the batch; the others follow in order. */
  readonly firstIndex: number;
  readonly size: number;
  readonly root: Uint8Array;
  /** Signed note over size and root. It and all proofs must stay inside until the transaction has committed. */
  readonly checkpoint: string;
  /** Proof of one leaf of this batch to `checkpoint`, from memory. */
  proveInclusion(index: number): InclusionProof;
  /** To be called once the transaction has committed: the next batch of this process then goes on from here without a read. */
  committed(): void;
};

/** One consistent view of a tree; everything that was ever in it is still readable in later ones. */
export type LedgerSnapshot = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoint: string;
  /** Any tile of any earlier size too. compliance.tile_not_found beyond this size. */
  readonly readTile: ReadTile;
  /** compliance.ledger_entry_not_found. */
  readEntry(index: number): Promise<Uint8Array>;
  /** Entries in order; stops before the first that is missing, so that a verifier can name it. */
  readEntries(range: LeafRange): Promise<Uint8Array[]>;
  /** `size` defaults to this snapshot's. compliance.proof_range_invalid. */
  proveInclusion(index: number, size?: number): Promise<Uint8Array[]>;
  proveConsistency(oldSize: number, size?: number): Promise<Uint8Array[]>;
};

/** Trees of all tenants; `treeId` is the tenant's id. `Session` is the transaction that a batch is part of. */
export type LedgerStore<Session> = {
  /**
   * Appends a batch to a tree inside the caller's transaction, so that decisions, counters and leaves become durable
   * together. The head moves by compare-and-set on size and checkpoint: of two that append at once one fails with
   * compliance.ledger_conflict and changes nothing. compliance.ledger_corrupt when the stored head is not what this log
   * signed: nothing is signed on top of it.
   */
  appendBatch(session: Session, treeId: string, leaves: readonly Uint8Array[]): Promise<AppendedBatch>;
  /** Leaves in the tree; creates an absent one. */
  openTree(treeId: string): Promise<number>;
  /** Of all trees that the caller's scope shows, by their ids. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  /**
   * The tree as it is; where `covering` is given any state of that size or a larger one, without asking the database when
   * one is known here. compliance.ledger_empty when the tree does not exist yet.
   */
  openSnapshot(treeId: string, covering?: number): Promise<LedgerSnapshot>;
  /** Index of the decision leaf with this watermark hash (hex), found by one query. compliance.watermark_not_found. */
  findWatermark(treeId: string, watermarkHash: string): Promise<number>;
};
