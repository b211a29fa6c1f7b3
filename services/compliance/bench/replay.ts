/**
 * `node services/compliance/bench/replay.ts [--cases 1000000] [--distinct 20000] [--workers N] [--engine plan] [--seed 20261122]`:
 * how fast sealed recorded cases are opened and judged again by the packs as they stand. One JSON line on stdout. Ends
 * non-zero when the same packs decide a single case otherwise. Reading them from a database is not part of it.
 */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { createDecider } from '../src/decisions/evaluate-packs.ts';
import { loadPacks } from '../src/decisions/load-packs.ts';
import { caseKeys } from '../src/recorded-cases/case-vault.ts';
import { replayCases } from '../src/replay/replay-cases.ts';
import { batchesOf, decidedCases, sealedCases } from '../test/fixtures/synthetic-cases.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    distinct: { type: 'string', default: '20000' },
    workers: { type: 'string', default: String(availableParallelism()) },
    engine: { type: 'string', default: PolicyEngine.plan },
    seed: { type: 'string', default: '20261122' },
  },
});
const BATCH = 500;
const PROGRESS_EVERY = 50_000;
const [count, workers, seed] = [Number(values.cases), Number(values.workers), Number(values.seed)];
const engine = values.engine === PolicyEngine.wasm ? PolicyEngine.wasm : PolicyEngine.plan;

const folder = await compiledPacks((line) => process.stderr.write(`${line}\n`));
const set = await loadPacks(folder, { engine });
const decider = createDecider(set, { onPackFailure: () => {} });
const keys = caseKeys(new Uint8Array(randomBytes(32)), 'bench');
const cases = sealedCases(
  decidedCases(decider, { seed, count: Math.min(count, Number(values.distinct)), tenant: 'bench' }),
  keys,
);
process.stderr.write(
  `${cases.length} distinct cases of ${Math.round(cases.reduce((sum, { body }) => sum + body.length, 0) / cases.length)} bytes\n`,
);

const judge = { folder, revision: set.revision, engine, examples: 5, contentKey: keys.content };
const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
let told = 0;
const impact = await replayCases(batchesOf(cases, { count, size: BATCH }), {
  judge,
  workers,
  onProgress: (judged) => {
    if (judged - told < PROGRESS_EVERY) return;
    told = judged;
    process.stderr.write(`${judged} judged\n`);
  },
});
const seconds = (performance.now() - startedMs) / 1_000;
const { user, system } = process.cpuUsage(startedCpu);
const line = {
  name: 'replay',
  ...{ seed, engine, workers, cases: impact.judged, seconds: Number(seconds.toFixed(2)) },
  perSecond: Math.round(impact.judged / seconds),
  cpuMicrosPerCase: Number(((user + system) / impact.judged).toFixed(1)),
  secondsPerMillion: Number(((seconds / impact.judged) * 1_000_000).toFixed(1)),
  rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  ...{ otherwise: impact.otherwise, otherReasons: impact.otherReasons, unreadable: impact.unreadable },
};
process.stdout.write(`${JSON.stringify(line)}\n`);
if (impact.judged !== count || impact.otherwise + impact.otherReasons > 0) process.exitCode = 1;
