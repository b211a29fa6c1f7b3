import { readFile } from 'node:fs/promises';
import type { Collection, Memory, Stall } from './stall-probe.ts';

export type Probed = {
  readonly stalls: readonly Stall[];
  readonly collections: readonly Collection[];
  readonly memory: readonly Memory[];
};

/** What the probe wrote so far; without the file yet, nothing. */
export async function readProbe(file: string): Promise<Probed> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').filter((line) => line !== '');
  const read = lines.map((line): Stall | Memory | Collection => JSON.parse(line));
  return {
    stalls: read.filter((line) => line.kind === 'stall'),
    collections: read.filter((line) => line.kind === 'collection'),
    memory: read.filter((line) => line.kind === 'memory'),
  };
}

export type Span = { readonly fromMs: number; readonly untilMs: number };
type Longest = { readonly wallMs: number; readonly workMs: number };

/** The longest within any of the spans, as it was waited for and as it was worked, which need not be the same one. */
export function longestWithin(stalls: readonly Stall[], spans: readonly Span[]): Longest {
  const within = stalls.filter((stall) => isWithin(stall, spans));
  return {
    wallMs: Math.max(0, ...within.map(({ wallMs }) => wallMs)),
    workMs: Math.max(0, ...within.map(({ workMs }) => workMs)),
  };
}

/** The longest collection of garbage within any of the spans, milliseconds. */
export function longestCollection(collections: readonly Collection[], spans: readonly Span[]): number {
  return Math.max(0, ...collections.filter((each) => isWithin(each, spans)).map(({ wallMs }) => wallMs));
}

/** The longest turn during which no garbage was collected, as it was worked. */
export function longestWork({ stalls, collections }: Probed, spans: readonly Span[]): number {
  const undisturbed = stalls.filter(({ endedAtMs, wallMs }) =>
    collections.every(
      (each) => each.endedAtMs < endedAtMs - wallMs - 1 || each.endedAtMs - each.wallMs > endedAtMs + 1,
    ),
  );
  return longestWithin(undisturbed, spans).workMs;
}

function isWithin({ endedAtMs }: { endedAtMs: number }, spans: readonly Span[]): boolean {
  return spans.some(({ fromMs, untilMs }) => endedAtMs >= fromMs && endedAtMs <= untilMs);
}
