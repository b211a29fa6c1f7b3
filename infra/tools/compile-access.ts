import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { policiesFolder } from './policy-sources.ts';

const run = promisify(execFile);

/** SHA-256 over the sources of the access rules, the compiler's version included; tests are no part of it. */
export async function accessRevision(opaVersion: string): Promise<string> {
  const hash = createHash('sha256').update(`opa ${opaVersion}\n`);
  for (const file of await accessSources()) {
    const text = await readFile(`${policiesFolder}/${file}`);
    hash.update(`${file} ${text.byteLength}\n`).update(text);
  }
  return hash.digest('hex');
}

async function accessSources(): Promise<string[]> {
  const files = await Array.fromAsync(glob('{capabilities.json,access/**/*.rego}', { cwd: policiesFolder }));
  return files.filter((file) => !file.endsWith('_test.rego')).sort();
}

/** Kinds of things that rules tell who may see: `access/lead/lead.rego` is of the kind `lead`. */
async function accessKinds(): Promise<string[]> {
  const kinds = (await accessSources()).flatMap((file) => /^access\/(\w+)\/\1\.rego$/.exec(file)?.[1] ?? []);
  if (kinds.length === 0) throw new Error('policies/access holds no rules: nobody would be let in anywhere');
  return kinds;
}

/** Writes one module for all kinds, as wasm and as plan, and its manifest. Throws with what `opa` says. */
export async function compileAccess(opa: string, folder: string, revision: string): Promise<void> {
  const kinds = await accessKinds();
  await mkdir(folder, { recursive: true });
  const bundle = `${folder}/bundle.tar.gz`;
  const rules = ['-b', '.', '--ignore', '*_test.rego', '--capabilities', 'capabilities.json'];
  const entrypoints = kinds.flatMap((kind) => ['-e', `access/${kind}/grants`]);
  for (const [target, file] of [
    ['wasm', 'policy.wasm'],
    ['plan', 'plan.json'],
  ] as const) {
    await run(opa, ['build', '-t', target, ...entrypoints, '-o', bundle, ...rules], { cwd: policiesFolder }).catch(
      (cause: unknown) => {
        const said = cause instanceof Error && 'stdout' in cause ? cause.stdout : cause;
        throw new Error(`the access rules do not compile:\n${String(said)}`, { cause });
      },
    );
    await run('tar', ['-xzf', bundle, '-C', folder, `/${file}`]);
    await rm(bundle);
  }
  const manifest = { revision, wasm: 'policy.wasm', plan: 'plan.json', kinds };
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
