import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import type { Tool } from './tool.ts';

/** One law pack: the folder `outbound/cn/sms` is the pack `cn.sms` and its rule `outbound/cn/sms/findings`. */
export type PackSource = { readonly name: string; readonly folder: string; readonly entrypoint: string };

/** The packs under a folder of rules. */
export async function packSources(rules: string): Promise<PackSource[]> {
  const files = await Array.fromAsync(glob('outbound/**/pack.rego', { cwd: rules }));
  return files.sort().map((file) => {
    const folder = file.slice(0, -'/pack.rego'.length);
    return { name: folder.split('/').slice(1).join('.'), folder, entrypoint: `${folder}/findings` };
  });
}

/** What every pack is made from besides its own folder. */
const sharedFolders = ['outbound/lib/', 'outbound/packs/'];

/** SHA-256 over the sources a pack is made from, the compiler's version included; tests are no part of it. */
export async function packRevision(rules: string, pack: PackSource, opaVersion: string): Promise<string> {
  const files = await Array.fromAsync(glob('{capabilities.json,outbound/**/{*.rego,data.yaml}}', { cwd: rules }));
  const used = files.sort().filter((file) => isPartOf(file, pack));
  const hash = createHash('sha256').update(`opa ${opaVersion}\n`);
  for (const file of used) {
    const text = await readFile(`${rules}/${file}`);
    hash.update(`${file} ${text.byteLength}\n`).update(text);
  }
  return hash.digest('hex');
}

/** Whether the text of a file is part of what a pack is made from. */
export function isPartOf(file: string, pack: PackSource): boolean {
  if (file.endsWith('_test.rego')) return false;
  return (
    file === 'capabilities.json' || [`${pack.folder}/`, ...sharedFolders].some((folder) => file.startsWith(folder))
  );
}

/** METADATA of one place in the sources; `custom` is what the register of provisions asks for. */
export type PolicyAnnotation = {
  readonly annotations: { readonly title?: string; readonly custom?: Readonly<Record<string, unknown>> };
  /** Relative to the folder of rules. */
  readonly location: { readonly file: string; readonly row: number };
};

/** METADATA of every rule that names an article. */
export async function articleAnnotations(opa: Tool, rules: string): Promise<PolicyAnnotation[]> {
  const { stdout } = await opa(['inspect', '-a', '--format', 'json', '.'], rules);
  const { annotations = [] } = JSON.parse(stdout) as { annotations?: PolicyAnnotation[] };
  return annotations.filter(({ annotations: { custom } }) => custom?.article !== undefined);
}
