import { readFile } from 'node:fs/promises';
import type { Memory, Stall } from './stall-probe.ts';

/** What the probe wrote so far; without the file yet, nothing. */
export async function readProbe(file: string): Promise<{ stalls: readonly Stall[]; memory: readonly Memory[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').filter((line) => line !== '');
  const read = lines.map((line): Stall | Memory => JSON.parse(line));
  return {
    stalls: read.filter((line) => line.kind === 'stall'),
    memory: read.filter((line) => line.kind === 'memory'),
  };
}

export type Span = { readonly fromMs: number; readonly untilMs: number };
type Longest = { readonly wallMs: number; readonly workMs: number };

/** The longest within any of the spans, as it was waited for and as it was worked, which need not be the same one. */
export function longestWithin(stalls: readonly Stall[], spans: readonly Span[]): Longest {
  const within = stalls.filter(({ endedAtMs }) =>
    spans.some(({ fromMs, untilMs }) => endedAtMs >= fromMs && endedAtMs <= untilMs),
  );
  return {
    wallMs: Math.max(0, ...within.map(({ wallMs }) => wallMs)),
    workMs: Math.max(0, ...within.map(({ workMs }) => workMs)),
  };
}
