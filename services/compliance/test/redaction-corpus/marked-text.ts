import { readdir, readFile } from 'node:fs/promises';
import type { Sample, Truth } from './corpus.ts';
import type { Kind } from './values.ts';

const byHand = new URL('by-hand/', import.meta.url);

/** All texts written by hand, file after file. */
export async function handWrittenTexts(): Promise<Sample[]> {
  const names = (await readdir(byHand)).filter((name) => name.endsWith('.txt')).sort();
  const files = await Promise.all(names.map((name) => readFile(new URL(name, byHand), 'utf8')));
  return files.flatMap((text, at) => readMarkedTexts(names[at] ?? '', text));
}

/**
 * Reads texts written by hand, one a line: `⟦kind|text⟧` marks an answer, `\n` is a new line in the text, lines that
 * begin with # speak to the reader.
 */
export function readMarkedTexts(name: string, file: string): Sample[] {
  const lines = file.split('\n').map((line, place) => ({ line, id: `${name}:${place + 1}` }));
  return lines.filter(({ line }) => line.trim() !== '' && !line.startsWith('#')).map(({ line, id }) => read(line, id));
}

function read(line: string, id: string): Sample {
  const truths: Truth[] = [];
  let text = '';
  let at = 0;
  const source = line.replaceAll('\\n', '\n');
  for (const match of source.matchAll(/⟦([a-z_]+)\|([^⟧]+)⟧/g)) {
    const [whole, kind = '', value = ''] = match;
    text += source.slice(at, match.index);
    truths.push({ kind: kind as Kind, start: text.length, end: text.length + value.length });
    text += value;
    at = match.index + whole.length;
  }
  return { id, text: text + source.slice(at), truths };
}
