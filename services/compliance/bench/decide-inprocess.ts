import { policyInput } from '@salesmesh/chassis/policy';
import { type BenchRow, Better, Disagreement } from '../../../infra/bench/bench-row.ts';
import { median, rounds } from '../../../infra/bench/rounds.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { createDecider, type LoadedPack, type PackSet } from '../src/decisions/evaluate-packs.ts';
import type { Facts } from '../src/decisions/facts.ts';
import { loadPacks } from '../src/decisions/load-packs.ts';
import { selectPacks } from '../src/decisions/select-packs.ts';
import { mixFacts, variedFacts } from './decision-mix.ts';

const COMPARED = 600;
const TIMED = 300;
const ROUNDS = 5;
/** Wasm is slower; each side works about as long. */
const PASSES = { plan: 20, wasm: 4 };

type Judging = {
  readonly facts: Facts;
  readonly bytes: Buffer;
  readonly json: ArrayBuffer;
  readonly packs: readonly LoadedPack[];
};

/** One processor, all packs that apply, nothing but judging: objects as they stand in memory, and JSON as it arrives. */
export const row: BenchRow = {
  name: 'decide_inprocess',
  unit: 'decisions/s',
  better: Better.more,
  rivalName: 'opa-wasm on the same packs',
  measure: async ({ say }) => {
    const folder = await compiledPacks(say);
    const plan = await loadPacks(folder, { engine: 'plan', onEngineLeft: refuse });
    const wasm = await loadPacks(folder, { engine: 'wasm' });
    agree(plan, wasm, [...variedFacts(COMPARED), ...mixFacts(TIMED)]);
    const [byPlan, byWasm] = [judgingOf(plan), judgingOf(wasm)];
    const measured = await rounds(ROUNDS, {
      ours: () => perSecond(byPlan, PASSES.plan, fromObject),
      rival: () => perSecond(byWasm, PASSES.wasm, fromObject),
      oursFromBytes: () => perSecond(byPlan, PASSES.plan, parsed),
      rivalFromBytes: () => perSecond(byWasm, PASSES.wasm, handedOver),
    });
    const [ours, rival] = [median(measured.ours), median(measured.rival)];
    const [oursFromBytes, rivalFromBytes] = [median(measured.oursFromBytes), median(measured.rivalFromBytes)];
    const packs = byPlan.reduce((sum, each) => sum + each.packs.length, 0) / byPlan.length;
    const size = byPlan.reduce((sum, { bytes }) => sum + bytes.length, 0) / byPlan.length;
    return {
      ours,
      rival,
      notes: [
        `objects of ${Math.round(size)} bytes as JSON, ${packs.toFixed(1)} packs each, processor time`,
        `from bytes ${Math.round(oursFromBytes)}/s against ${Math.round(rivalFromBytes)}/s: ${(oursFromBytes / rivalFromBytes).toFixed(2)} times`,
        `whole decisions agree on ${COMPARED + TIMED} objects`,
      ],
    };
  },
};

function refuse(pack: string, error: unknown): never {
  throw new Error(`the plan engine does not answer for ${pack}`, { cause: error });
}

function agree(plan: PackSet, wasm: PackSet, objects: readonly Facts[]): void {
  const [ours, rival] = [plan, wasm].map((set) => createDecider(set, { onPackFailure: refuse }));
  for (const facts of objects) {
    const [left, right] = [JSON.stringify(ours?.decide(facts)), JSON.stringify(rival?.decide(facts))];
    if (left !== right) throw new Disagreement(`${left}\n${right}\n${JSON.stringify(facts)}`);
  }
}

function judgingOf(set: PackSet): Judging[] {
  return mixFacts(TIMED).map((facts) => {
    const bytes = Buffer.from(JSON.stringify(facts));
    const json = new Uint8Array(bytes).buffer;
    return { facts, json, bytes, packs: selectPacks(set.packs, facts) };
  });
}

type InputOf = (judging: Judging) => ReturnType<typeof policyInput>;

const fromObject: InputOf = ({ facts }) => policyInput(facts);
const parsed: InputOf = ({ bytes }) => policyInput(JSON.parse(bytes.toString()));
/** What opa-wasm takes without anyone parsing it before. */
const handedOver: InputOf = ({ facts, json }) => ({ value: facts, json });

async function perSecond(all: readonly Judging[], passes: number, inputOf: InputOf): Promise<number> {
  const before = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) {
    for (const judging of all) {
      const input = inputOf(judging);
      for (const { policy } of judging.packs) policy.evaluate(input);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (all.length * passes * 1_000_000) / (user + system);
}
