import { randomFillSync } from 'node:crypto';
import { type BenchRow, Better, Disagreement } from '../../../infra/bench/bench-row.ts';
import { quantiles } from '../../../infra/demo/quantiles.ts';
import { signCheckpoint } from '../src/ledger/checkpoint.ts';
import { isIncluded } from '../src/ledger/inclusion-proof.ts';
import type { LedgerSnapshot } from '../src/ledger/ledger-store.ts';
import { HASH_BYTES, hashAt } from '../src/ledger/merkle-hash.ts';
import { rootOf, type TreeState } from '../src/ledger/merkle-tree.ts';
import { hashOfFullTile, TILE_WIDTH } from '../src/ledger/tile.ts';
import { type BenchLedger, benchLedger, inTree, TREE } from './bench-ledger.ts';

const SIZE = 10_000_000;
const PROOFS = 4_000;
const WARM_UP = 500;
const INSERT = 256;

/** One inclusion proof at a time, for leaves all over a tree of ten million, to a checkpoint that the asker holds. */
export const row: BenchRow = {
  name: 'ledger_proof',
  unit: 'ms',
  better: Better.less,
  measure: async ({ say }) => {
    await using stack = new AsyncDisposableStack();
    const bench = await benchLedger(stack);
    const state = await buildTree(bench, say);
    say('proving');
    const tookMs: number[] = [];
    const places = new Uint32Array(PROOFS + WARM_UP);
    randomFillSync(places);
    for (const [place, draw] of places.entries()) {
      const index = draw % SIZE;
      const startedMs = performance.now();
      const { snapshot, proof } = await inTree(() => prove(bench, index));
      if (place >= WARM_UP) tookMs.push(performance.now() - startedMs);
      if (place % 10 === 0) await assertProven(snapshot, proof, index);
    }
    const took = quantiles(tookMs);
    return {
      ours: took.median,
      p50Ms: took.median,
      p99Ms: took.p99,
      notes: [
        `${PROOFS} proofs for random leaves of ${state.size}, one after another; the tile of each leaf is read from the database`,
        'every tenth verified against the root',
      ],
    };
  },
};

async function prove({ ledger }: BenchLedger, index: number) {
  const snapshot = await ledger.openSnapshot(TREE, SIZE);
  return { snapshot, proof: await snapshot.proveInclusion(index) };
}

async function assertProven(snapshot: LedgerSnapshot, proof: Uint8Array[], index: number): Promise<void> {
  const tile = { level: 0, index: Math.floor(index / TILE_WIDTH), width: (index % TILE_WIDTH) + 1 };
  const leafHash = hashAt(await inTree(() => snapshot.readTile(tile)), index % TILE_WIDTH);
  if (!isIncluded({ index, size: snapshot.size, leafHash, root: snapshot.root }, proof))
    throw new Disagreement(`the proof of leaf ${index} does not lead to the root`);
}

/** Tiles of random leaf hashes, level by level, written as the ledger stores them. */
async function buildTree({ store, signer }: BenchLedger, say: (line: string) => void): Promise<TreeState> {
  const tiles = store.connection.collection<{ _id: string; tenant: string; hashes: Buffer }>('ledger_tiles');
  const edge: Buffer[] = [];
  let width = SIZE;
  let below: Buffer | undefined;
  for (let level = 0; width > 0; level += 1) {
    const full = Math.floor(width / TILE_WIDTH);
    const above = Buffer.alloc(full * HASH_BYTES);
    for (let from = 0; from < full; from += INSERT) {
      const group = Array.from({ length: Math.min(INSERT, full - from) }, (_, at) => {
        const index = from + at;
        const hashes = below?.subarray(index * TILE_WIDTH * HASH_BYTES, (index + 1) * TILE_WIDTH * HASH_BYTES);
        const filled = hashes ?? randomFillSync(Buffer.alloc(TILE_WIDTH * HASH_BYTES));
        above.set(hashOfFullTile(filled), index * HASH_BYTES);
        return { _id: `${TREE}/${level}/${index}`, tenant: TREE, hashes: filled };
      });
      await tiles.insertMany(group, { ordered: false });
      if (from % (INSERT * 40) === 0) say(`level ${level}: ${from} of ${full} tiles`);
    }
    const rest = (width % TILE_WIDTH) * HASH_BYTES;
    edge.push(Buffer.from(below?.subarray(below.length - rest) ?? randomFillSync(Buffer.alloc(rest))));
    [below, width] = [above, full];
  }
  const state = { size: SIZE, edge };
  const checkpoint = signCheckpoint({ size: SIZE, root: rootOf(state) }, signer);
  const heads = store.connection.collection<{ _id: string; tenant: string }>('ledger_heads');
  await heads.insertOne({ _id: TREE, tenant: TREE, ...state, checkpoint } as { _id: string; tenant: string });
  return state;
}
