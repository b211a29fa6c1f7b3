import { readdir, readFile } from 'node:fs/promises';
import type { Stack } from '../local/stack.ts';

/** Names of the log files that hold one of the texts. Searched as text, so no field can hide one. */
export async function logsThatHold(stack: Stack, texts: readonly string[]): Promise<string[]> {
  const folder = `${stack.folder}/logs`;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const checked = files.map(async (name) => {
    const content = (await readFile(`${folder}/${name}`, 'utf8')).toLowerCase();
    return texts.some((text) => content.includes(text.toLowerCase())) ? [name] : [];
  });
  return (await Promise.all(checked)).flat();
}
