import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ChangedFile } from '../revision/law-revision.ts';

/** Texts of all files that law packs are made from, by their path under the folder of rules. */
export type LawSources = ReadonlyMap<string, string>;

const RULE_FILES = '{outbound,cases}/**/*.{rego,yaml}';
const OTHER_FILES = '{provisions.yaml,capabilities.json,schemas/input.json,.regal/config.yaml}';

export async function readSources(folder: string): Promise<LawSources> {
  const found = await Array.fromAsync(glob([RULE_FILES, OTHER_FILES], { cwd: folder }));
  const texts = found.sort().map(async (path) => [path, await readFile(`${folder}/${path}`, 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

/** SHA-256 over all paths and texts. */
export function hashSources(sources: LawSources): string {
  const hash = createHash('sha256');
  for (const [path, text] of sources) hash.update(`${path} ${Buffer.byteLength(text)}\n${text}`);
  return hash.digest('hex');
}

export function changedSources(sources: LawSources, files: readonly ChangedFile[]): LawSources {
  const next = new Map(sources);
  for (const { path, text } of files) {
    if (text === undefined) next.delete(path);
    else next.set(path, text);
  }
  return new Map([...next].sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Paths must have been checked: they are joined to the folder as they are. */
export async function writeFiles(files: ReadonlyMap<string, string | Uint8Array>, folder: string): Promise<void> {
  for (const parent of new Set([...files.keys()].map((path) => dirname(`${folder}/${path}`))))
    await mkdir(parent, { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(`${folder}/${path}`, content)));
}
