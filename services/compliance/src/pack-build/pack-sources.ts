import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import type { Tool } from './tool.ts';

/** One law pack: the folder `outbound/cn/sms` is the pack `cn.sms` and its rule `outbound/cn/sms/findings`. */
export type PackSource = { readonly name: string; readonly folder: string; readonly entrypoint: string };

/** What packs are compiled from, by path inside the folder of rules, in the order of the paths; tests are no part of it. */
export type RuleTexts = ReadonlyMap<string, string>;

export async function readRuleTexts(rules: string): Promise<RuleTexts> {
  const found = await Array.fromAsync(glob('{capabilities.json,outbound/**/{*.rego,data.yaml}}', { cwd: rules }));
  const files = found.filter((file) => !isOfTests(file)).sort();
  const read = files.map(async (file) => [file, await readFile(`${rules}/${file}`, 'utf8')] as const);
  return new Map(await Promise.all(read));
}

/** The packs of a folder of rules. */
export function packSources(texts: RuleTexts): PackSource[] {
  const files = [...texts.keys()].filter((file) => file.startsWith('outbound/') && file.endsWith('/pack.rego'));
  return files.map((file) => {
    const folder = file.slice(0, -'/pack.rego'.length);
    return { name: folder.split('/').slice(1).join('.'), folder, entrypoint: `${folder}/findings` };
  });
}

/** What every pack is made from besides its own folder. */
const sharedFolders = ['outbound/lib/', 'outbound/packs/'];

/** SHA-256 over the sources a pack is made from, the compiler's version included. */
export function packRevision(texts: RuleTexts, pack: PackSource, opaVersion: string): string {
  const hash = createHash('sha256').update(`opa ${opaVersion}\n`);
  for (const [file, text] of texts) {
    if (isPartOf(file, pack)) hash.update(`${file} ${Buffer.byteLength(text)}\n`).update(text);
  }
  return hash.digest('hex');
}

/** Whether the text of a file is part of what a pack is made from. */
export function isPartOf(file: string, pack: PackSource): boolean {
  if (isOfTests(file)) return false;
  return (
    file === 'capabilities.json' || [`${pack.folder}/`, ...sharedFolders].some((folder) => file.startsWith(folder))
  );
}

function isOfTests(file: string): boolean {
  return file.endsWith('_test.rego');
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
