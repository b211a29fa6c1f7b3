import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { countingRefusals } from './count-refusals.ts';
import type { Memory } from './stall-probe.ts';
import { startSwappedRules } from './swap-rules.ts';

/** Low, for it is memory that is looked at: a machine that does other work as well still keeps the pace. */
const PER_SECOND = 50;
const BETWEEN_SWAPS_MS = 5_000;
const COLLECTS_EVERY_MS = 5_000;
/** Caches fill and code is compiled in this part of the time. */
const WARM_UP_SHARE = 1 / 3;
/** Of the mean, in the rest of the time: what is within it comes and goes with the allocator. */
const GROWTH_MAX_SHARE = 0.05;
const MEGABYTE = 1_000_000;

/** What a process has in memory while its rules are replaced again and again under load. Fails where it grows. */
export function memoryRow({ name, minutes }: { name: string; minutes: number }): BenchRow {
  return {
    name,
    unit: 'MB/min growth of resident memory after collections',
    better: Better.less,
    measure: async ({ folder, say }) => {
      await using stack = new AsyncDisposableStack();
      const { publisher, call, probed } = await startSwappedRules(stack, {
        folder,
        collectsEveryMs: COLLECTS_EVERY_MS,
      });
      const counted = countingRefusals(call);
      const durationMs = minutes * 60_000;
      const ending = performance.now() + durationMs;
      const swapping = async (): Promise<number> => {
        let swaps = 0;
        for (; performance.now() < ending; swaps += 1) {
          await publisher.publish();
          if (swaps % 20 === 0) say(`${swaps} sets taken over, ${lastShown((await probed()).memory)}`);
          await pause(BETWEEN_SWAPS_MS);
        }
        return swaps;
      };
      const [swaps, latencies] = await Promise.all([
        swapping(),
        openLoop({ perSecond: PER_SECOND, durationMs, call: counted.call }),
      ]);
      const { memory } = await probed();
      const measured = memory.slice(Math.ceil(memory.length * WARM_UP_SHARE));
      const trends = (['rss', 'heapUsed', 'external'] as const).map((what) => ({ what, ...trendOf(measured, what) }));
      const [resident] = trends;
      const grown = trends.filter(({ mean, growth }) => growth > mean * GROWTH_MAX_SHARE);
      if (grown.length > 0) {
        const each = trends.map(({ what, mean, growth }) => {
          return `${what} by ${(growth / MEGABYTE).toFixed(1)} MB of ${(mean / MEGABYTE).toFixed(0)} MB`;
        });
        throw new Error(`${grown.map(({ what }) => what).join(', ')} grew too much: ${each.join(', ')}`);
      }
      return {
        ours: (resident?.perMinute ?? 0) / MEGABYTE,
        p50Ms: latencies.median,
        p99Ms: latencies.p99,
        notes: [
          `${swaps} sets of all packs taken over in ${minutes} minutes at ${PER_SECOND} decisions/s, ${counted.refused()} refused; the first third does not count; garbage collected before each reading`,
          ...trends.map(({ what, mean, perMinute }) => {
            return `${what} ${(mean / MEGABYTE).toFixed(0)} MB in the mean, ${(perMinute / MEGABYTE).toFixed(2)} MB/min`;
          }),
          `resident every twelfth of the time: ${series(memory)} MB`,
        ],
      };
    },
  };
}

/** Straight line by least squares. */
function trendOf(memory: readonly Memory[], what: 'rss' | 'heapUsed' | 'external') {
  const mean = memory.reduce((sum, each) => sum + each[what], 0) / memory.length;
  const meanAt = memory.reduce((sum, { atMs }) => sum + atMs, 0) / memory.length;
  const [over, under] = memory.reduce(
    ([a, b], each) => [a + (each.atMs - meanAt) * (each[what] - mean), b + (each.atMs - meanAt) ** 2],
    [0, 0],
  );
  const perMinute = (over / under) * 60_000;
  const lastedMs = (memory.at(-1)?.atMs ?? 0) - (memory[0]?.atMs ?? 0);
  return { mean, perMinute, growth: (perMinute * lastedMs) / 60_000 };
}

function series(memory: readonly Memory[]): string {
  const every = Math.max(1, Math.floor(memory.length / 12));
  return memory
    .filter((_, place) => place % every === 0)
    .map(({ rss }) => (rss / MEGABYTE).toFixed(0))
    .join(' ');
}

function lastShown(memory: readonly Memory[]): string {
  return `${((memory.at(-1)?.rss ?? 0) / MEGABYTE).toFixed(0)} MB resident`;
}
