import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { inTurn } from '../../../infra/bench/closed-loop.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { compiledPacks } from '../../../infra/tools/compile-packs.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { startDecide } from './decide-process.ts';
import { mixFacts } from './decision-mix.ts';
import { startPublisher } from './publish-packs.ts';
import { readProbe } from './read-stalls.ts';
import { recorder } from './record-evaluations.ts';
import type { Memory } from './stall-probe.ts';

const PER_SECOND = 100;
const BETWEEN_SWAPS_MS = 2_000;
const TENANT = 'bench';
/** Caches fill and code is compiled in this part of the time. */
const WARM_UP_SHARE = 1 / 3;
/** Of the mean, in the rest of the time: what is within it comes and goes with the collector. */
const GROWTH_MAX_SHARE = 0.05;
const MEGABYTE = 1_000_000;

/** What a process has in memory while its rules are replaced again and again under load. Fails where it grows. */
export function memoryRow({ name, minutes }: { name: string; minutes: number }): BenchRow {
  return {
    name,
    unit: 'MB/min growth of resident memory',
    better: Better.less,
    measure: async ({ folder, say }) => {
      await using stack = new AsyncDisposableStack();
      const file = `${folder}/memory.ndjson`;
      const settings = { COMPLIANCE_RULES_TENANT: TENANT, COMPLIANCE_PLAN_PROVEN_INPUTS: '0', STALL_FILE: file };
      const preload = new URL('./stall-probe.ts', import.meta.url);
      const decide = stack.use(await startDecide({ folder, settings, preload }));
      const publisher = stack.use(
        await startPublisher({
          ...{ mongoUrl: decide.mongoUrl, tenant: TENANT, packs: await compiledPacks(say) },
          ledgerKey: Buffer.from(readFileSync(`${folder}/ledger-key`, 'utf8'), 'base64'),
          ledgerOrigin: 'ledger.bench/log',
        }),
      );
      const wires = mixFacts(300).map(factsToWire);
      const asked = recorder(decide.address);
      const durationMs = minutes * 60_000;
      const call = (place: number) => asked.unary(inTurn(wires, place));
      const ending = performance.now() + durationMs;
      const swapping = async (): Promise<number> => {
        let swaps = 0;
        for (; performance.now() < ending; swaps += 1) {
          await publisher.publish();
          if (swaps % 20 === 0) say(`${swaps} sets taken over, ${lastShown((await readProbe(file)).memory)}`);
          await pause(BETWEEN_SWAPS_MS);
        }
        return swaps;
      };
      const [swaps, latencies] = await Promise.all([swapping(), openLoop({ perSecond: PER_SECOND, durationMs, call })]);
      const { memory } = await readProbe(file);
      const measured = memory.slice(Math.ceil(memory.length * WARM_UP_SHARE));
      const trends = (['rss', 'heapUsed', 'external'] as const).map((what) => ({ what, ...trendOf(measured, what) }));
      const [resident] = trends;
      for (const { what, mean, growth } of trends.filter((trend) => trend.what === 'rss')) {
        if (growth > mean * GROWTH_MAX_SHARE) {
          throw new Error(`${what} grew by ${(growth / MEGABYTE).toFixed(0)} MB over ${measured.length} s`);
        }
      }
      return {
        ours: (resident?.perMinute ?? 0) / MEGABYTE,
        p50Ms: latencies.median,
        p99Ms: latencies.p99,
        notes: [
          `${swaps} sets of all packs taken over in ${minutes} minutes at ${PER_SECOND} decisions/s; the first third does not count`,
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
