/*
 * Asks both engines about generated inputs for compiled packs and leaves the proof beside them: node
 * services/compliance/src/plan-proof/prove-packs.ts FOLDER [INPUTS] [SEED]. One line of JSON; non-zero when they differ.
 */
import { provePlans } from './prove-plans.ts';

const DEFAULT_INPUTS = 1_000_000;
const DEFAULT_SEED = 20_261_122;
const PROGRESS_EVERY = 100_000;

const [folder, inputs, seed] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder of the compiled packs');
const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
let told = 0;
const proof = await provePlans(folder, {
  seed: Number(seed ?? DEFAULT_SEED),
  inputs: Number(inputs || DEFAULT_INPUTS),
  onProgress: (tried) => {
    if (tried - told < PROGRESS_EVERY) return;
    told = tried;
    process.stderr.write(`${tried} inputs\n`);
  },
});
const { user, system } = process.cpuUsage(startedCpu);
const seconds = (performance.now() - startedMs) / 1_000;
const least = Math.min(...proof.packs.map((pack) => pack.inputs));
const { faults, packs, ...said } = proof;
const line = {
  ...said,
  packs: packs.length,
  least,
  faults,
  seconds: Math.round(seconds),
  cpuS: Math.round((user + system) / 1e6),
};
process.stdout.write(`${JSON.stringify(line)}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
