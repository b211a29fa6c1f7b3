import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { type BenchRow, Better, Disagreement } from '../../../infra/bench/bench-row.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { createDecider } from '../src/decisions/evaluate-packs.ts';
import { loadPacks } from '../src/decisions/load-packs.ts';
import { caseKeys } from '../src/recorded-cases/case-vault.ts';
import type { Impact } from '../src/replay/impact.ts';
import { startJudges } from '../src/replay/replay-cases.ts';
import { batchesOf, decidedCases, sealedCases } from '../test/fixtures/synthetic-cases.ts';

const DISTINCT = 20_000;
const WARM_UP = 4_000;
const RIVAL_CASES = 20_000;
const BATCH = 250;
const SEED = 20_261_122;
const EXAMPLES = 10;

/**
 * Sealed cases opened and judged again by the packs that decided them, over as many threads as there are cores; the rival
 * is the same replay by opa-wasm. Every case must come out as it was recorded, by both.
 */
export function replayRow({ name, cases: count }: { name: string; cases: number }): BenchRow {
  return {
    name,
    unit: 'recorded decisions/s',
    better: Better.more,
    rivalName: 'the same replay by opa-wasm 1.10.0',
    measure: async ({ say }) => {
      const folder = await compiledPacks(say);
      const set = await loadPacks(folder);
      const keys = caseKeys([new Uint8Array(randomBytes(32))], 'bench');
      const decider = createDecider(set, { onPackFailure: () => {} });
      const sealed = sealedCases(decidedCases(decider, { seed: SEED, count: DISTINCT, tenant: 'bench' }), keys);
      const bytes = Math.round(sealed.reduce((sum, { body }) => sum + body.length, 0) / sealed.length);
      const judged = async (engine: PolicyEngine, asked: number) => {
        const judge = {
          folder,
          revision: set.revision,
          engine,
          examples: EXAMPLES,
          contentKeys: keys.map(({ content }) => content),
        };
        await using judges = startJudges({ judge });
        checkAll(await judges.replay(batchesOf(sealed, { count: WARM_UP, size: BATCH })), WARM_UP);
        const startedMs = performance.now();
        checkAll(await judges.replay(batchesOf(sealed, { count: asked, size: BATCH })), asked);
        const perSecond = (asked * 1_000) / (performance.now() - startedMs);
        say(`${engine}: ${Math.round(perSecond)}/s`);
        return perSecond;
      };
      const rival = await judged(PolicyEngine.wasm, RIVAL_CASES);
      const ours = await judged(PolicyEngine.plan, count);
      return {
        ours,
        rival,
        notes: [
          `${count} cases, ${DISTINCT} different ones of ${bytes} bytes, all packs, ${availableParallelism()} threads`,
          `a million would take ${(1_000_000 / ours).toFixed(1)} s, by opa-wasm ${(1_000_000 / rival).toFixed(1)} s (measured on ${RIVAL_CASES})`,
          'every case was judged as it was recorded, by both; reading them from a database is not part of it',
        ],
      };
    },
  };
}

function checkAll({ judged, otherwise, otherReasons, unreadable }: Impact, wanted: number): void {
  if (judged === wanted && otherwise + otherReasons + unreadable === 0) return;
  throw new Disagreement(
    `of ${wanted} cases ${judged} were judged, ${otherwise + otherReasons} otherwise, ${unreadable} not read`,
  );
}
