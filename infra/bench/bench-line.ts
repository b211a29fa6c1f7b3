import { type BenchRow, Better, type Figures } from './bench-row.ts';

const SIGNIFICANT_DIGITS = 4;

/** The line of JSON on standard output. `ratio` above 1 means that ours is better, whichever way the unit goes. */
export function benchLine(row: BenchRow, figures: Figures): Record<string, unknown> {
  const { ours, rival, p50Ms, p99Ms, notes } = figures;
  return {
    name: row.name,
    ours: rounded(ours),
    rival: rounded(rival),
    rival_name: row.rivalName ?? null,
    ratio: rounded(rival === undefined ? undefined : ratio(row.better, ours, rival)),
    unit: row.unit,
    p50_ms: rounded(p50Ms),
    p99_ms: rounded(p99Ms),
    notes: notes.join('; '),
  };
}

/** The line of a row that failed: the same keys, no figures. */
export function failureLine(name: string, reason: string): Record<string, unknown> {
  const nothing = { ours: null, rival: null, rival_name: null, ratio: null, unit: null, p50_ms: null, p99_ms: null };
  return { name, ...nothing, notes: `failed: ${reason}` };
}

function ratio(better: Better, ours: number, rival: number): number {
  return better === Better.more ? ours / rival : rival / ours;
}

function rounded(value: number | undefined): number | null {
  if (value === undefined) return null;
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no figure`);
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
