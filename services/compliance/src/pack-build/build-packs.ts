import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type OfficerCases, readOfficerCases } from './officer-cases.ts';
import { articleAnnotations, type PackSource, packRevision, packSources, readRuleTexts } from './pack-sources.ts';
import { type PackTimes, packTimes } from './pack-times.ts';
import type { Tool } from './tool.ts';

const run = promisify(execFile);

/** Raised with every change of what the manifest holds, so that no folder of an older form is taken for a fresh one. */
const manifestFormat = 4;

type PlannedPack = { readonly source: PackSource; readonly revision: string; readonly times: PackTimes };
/** What would be built from a folder of rules; `revision` is the one that every decision names. */
export type PackPlan = {
  readonly rules: string;
  readonly revision: string;
  readonly packs: readonly PlannedPack[];
};

export async function planPacks(rules: string, opaVersion: string): Promise<PackPlan> {
  const texts = await readRuleTexts(rules);
  const packs = packSources(texts).map((source) => ({
    source,
    revision: packRevision(texts, source, opaVersion),
    times: packTimes(texts, source),
  }));
  const hash = createHash('sha256').update(`manifest ${manifestFormat}\n`);
  for (const { source, revision } of packs) hash.update(`${source.name} ${revision}\n`);
  return { rules, revision: hash.digest('hex'), packs };
}

/** A folder built before: the packs in it that did not change are taken as they are. */
export type FormerBuild = { readonly folder: string; readonly revisions: ReadonlyMap<string, string> };

export type BuildOptions = { readonly opa: Tool; readonly folder: string; readonly former?: FormerBuild };

/** A pack that `opa` refuses, for example because it uses a builtin that cannot run (a clock, random, the network). */
export class PackRefused extends Error {
  readonly pack: string;
  /** What `opa` says, with file and line. */
  readonly said: string;
  constructor(pack: string, said: string) {
    super(`pack ${pack} does not compile:\n${said}`);
    this.pack = pack;
    this.said = said;
  }
}

const CASES = 'cases.ndjson';
const TESTS = 'tests.ndjson';

/**
 * Writes one wasm file and one plan per pack, their common `data.json`, the cases to try them with, with what each expects,
 * and last `manifest.json`. Throws `PackRefused` when a pack does not compile.
 */
export async function buildPacks(plan: PackPlan, options: BuildOptions): Promise<void> {
  const { folder, former, opa } = options;
  await mkdir(folder, { recursive: true });
  const isKept = ({ source, revision }: PlannedPack) => former?.revisions.get(source.name) === revision;
  const kept = plan.packs.filter(isKept);
  for (const { source } of kept) await keep(source, former?.folder ?? '', folder);
  const changed = plan.packs.filter((pack) => !isKept(pack));
  // Any one of them brings the registers of all.
  const built = changed.length === 0 ? plan.packs.slice(0, 1) : changed;
  for (const { source } of built) await compile(opa, plan.rules, source, folder);
  const cases = await readOfficerCases(plan.rules);
  await writeFile(`${folder}/${CASES}`, caseLines(cases));
  await writeFile(`${folder}/${TESTS}`, testLines(cases));
  await writeManifest(plan, options);
}

/** One line of JSON a case: what a bundle carries to be tried with before it is used. */
function caseLines({ files, objectOf }: OfficerCases): string {
  return files.flatMap(({ cases }) => cases.map(({ given }) => `${JSON.stringify(objectOf(given))}\n`)).join('');
}

/** The same cases with what each expects. */
export function testLines({ files, objectOf }: OfficerCases): string {
  const lines = files.flatMap(({ pack, cases }) =>
    cases.map(({ title, given, expect }) => JSON.stringify({ pack, title, given: objectOf(given), expect })),
  );
  return lines.map((line) => `${line}\n`).join('');
}

async function keep(source: PackSource, from: string, to: string): Promise<void> {
  for (const file of [wasmOf(source), planOf(source)]) await copyFile(`${from}/${file}`, `${to}/${file}`);
}

/** The module for wasm, and the plan that it was made from for the engine of our own. */
async function compile(opa: Tool, rules: string, pack: PackSource, folder: string): Promise<void> {
  for (const [target, file, kept] of [
    ['wasm', 'policy.wasm', wasmOf(pack)],
    ['plan', 'plan.json', planOf(pack)],
  ] as const) {
    const bundle = `${folder}/${pack.name}.tar.gz`;
    const words = ['-b', '.', '--ignore', '*_test.rego', '--capabilities', 'capabilities.json'];
    const said = await opa(['build', '-t', target, '-e', pack.entrypoint, '-o', bundle, ...words], rules);
    // opa explains on stdout what it does not accept.
    if (said.exitCode !== 0) throw new PackRefused(pack.name, `${said.stdout}${said.stderr}`.trim());
    // Every bundle holds the same data.json: all registers, whichever pack reads them.
    await run('tar', ['-xzf', bundle, '-C', folder, `/${file}`, '/data.json']);
    await Promise.all([rename(`${folder}/${file}`, `${folder}/${kept}`), rm(bundle)]);
  }
}

function wasmOf({ name }: PackSource): string {
  return `${name}.wasm`;
}

function planOf({ name }: PackSource): string {
  return `${name}.plan.json`;
}

async function writeManifest({ rules, revision, packs }: PackPlan, { opa, folder }: BuildOptions): Promise<void> {
  const data = JSON.parse(await readFile(`${folder}/data.json`, 'utf8'));
  const applicability: Record<string, unknown> = data.outbound.packs.applicability;
  const found = await articleAnnotations(opa, rules);
  const described = packs.map(({ source, revision: own, times }) => {
    const { name, entrypoint } = source;
    const applies = applicability[name];
    if (applies === undefined)
      throw new PackRefused(name, `outbound/packs/data.yaml: it does not say where pack ${name} applies; add it there`);
    const inside = found.filter(({ location }) => location.file.startsWith(`${source.folder}/`));
    const articles = [...new Set(inside.map(({ annotations }) => String(annotations.custom?.article)))].sort();
    const files = { wasm: wasmOf(source), plan: planOf(source) };
    return { name, revision: own, entrypoint, ...files, articles, applicability: applies, times };
  });
  const manifest = { revision, data: 'data.json', cases: CASES, tests: TESTS, packs: described };
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
