import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in milliseconds by program: this process, and what it started. Linux only. */
export type ProcessorTimes = Readonly<Record<string, number>>;

/** Of a tick of /proc, which is a hundredth of a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** `names` says what a child is called by its id; others go by their program's name. */
export function processorTimes(names: ReadonlyMap<number | undefined, string>): ProcessorTimes {
  const own = process.cpuUsage();
  const times: Record<string, number> = { load: (own.user + own.system) / 1_000 };
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(id);
    if (stat === undefined || stat.parent !== process.pid) continue;
    const name = names.get(Number(id)) ?? stat.program;
    times[name] = (times[name] ?? 0) + stat.usedMs;
  }
  return times;
}

/** What was used between two readings, per request. */
export function perRequest(before: ProcessorTimes, after: ProcessorTimes, requests: number): ProcessorTimes {
  return Object.fromEntries(
    Object.entries(after).map(([name, usedMs]) => [name, (usedMs - (before[name] ?? 0)) / requests]),
  );
}

/** A process may end while it is being looked at; fields as in proc(5), counted behind the program's name. */
function statOf(id: string): { program: string; parent: number; usedMs: number } | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      program: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
      parent: Number(fields[1]),
      usedMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    };
  } catch {
    return undefined;
  }
}
