import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { toolsFolder } from '../local/project-folders.ts';
import { type Report, toolProgram } from './build-program.ts';
import { accessRevision, compileAccess } from './compile-access.ts';
import { caseInputs } from './pack-cases.ts';
import { type PackTimes, packTimes } from './pack-times.ts';
import { articleAnnotations, type PackSource, packRevision, packSources, policiesFolder } from './policy-sources.ts';
import { isPresent, pinnedProgram } from './program.ts';
import { publishFolder } from './publish-folder.ts';

const run = promisify(execFile);

/** Raised with every change of what the manifest holds, so that no folder of an older form is taken for a fresh one. */
const manifestFormat = 3;

/**
 * Folder with one wasm file and one plan per pack, their common `data.json`, the cases to try them with,
 * `manifest.json` and, in a folder of their own, the access rules, compiled from the sources as they are. Reused while nothing changes. Throws with what `opa` says when a pack does not compile, for example because it
 * uses a builtin that cannot run (a clock, random, the network).
 */
export async function compiledPacks(report: Report): Promise<string> {
  const [{ version }, sources] = await Promise.all([pinnedProgram('opa'), packSources()]);
  const packs = await Promise.all(
    sources.map(async (source) => ({
      source,
      revision: await packRevision(source, version),
      times: await packTimes(source),
    })),
  );
  const revision = createHash('sha256')
    .update(`manifest ${manifestFormat}\n`)
    .update(packs.map((pack) => `${pack.source.name} ${pack.revision}\n`).join(''))
    .digest('hex');
  const [cases, access] = await Promise.all([caseInputs(), accessRevision(version)]);
  const made = createHash('sha256').update(revision).update(access).update(cases).digest('hex');
  const folder = `${toolsFolder}/bundles/${made.slice(0, 16)}`;
  if (await isPresent(`${folder}/manifest.json`)) return folder;
  const opa = await toolProgram('opa', report);
  report(`compiling ${packs.length} packs`);
  const partial = `${folder}.${process.pid}.partial`;
  await mkdir(partial, { recursive: true });
  for (const { source } of packs) await compile(opa, source, partial);
  await compileAccess(opa, `${partial}/access`, access);
  await writeFile(`${partial}/${CASES}`, cases);
  await writeManifest(partial, { revision, packs }, await articlesByFile(opa));
  await publishFolder(partial, folder);
  return folder;
}

const CASES = 'cases.ndjson';

/** The module for wasm, and the plan that it was made from for the engine of our own. */
async function compile(opa: string, pack: PackSource, folder: string): Promise<void> {
  for (const [target, file, kept] of [
    ['wasm', 'policy.wasm', wasmOf(pack)],
    ['plan', 'plan.json', planOf(pack)],
  ] as const) {
    const bundle = `${folder}/${pack.name}.tar.gz`;
    const rules = ['-b', '.', '--ignore', '*_test.rego', '--capabilities', 'capabilities.json'];
    const output = ['-t', target, '-e', pack.entrypoint, '-o', bundle];
    await run(opa, ['build', ...output, ...rules], { cwd: policiesFolder }).catch((cause: unknown) => {
      throw new Error(`pack ${pack.name} does not compile:\n${saidBy(cause)}`, { cause });
    });
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

/** opa explains on stdout what it does not accept. */
function saidBy(failure: unknown): string {
  return failure instanceof Error && 'stdout' in failure ? String(failure.stdout) : String(failure);
}

type Compiled = {
  readonly revision: string;
  readonly packs: readonly { readonly source: PackSource; readonly revision: string; readonly times: PackTimes }[];
};

type ArticleAt = { readonly file: string; readonly article: string };

async function articlesByFile(opa: string): Promise<ArticleAt[]> {
  const found = await articleAnnotations(opa);
  return found.map(({ annotations, location }) => ({
    file: location.file,
    article: String(annotations.custom?.article),
  }));
}

async function writeManifest(folder: string, { revision, packs }: Compiled, found: ArticleAt[]): Promise<void> {
  const data = JSON.parse(await readFile(`${folder}/data.json`, 'utf8'));
  const applicability: Record<string, unknown> = data.outbound.packs.applicability;
  const described = packs.map(({ source, revision: packRevision, times }) => {
    const applies = applicability[source.name];
    if (applies === undefined) {
      throw new Error(`policies/outbound/packs/data.yaml does not say where pack ${source.name} applies; add it there`);
    }
    const { name, entrypoint } = source;
    const own = found.filter(({ file }) => file.startsWith(`${source.folder}/`)).map(({ article }) => article);
    const articles = [...new Set(own)].sort();
    const files = { wasm: wasmOf(source), plan: planOf(source) };
    return { name, revision: packRevision, entrypoint, ...files, articles, applicability: applies, times };
  });
  const manifest = { revision, data: 'data.json', cases: CASES, packs: described };
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
