import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import type { TreeHead } from './consistency-proof.ts';
import { readEntries } from './entry-bundle.ts';
import { decodeLeaf, type Leaf } from './leaf.ts';
import { ledgerErrors } from './ledger-errors.ts';
import { fetchBundle, fetchTile, type LedgerSource } from './ledger-source.ts';
import { type Damage, earliest, findTileContradiction } from './locate-damage.ts';
import { HASH_BYTES, hashAt, isSameHash, leafHash } from './merkle-hash.ts';
import { appendLeaves, EMPTY_TREE, rootOf, type TreeState } from './merkle-tree.ts';
import type { NoteVerifier } from './note-key.ts';
import { TILE_WIDTH, type Tile, tileWidth } from './tile.ts';
import { CHECKPOINT_PATH } from './tile-path.ts';

export type AuditOptions = {
  readonly source: LedgerSource;
  /** Keys of the log; the first one's name is its origin. */
  readonly verifiers: readonly NoteVerifier[];
  /** Signed note of an earlier state, kept by the auditor. */
  readonly since?: string;
  /** Keys of witnesses, and how many of them must have signed the checkpoint. */
  readonly witnesses?: { readonly verifiers: readonly NoteVerifier[]; readonly quorum: number };
  /** Where the checkpoint stands. Default: `checkpoint`, as C2SP tlog-tiles has it. */
  readonly checkpointPath?: string;
  /** Told each entry in order, with its leaf when it is one that this program knows. */
  readonly onEntry?: (entry: Uint8Array, index: number, leaf: Leaf | undefined) => void;
};

export type Audit = {
  readonly checkpoint: OpenedCheckpoint;
  /** How many entries of each kind; `unknown` for entries that are not leaves this program can read. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly since?: { readonly size: number; readonly isConsistent: boolean };
  /** Absent when the whole log is what was signed. */
  readonly damage?: Damage;
};

/**
 * Reads a whole log and recomputes it from its entries: every leaf hash, every tile, the root, and the root at the
 * earlier size. Believes nothing but the keys. compliance.checkpoint_forged when the checkpoint is not by them, or too few
 * of the witnesses signed it.
 */
export async function auditLedger(options: AuditOptions): Promise<Audit> {
  const { source, verifiers, since, onEntry } = options;
  const origin = verifiers[0]?.name ?? '';
  const note = await source(options.checkpointPath ?? CHECKPOINT_PATH);
  if (note === undefined) throw ledgerErrors.ledger_empty();
  const checkpoint = openWitnessed(Buffer.from(note).toString(), origin, options);
  const older = since === undefined ? undefined : openCheckpoint(since, verifiers, origin);
  const kinds: Record<string, number> = {};
  const read = await readLog(source, checkpoint.size, older?.size ?? 0, (entry, index) => {
    const leaf = tryDecode(entry);
    const kind = leaf?.kind ?? 'unknown';
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    onEntry?.(entry, index, leaf);
  });
  const isConsistent = older === undefined || (older.size <= checkpoint.size && isSameHash(read.olderRoot, older.root));
  const damage = await judge({ source, checkpoint, read, older, isConsistent });
  return {
    checkpoint,
    kinds,
    ...(older === undefined ? {} : { since: { size: older.size, isConsistent } }),
    ...(damage === undefined ? {} : { damage }),
  };
}

function openWitnessed(note: string, origin: string, { verifiers, witnesses }: AuditOptions): OpenedCheckpoint {
  const known = witnesses?.verifiers ?? [];
  const checkpoint = openCheckpoint(note, [...verifiers, ...known], origin);
  const signed = known.filter(({ name, keyId }) =>
    checkpoint.verified.some((signature) => signature.name === name && signature.keyId === keyId),
  );
  if (new Set(signed.map(({ name }) => name)).size < (witnesses?.quorum ?? 0)) throw ledgerErrors.checkpoint_forged();
  return checkpoint;
}

type LogRead = {
  readonly state: TreeState;
  /** Root of the first entries, as many as the older checkpoint covers. */
  readonly olderRoot: Uint8Array;
  /** Where entries and the tile beside them first differ, or entries are missing. */
  readonly entryDamage: Damage | undefined;
  /** Where a tile further up first differs from what the entries give. */
  readonly tileDamage: Damage | undefined;
};

async function readLog(
  source: LedgerSource,
  size: number,
  olderSize: number,
  onEntry: (entry: Uint8Array, index: number) => void,
): Promise<LogRead> {
  let state = EMPTY_TREE;
  let olderRoot = rootOf(EMPTY_TREE);
  let entryDamage: Damage | undefined;
  let tileDamage: Damage | undefined;
  for (let index = 0; tileWidth(0, index, size) > 0; index += 1) {
    const bundle = await readBundle(source, index, tileWidth(0, index, size), onEntry);
    const before = state;
    if (olderSize > before.size && olderSize <= before.size + bundle.hashes.length) {
      olderRoot = appendLeaves(before, bundle.hashes.slice(0, olderSize - before.size)).root;
    }
    const appended = appendLeaves(before, bundle.hashes);
    state = appended.state;
    entryDamage = earliest(entryDamage, bundle.damage);
    for (const tile of appended.fullTiles.filter(({ level }) => level > 0)) {
      tileDamage = earliest(tileDamage, compareTile(tile, tile.hashes, await fetchTile(source, tile)));
    }
  }
  return { state, olderRoot, entryDamage, tileDamage: earliest(tileDamage, await compareEdge(source, state)) };
}

async function compareEdge(source: LedgerSource, { size, edge }: TreeState): Promise<Damage | undefined> {
  let damage: Damage | undefined;
  for (const [level, hashes] of edge.entries()) {
    if (level === 0 || hashes.length === 0) continue;
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const tile = { level, index, width: hashes.length / HASH_BYTES };
    damage = earliest(damage, compareTile(tile, hashes, await fetchTile(source, tile)));
  }
  return damage;
}

async function readBundle(
  source: LedgerSource,
  index: number,
  width: number,
  onEntry: (entry: Uint8Array, index: number) => void,
) {
  const [bundle, tile] = await Promise.all([
    fetchBundle(source, { index, width }),
    fetchTile(source, { level: 0, index, width }),
  ]);
  const from = index * TILE_WIDTH;
  const { entries, isWhole } = readEntries(bundle.bytes ?? new Uint8Array(0));
  const hashes = entries.slice(0, width).map(leafHash);
  for (const [at, entry] of entries.slice(0, width).entries()) onEntry(entry, from + at);
  const computed = Buffer.concat(hashes);
  let damage = compareTile({ level: 0, index, width }, computed, tile?.subarray(0, computed.length));
  if (entries.length < width) {
    damage = earliest(damage, { what: 'entry_missing', index: from + entries.length, through: from + entries.length });
  } else if (!isWhole || (entries.length > width && !bundle.isLonger)) {
    damage = earliest(damage, { what: 'entry_added', index: from + width, through: from + width });
  }
  // What is missing is filled up from the tile, so that later entries are still compared at their own places.
  for (let at = hashes.length; at < width; at += 1) {
    hashes.push(tile === undefined ? new Uint8Array(HASH_BYTES) : hashAt(tile, at));
  }
  return { hashes, damage };
}

function compareTile(tile: Tile, computed: Uint8Array, stored: Uint8Array | undefined): Damage | undefined {
  const span = TILE_WIDTH ** tile.level;
  for (let at = 0; at * HASH_BYTES < computed.length; at += 1) {
    if (stored !== undefined && isSameHash(hashAt(computed, at), hashAt(stored, at))) continue;
    const index = (tile.index * TILE_WIDTH + at) * span;
    const what = tile.level === 0 && stored !== undefined ? 'entry_changed' : 'tile_changed';
    return { what, index, through: index + span - 1 };
  }
  return undefined;
}

type Evidence = {
  readonly source: LedgerSource;
  readonly checkpoint: TreeHead;
  readonly read: LogRead;
  readonly older: TreeHead | undefined;
  readonly isConsistent: boolean;
};

async function judge({ source, checkpoint, read, older, isConsistent }: Evidence): Promise<Damage | undefined> {
  if (older !== undefined && older.size > checkpoint.size) {
    return { what: 'log_shrunk', index: checkpoint.size, through: older.size - 1 };
  }
  if (isSameHash(rootOf(read.state), checkpoint.root)) {
    if (older !== undefined && !isConsistent) return { what: 'history_rewritten', index: 0, through: older.size - 1 };
    // The entries are what was signed, so an entry that differs from its tile shows a changed tile.
    const { entryDamage, tileDamage } = read;
    const isTile = entryDamage?.what === 'entry_changed';
    return earliest(isTile ? { ...entryDamage, what: 'tile_changed' } : entryDamage, tileDamage);
  }
  // Tiles above the first level differ from what changed entries give in any case; they say something only where they
  // contradict one another, which is where entries and their own tile were changed together.
  const found = earliest(read.entryDamage, await findTileContradiction(source, checkpoint.size));
  const vouchedSize = older !== undefined && isConsistent ? older.size : 0;
  return found ?? { what: 'history_rewritten', index: vouchedSize, through: checkpoint.size - 1 };
}

function tryDecode(entry: Uint8Array): Leaf | undefined {
  try {
    return decodeLeaf(entry);
  } catch {
    // A kind that a newer release added is still covered by the hashes; it is counted apart, not judged.
    return undefined;
  }
}
