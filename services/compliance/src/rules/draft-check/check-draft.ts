import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { AppError } from '@salesmesh/chassis/errors';
import { z } from 'zod';
import type { FormerBuild } from '../../pack-build/build-packs.ts';
import { packArchive } from '../publishing/law-archive.ts';
import { changedSources, hashSources, type LawSources, writeFiles } from '../publishing/law-sources.ts';
import type { ChangedFile, Check, Finding, LawRevision } from '../revision/law-revision.ts';
import { buildDraft } from './build-check.ts';
import { finding } from './finding-texts.ts';
import type { RuleTools } from './rule-tools.ts';
import {
  formatFindings,
  type LaidOut,
  lintFindings,
  negationFindings,
  registerFindings,
  typeFindings,
  yamlFindings,
} from './static-checks.ts';
import { testFindings } from './test-checks.ts';

/** More would not be read. */
const FINDINGS_MAX = 100;

export type CheckParts = {
  readonly tools: RuleTools;
  /** Folder of packs that were built before; what did not change is taken from there. */
  readonly builtPacks: string;
  /** Keeps the archive of what passed and returns its SHA-256. */
  readonly keep: (archive: Uint8Array) => Promise<string>;
  readonly now: () => Date;
  /** Generated inputs that both engines are asked about, so that the plan engine may decide; 0: it may without. */
  readonly provenInputs: number;
};
type Outcome = Pick<Check, 'findings' | 'coverage' | 'changedPacks' | 'bundle' | 'proof'>;

/** Everything that must hold of a draft before anybody may approve it, from syntax to the officers' cases. */
export async function checkDraft(parts: CheckParts, revision: LawRevision, base: LawSources): Promise<Check> {
  const folder = await mkdtemp(`${tmpdir()}/law-check-`);
  try {
    const outcome = await outcomeOf(parts, { revision, base, folder }).catch(toolFailure);
    const { findings } = outcome;
    return {
      ...outcome,
      contentHash: revision.contentHash,
      endedAt: parts.now(),
      passed: findings.length === 0,
      findings: findings.slice(0, FINDINGS_MAX),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A program that was stopped, as by a rule that never ends, is told like any other fault of the draft. */
function toolFailure(error: unknown): Outcome {
  if (!(error instanceof AppError) || error.code !== 'compliance.tool_failed') throw error;
  const said = error.message;
  return { findings: [finding({ code: 'program_failed', said, path: '' })], coverage: 0, changedPacks: [] };
}

type Subject = { readonly revision: LawRevision; readonly base: LawSources; readonly folder: string };

async function outcomeOf(parts: CheckParts, { revision, base, folder }: Subject): Promise<Outcome> {
  const failed = (findings: readonly Finding[], coverage = 0): Outcome => ({ findings, coverage, changedPacks: [] });
  if (hashSources(base) !== revision.base.sourcesHash)
    return failed([finding({ code: 'base_changed', said: `the rules of ${revision.base.id} have changed`, path: '' })]);
  const draft = await layOut(`${folder}/rules`, base, revision.files);
  const { tools } = parts;
  const early = [...yamlFindings(draft), ...(await typeFindings(tools, draft))];
  if (early.length > 0) return failed(early);
  const { coverage, findings: tested } = await testFindings(tools, draft);
  const late = [
    ...(await formatFindings(tools, draft)),
    ...(await negationFindings(tools, draft)),
    ...registerFindings(draft),
    ...tested,
    ...(await lintFindings(tools, draft)),
  ];
  if (late.length > 0) return failed(late, coverage);
  const former = await formerBuild(parts.builtPacks);
  const { provenInputs } = parts;
  const options = { folder: `${folder}/packs`, former, provenInputs, seed: seedOf(revision.contentHash) };
  const { findings, built } = await buildDraft(tools, draft, options);
  if (built === undefined) return failed(findings, coverage);
  const archive = await parts.keep(await packArchive({ sources: draft.sources, packs: built.files }));
  const { packSet, changedPacks, proof } = built;
  return { findings, coverage, changedPacks, bundle: { packSet, archive }, ...(proof === undefined ? {} : { proof }) };
}

const SEED_DIGITS = 8;

/** Other content is tried with other inputs; the same again with the same. */
function seedOf(contentHash: string): number {
  return Number.parseInt(contentHash.slice(0, SEED_DIGITS), 16);
}

/** What no draft may change goes in as it was, and rules may fetch nothing: not even a schema that METADATA names. */
async function layOut(folder: string, base: LawSources, files: readonly ChangedFile[]): Promise<LaidOut> {
  const sources = changedSources(base, files);
  const capabilities = JSON.parse(sources.get('capabilities.json') ?? '{}');
  await mkdir(folder, { recursive: true });
  await writeFiles(sources, folder);
  // Beside the rules, so that what is compiled and its revision stay those of the file as it is.
  await writeFiles(new Map([['checked.json', JSON.stringify({ ...capabilities, allow_net: [] })]]), `${folder}/..`);
  return { folder, sources, changed: files.map(({ path }) => path) };
}

const manifest = z.object({ packs: z.array(z.object({ name: z.string(), revision: z.string() })) });

async function formerBuild(folder: string): Promise<FormerBuild> {
  const { packs } = manifest.parse(JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')));
  return { folder, revisions: new Map(packs.map(({ name, revision }) => [name, revision])) };
}
