import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { projectFolder } from '../local/project-folders.ts';

const run = promisify(execFile);

/** Where the rules stand; paths inside are given relative to it. */
export const policiesFolder = `${projectFolder}/policies`;

/** One law pack: the folder `outbound/cn/sms` is the pack `cn.sms` and its rule `outbound/cn/sms/findings`. */
export type PackSource = { readonly name: string; readonly folder: string; readonly entrypoint: string };

export async function packSources(): Promise<PackSource[]> {
  const files = await Array.fromAsync(glob('outbound/**/pack.rego', { cwd: policiesFolder }));
  return files.sort().map((file) => {
    const folder = file.slice(0, -'/pack.rego'.length);
    return { name: folder.split('/').slice(1).join('.'), folder, entrypoint: `${folder}/findings` };
  });
}

/** What every pack is made from besides its own folder. */
const sharedFolders = ['outbound/lib/', 'outbound/packs/'];

/** SHA-256 over the sources a pack is made from, the compiler's version included; tests are no part of it. */
export async function packRevision(pack: PackSource, opaVersion: string): Promise<string> {
  const files = await Array.fromAsync(
    glob('{capabilities.json,outbound/**/{*.rego,data.yaml}}', { cwd: policiesFolder }),
  );
  const used = files.sort().filter((file) => isPartOf(file, pack));
  const hash = createHash('sha256').update(`opa ${opaVersion}\n`);
  for (const file of used) {
    const text = await readFile(`${policiesFolder}/${file}`);
    hash.update(`${file} ${text.byteLength}\n`).update(text);
  }
  return hash.digest('hex');
}

function isPartOf(file: string, pack: PackSource): boolean {
  if (file.endsWith('_test.rego')) return false;
  return (
    file === 'capabilities.json' || [`${pack.folder}/`, ...sharedFolders].some((folder) => file.startsWith(folder))
  );
}

/** METADATA of one place in the sources; `custom` is what the register of provisions asks for. */
export type PolicyAnnotation = {
  readonly annotations: { readonly title?: string; readonly custom?: Readonly<Record<string, unknown>> };
  /** Relative to the policies folder. */
  readonly location: { readonly file: string };
};

/** METADATA of every rule that names an article. */
export async function articleAnnotations(opa: string): Promise<PolicyAnnotation[]> {
  const { stdout } = await run(opa, ['inspect', '-a', '--format', 'json', '.'], {
    cwd: policiesFolder,
    maxBuffer: 50_000_000,
  });
  const { annotations } = JSON.parse(stdout) as { annotations: PolicyAnnotation[] };
  return annotations.filter(({ annotations: { custom } }) => custom?.article !== undefined);
}
