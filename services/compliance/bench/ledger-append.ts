import type { ClientSession } from 'mongoose';
import { type BenchRow, Better, Disagreement } from '../../../infra/bench/bench-row.ts';
import { median, rounds } from '../../../infra/bench/rounds.ts';
import { quantiles } from '../../../infra/demo/quantiles.ts';
import type { LedgerStore } from '../src/ledger/ledger-store.ts';
import { leafHash } from '../src/ledger/merkle-hash.ts';
import { appendLeaves, EMPTY_TREE } from '../src/ledger/merkle-tree.ts';
import { benchLedger, decisionLeaves, inTree, TREE } from './bench-ledger.ts';

const BATCH = 1_024;
const BATCHES = 16;
const ROUNDS = 5;

type Timed = { perSecond: number; tookMs: number[] };

/**
 * Leaves made durable by one writer, batch after batch, with tree, tiles and signed checkpoint, against inserting the same
 * records into a collection with as many a call and the same write concern.
 */
export const row: BenchRow = {
  name: 'ledger_append',
  unit: 'leaves/s',
  better: Better.more,
  rivalName: 'MongoDB insertMany of the same records',
  measure: async ({ say }) => {
    await using stack = new AsyncDisposableStack();
    const { store, ledger } = await benchLedger(stack);
    const trees = ledger as unknown as LedgerStore<ClientSession>;
    const leaves = decisionLeaves(BATCH * BATCHES);
    const batches = Array.from({ length: BATCHES }, (_, at) => leaves.slice(at * BATCH, (at + 1) * BATCH));
    await inTree(() => trees.openTree(TREE));
    const plain = store.connection.collection('plain_records', { writeConcern: { w: 'majority', journal: true } });
    const append = (batch: readonly Uint8Array[]) =>
      inTree(async () => {
        const appended = await store.withTransaction((session) => trees.appendBatch(session, TREE, batch));
        appended.committed();
      });
    const insert = async (batch: readonly Uint8Array[]) => {
      await plain.insertMany(
        batch.map((leaf) => ({ tenant: TREE, leaf: Buffer.from(leaf) })),
        { ordered: false },
      );
    };
    say(`${leaves.length} leaves of ${leaves[0]?.length} bytes, ${BATCH} a batch`);
    const timed = await rounds(ROUNDS, { ours: () => time(batches, append), rival: () => time(batches, insert) });
    await inTree(() => assertWhole(trees, leaves));
    const took = quantiles(timed.ours.flatMap(({ tookMs }) => tookMs));
    const other = quantiles(timed.rival.flatMap(({ tookMs }) => tookMs));
    return {
      ours: median(timed.ours.map(({ perSecond }) => perSecond)),
      rival: median(timed.rival.map(({ perSecond }) => perSecond)),
      p50Ms: took.median,
      p99Ms: took.p99,
      notes: [
        `one writer, ${BATCH} leaves a batch; latencies are of a batch`,
        `the rival proves nothing: no hash, no tree, no signature; p50 ${other.median.toFixed(1)} ms, p99 ${other.p99.toFixed(1)} ms`,
        'both with write concern majority, journal on, on one server with a replica set of one',
      ],
    };
  },
};

async function time(
  batches: readonly (readonly Uint8Array[])[],
  write: (batch: readonly Uint8Array[]) => Promise<void>,
): Promise<Timed> {
  const tookMs: number[] = [];
  for (const batch of batches) {
    const startedMs = performance.now();
    await write(batch);
    tookMs.push(performance.now() - startedMs);
  }
  const leaves = batches.reduce((sum, batch) => sum + batch.length, 0);
  return { perSecond: leaves / (tookMs.reduce((sum, ms) => sum + ms) / 1_000), tookMs };
}

/** What was written round after round is read back, and its root is worked out anew. */
async function assertWhole(trees: LedgerStore<ClientSession>, leaves: readonly Uint8Array[]): Promise<void> {
  const snapshot = await trees.openSnapshot(TREE);
  const expected = Array.from({ length: ROUNDS + 1 }, () => leaves).flat();
  const { root } = appendLeaves(EMPTY_TREE, expected.map(leafHash));
  const isSame = snapshot.size === expected.length && Buffer.compare(snapshot.root, root) === 0;
  if (!isSame) throw new Disagreement('the ledger holds other leaves than were appended');
}
