/*
 * Loaded into a measured process before its own code: notes every turn of its main thread that kept others waiting, and how
 * much of it was work rather than waiting for a processor; each collection of garbage; and once a second what memory it has,
 * or every `STALL_COLLECTS_EVERY_MS` what it has after everything was collected that can be. One JSON line each, to the file
 * that `STALL_FILE` names.
 */
import { appendFile } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

export type Stall = {
  readonly kind: 'stall';
  readonly endedAtMs: number;
  readonly wallMs: number;
  readonly workMs: number;
};
export type Memory = {
  readonly kind: 'memory';
  readonly atMs: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
};

/** The thread collected garbage, which stops everything else on it. */
export type Collection = { readonly kind: 'collection'; readonly endedAtMs: number; readonly wallMs: number };

const STALL_MS = 2;
const FLUSH_MS = 1_000;
// biome-ignore lint/style/noProcessEnv: whoever measures says where to
const { STALL_FILE: file, STALL_COLLECTS_EVERY_MS: collectsEveryMs } = process.env;

if (isMainThread && file !== undefined) watch(file);

function watch(file: string): void {
  let lines: (Stall | Memory | Collection)[] = [];
  let [lastMs, lastWork] = [performance.now(), workedMs()];
  const look = () => {
    const [nowMs, work] = [performance.now(), workedMs()];
    const wallMs = nowMs - lastMs;
    if (wallMs > STALL_MS) lines.push({ kind: 'stall', endedAtMs: Date.now(), wallMs, workMs: work - lastWork });
    [lastMs, lastWork] = [nowMs, work];
  };
  const collect = collectsEveryMs === undefined ? undefined : collector();
  const readMemory = () => {
    collect?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    lines.push({ kind: 'memory', atMs: Date.now(), rss, heapUsed, external });
  };
  const flush = () => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    lines = [];
    appendFile(file, text, (error) => {
      if (error !== null) throw error;
    });
  };
  const collected = new PerformanceObserver((list) => {
    for (const { startTime, duration: wallMs } of list.getEntries())
      lines.push({ kind: 'collection', endedAtMs: performance.timeOrigin + startTime + wallMs, wallMs });
  });
  collected.observe({ entryTypes: ['gc'] });
  setInterval(look, 1).unref();
  setInterval(readMemory, Number(collectsEveryMs ?? FLUSH_MS)).unref();
  setInterval(flush, FLUSH_MS).unref();
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
