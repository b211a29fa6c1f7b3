import type { PolicyEngine } from '@salesmesh/chassis/policy';
import { startThread } from '@salesmesh/chassis/thread';
import { createDecider, type PackSet } from '../decisions/evaluate-packs.ts';
import type { Facts } from '../decisions/facts.ts';
import { type PreparedPacks, preparePacks, startPacks } from '../decisions/load-packs.ts';
import { parseFacts } from '../decisions/parse-facts.ts';
import { selectPacks } from '../decisions/select-packs.ts';
import { testPackSet } from '../decisions/test-pack-set.ts';
import { caseFaults, type ExpectedCase, readExpectedCases } from '../decisions/try-cases.ts';
import { complianceErrors } from '../errors.ts';

export type WantedPacks = {
  readonly folder: string;
  readonly engine: PolicyEngine;
  /** As with `loadPacks`. */
  readonly provenInputs?: number;
  /** Of packs that were published: the revision that they must have. They pass the cases that came with them, or are refused. */
  readonly packSet?: string;
};

/** Packs that passed their tests. */
export type TestedPacks = {
  readonly prepared: PreparedPacks;
  /** Packs that wasm answers for although the plan engine was asked for, and why. */
  readonly left: readonly { readonly pack: string; readonly why: string }[];
  /** Cases that between them reach every pack that any case reaches, for trying it out before anybody waits for it. */
  readonly rehearsal: readonly Facts[];
};

/** Compiles and tests in a thread, while this one answers. Throws compliance.packs_failed_test. */
export async function preparePacksAside(wanted: WantedPacks): Promise<TestedPacks> {
  const program = new URL('./pack-thread.ts', import.meta.url);
  await using thread = await startThread<WantedPacks, TestedPacks>({ program, execArgv: [] });
  return await thread.ask(wanted);
}

export async function prepareTestedPacks({ folder, packSet, ...wanted }: WantedPacks): Promise<TestedPacks> {
  const left: { pack: string; why: string }[] = [];
  const onEngineLeft = (pack: string, error: unknown) => left.push({ pack, why: String(error) });
  const prepared = await preparePacks(folder, { ...wanted, onEngineLeft });
  const set = await startPacks(prepared, { onEngineLeft });
  testPackSet(set);
  const cases = await readExpectedCases(`${folder}/tests.ndjson`);
  if (packSet !== undefined) testPublished(set, packSet, cases);
  return { prepared, left, rehearsal: rehearsalOf(set, cases) };
}

function testPublished(set: PackSet, packSet: string, cases: readonly ExpectedCase[]): void {
  const decider = createDecider(set, { onPackFailure: () => {} });
  if (set.revision !== packSet || caseFaults(decider, cases).length > 0) throw complianceErrors.packs_failed_test();
}

/** Cases that reach one pack; further ones change little in how fast it is. */
const CASES_A_PACK = 3;

function rehearsalOf(set: PackSet, cases: readonly ExpectedCase[]): Facts[] {
  const reached = new Map<string, number>();
  return cases.flatMap(({ given }) => {
    const parsed = parseFacts(given);
    if ('error' in parsed) return [];
    const names = selectPacks(set.packs, parsed.facts).map(({ name }) => name);
    if (names.every((name) => (reached.get(name) ?? 0) >= CASES_A_PACK)) return [];
    for (const name of names) reached.set(name, (reached.get(name) ?? 0) + 1);
    return [parsed.facts];
  });
}
