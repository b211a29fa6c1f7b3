import type { ScreeningSample } from './corpus.ts';

const KINDS = new Set(['contract', 'chat', 'talk_script', 'message']);

/** `kind | rules | text` a line; lines with # are notes. */
export function readPassages(name: string, text: string): ScreeningSample[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [kind = '', rules = '', ...rest] = line.split(' | ');
    if (!KINDS.has(kind) || rest.length === 0) throw new Error(`${name}:${at + 1} is not "kind | rules | text"`);
    return [
      {
        id: `${name}:${at + 1}`,
        kind: kind as ScreeningSample['kind'],
        text: rest.join(' | '),
        rules: rules === '-' ? [] : rules.split(','),
      },
    ];
  });
}
