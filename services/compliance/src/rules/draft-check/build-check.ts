import { glob, readFile } from 'node:fs/promises';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { createDecider, type PackSet } from '../../decisions/evaluate-packs.ts';
import { loadPacks } from '../../decisions/load-packs.ts';
import { testPackSet } from '../../decisions/test-pack-set.ts';
import { caseFaults, readExpectedCases } from '../../decisions/try-cases.ts';
import { buildPacks, type FormerBuild, PackRefused, planPacks } from '../../pack-build/build-packs.ts';
import { isPartOf } from '../../pack-build/pack-sources.ts';
import type { PlanProof } from '../../plan-proof/plan-proof.ts';
import { provePlansAside } from '../../plan-proof/prove-aside.ts';
import type { Finding } from '../revision/law-revision.ts';
import { finding } from './finding-texts.ts';
import type { RuleTools } from './rule-tools.ts';
import type { LaidOut } from './static-checks.ts';

type Built = {
  readonly packSet: string;
  readonly changedPacks: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly proof?: PlanProof;
};
export type BuildOutcome = { readonly findings: readonly Finding[]; readonly built?: Built };

export type DraftBuild = {
  readonly folder: string;
  readonly former: FormerBuild;
  readonly provenInputs: number;
  readonly seed: number;
};

/**
 * Compiles as the pack build does, loads both engines, decides every case of the officers, and asks both engines about
 * generated inputs. Where they differ on one of those the draft passes all the same, and wasm will decide by it.
 */
export async function buildDraft(
  tools: RuleTools,
  draft: LaidOut,
  { folder, former, provenInputs, seed }: DraftBuild,
): Promise<BuildOutcome> {
  const plan = await planPacks(draft.folder, await tools.opaVersion());
  try {
    await buildPacks(plan, { opa: tools.opa, folder, former });
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    return { findings: refusal(error) };
  }
  const findings = await loadFindings(folder, draft);
  if (findings.length > 0) return { findings };
  const changed = plan.packs.filter(({ source }) => draft.changed.some((path) => isPartOf(path, source)));
  const changedPacks = changed.map(({ source }) => source.name);
  const proof = provenInputs === 0 ? undefined : await provePlansAside({ folder, seed, inputs: provenInputs });
  const files = await filesIn(folder);
  return {
    findings,
    built: { packSet: plan.revision, changedPacks, files, ...(proof === undefined ? {} : { proof }) },
  };
}

const OPA_LINE = /^(?:\d+ errors? occurred: )?(\S+?):(\d+): (.*)$/;

function refusal({ said }: PackRefused): Finding[] {
  const lines = said.split('\n').filter((line) => OPA_LINE.test(line));
  if (lines.length === 0) return [finding({ code: 'not_compiled', said, path: '' })];
  return lines.map((text) => {
    const [, path = '', row = '0', message = ''] = OPA_LINE.exec(text) ?? [];
    return finding({ code: 'not_compiled', said: message, path, line: Number(row), column: 1 });
  });
}

async function loadFindings(folder: string, draft: LaidOut): Promise<Finding[]> {
  const left: Finding[] = [];
  const onEngineLeft = (pack: string, error: unknown) => {
    left.push(finding({ code: 'engines_disagree', said: `${pack}: ${textOf(error)}`, path: packFile(pack) }));
  };
  const set = await loadPacks(folder, { engine: PolicyEngine.plan, onEngineLeft });
  const selfTest = selfTestFindings(set);
  if (left.length > 0 || selfTest.length > 0) return [...left, ...selfTest];
  const decider = createDecider(set, { onPackFailure: () => {} });
  const faults = caseFaults(decider, await readExpectedCases(`${folder}/tests.ndjson`));
  return faults.map(({ pack, title, wanted, got }) => {
    const path = `cases/${pack.replaceAll('.', '/')}.yaml`;
    const lines = (draft.sources.get(path) ?? '').split('\n');
    const line = 1 + lines.findIndex((text) => text.includes(title));
    return finding({ code: 'case_failed', said: `${title}: expected ${wanted}, got ${got}`, path, line, column: 1 });
  });
}

function selfTestFindings(set: PackSet): Finding[] {
  try {
    testPackSet(set);
    return [];
  } catch (error) {
    return [finding({ code: 'self_test_failed', said: textOf(error), path: '' })];
  }
}

function packFile(pack: string): string {
  return `outbound/${pack.replaceAll('.', '/')}/pack.rego`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await Array.fromAsync(glob('*.{wasm,json,ndjson}', { cwd: folder }))).sort();
  const read = names.map(async (name) => [name, new Uint8Array(await readFile(`${folder}/${name}`))] as const);
  return new Map(await Promise.all(read));
}
