import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { pairEngines } from '@salesmesh/chassis/policy';
import { beginThread } from '@salesmesh/chassis/thread';
import { readPackFolder } from '../decisions/pack-folder.ts';
import { fuzzShares } from './fuzz-shares.ts';
import type { FuzzQuestion, FuzzThreadData } from './fuzz-thread.ts';
import { bundleDigest, engineDigest, type PlanFault, type PlanProof, PROOF_FILE } from './plan-proof.ts';

export type ProofOptions = {
  readonly seed: number;
  /** Over all packs. Each gets at least `LEAST_SHARE` or an even part of half of them, and more where it has more rules. */
  readonly inputs: number;
  readonly threads?: number;
  readonly onProgress?: (tried: number) => void;
};

const LEAST_SHARE = 20_000;
/** Inputs that a thread is asked about at once: a fraction of a second. */
const CHUNK = 4_000;
/** So many show what is wrong. */
const FAULTS_MAX = 10;

/** Asks both engines about generated inputs for the packs of a folder, and keeps in the folder what came of it. */
export async function provePlans(folder: string, options: ProofOptions): Promise<PlanProof> {
  const { seed, inputs, threads = availableParallelism(), onProgress = () => {} } = options;
  const faults: PlanFault[] = [];
  const unplanned = (pack: string, error: unknown) =>
    faults.push({ pack, plan: error instanceof Error ? error.message : String(error), wasm: '' });
  const { bundles } = await readPackFolder(folder);
  const pairs = await pairEngines(bundles, { onEngineLeft: unplanned });
  const weights = pairs.map(({ name, constants }) => ({ name, weight: constants.texts.length }));
  const least = Math.min(LEAST_SHARE, Math.floor(inputs / 2 / Math.max(1, pairs.length)));
  const shares = fuzzShares(weights, { inputs, least });
  const questions = chunked(shares);
  let tried = 0;
  const work = async () => {
    const program = new URL('./fuzz-thread.ts', import.meta.url);
    const workerData: FuzzThreadData = { folder, seed };
    await using thread = beginThread<FuzzQuestion, readonly PlanFault[]>({
      program,
      workerData,
      execArgv: [],
      isCutOff: true,
    });
    for (const question of questions) {
      faults.push(...(await thread.ask(question)));
      tried += question.count;
      onProgress(tried);
      if (faults.length >= FAULTS_MAX) return;
    }
  };
  // With a plan that cannot be had the bundle is not proven whatever else comes of it.
  if (faults.length === 0) await Promise.all(Array.from({ length: threads }, work));
  const made: PlanProof = {
    ...{ format: 1, bundle: await bundleDigest(folder), engine: await engineDigest(), seed, inputs: tried },
    ...{ packs: shares, faults: faults.slice(0, FAULTS_MAX) },
  };
  await writeFile(`${folder}/${PROOF_FILE}`, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** One iterator for all threads: each takes what is next. */
function* chunked(shares: readonly { name: string; inputs: number }[]): Generator<FuzzQuestion> {
  let number = 0;
  for (const { name, inputs } of shares) {
    for (let left = inputs; left > 0; left -= CHUNK) {
      const count = Math.min(CHUNK, left);
      yield { pack: name, from: number, count };
      number += count;
    }
  }
}
