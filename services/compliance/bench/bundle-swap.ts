import { setTimeout as pause } from 'node:timers/promises';
import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { longestCollection, longestWithin, longestWork, type Span } from './read-stalls.ts';
import { startSwappedRules } from './swap-rules.ts';

const PER_SECOND = 400;
const SWAPS = 5;
const BETWEEN_SWAPS_MS = 2_500;
const QUIET_MS = 8_000;
/** Code of a set that just took over is still being compiled for a while. */
const AFTERWARDS_MS = 500;

/** The rules are replaced again and again, through the object store, while decisions are asked for at a fixed rate. */
export const row: BenchRow = {
  name: 'bundle_swap',
  unit: 'ms longest stall',
  better: Better.less,
  measure: async ({ folder, say }) => {
    await using stack = new AsyncDisposableStack();
    const { publisher, asked, call, probed: readProbed } = await startSwappedRules(stack, { folder });
    let failed = 0;
    const counted = (place: number) =>
      call(place).catch(() => {
        failed += 1;
      });
    const load = (durationMs: number) => openLoop({ perSecond: PER_SECOND, durationMs, call: counted });
    await publisher.publish();
    await load(QUIET_MS / 2);
    const quietFromMs = Date.now();
    const quiet = await load(QUIET_MS);
    const quietSpan = { fromMs: quietFromMs, untilMs: Date.now() };
    const spans: Span[] = [];
    const swapping = async () => {
      for (let swaps = 0; swaps < SWAPS; swaps += 1) {
        await pause(BETWEEN_SWAPS_MS / 2);
        const { fromMs, untilMs } = await publisher.publish();
        say(`swapped in ${untilMs - fromMs} ms`);
        spans.push({ fromMs, untilMs: untilMs + AFTERWARDS_MS });
        await pause(BETWEEN_SWAPS_MS / 2);
      }
    };
    const [swapped] = await Promise.all([load(SWAPS * (BETWEEN_SWAPS_MS + 1_500)), swapping()]);
    // The probe writes once a second.
    await pause(1_500);
    const probed = await readProbed();
    const { stalls, collections } = probed;
    if (failed > 0) throw new Error(`${failed} calls failed while the rules were replaced`);
    asked.checkLeaves();
    const [during, without] = [longestWithin(stalls, spans), longestWithin(stalls, [quietSpan])];
    const shown = ({ wallMs, workMs }: typeof during) => `${wallMs.toFixed(1)} ms, of work ${workMs.toFixed(1)} ms`;
    return {
      ours: during.wallMs,
      p50Ms: swapped.median,
      p99Ms: swapped.p99,
      notes: [
        `0 calls failed; ${SWAPS} sets of all packs taken over at ${PER_SECOND} decisions/s`,
        `longest turn of the event loop while a set is taken over ${shown(during)}; without ${shown(without)}`,
        `longest collection of garbage on that thread ${longestCollection(collections, spans).toFixed(1)} ms, without swaps ${longestCollection(collections, [quietSpan]).toFixed(1)} ms; longest turn in which none was collected, work ${longestWork(probed, spans).toFixed(1)} ms, without swaps ${longestWork(probed, [quietSpan]).toFixed(1)} ms`,
        `without swaps p50 ${quiet.median.toFixed(1)} ms, p99 ${quiet.p99.toFixed(1)} ms`,
        `longest while taking over: ${longestOf(stalls, spans)}`,
      ],
    };
  },
};

function longestOf(stalls: Parameters<typeof longestWithin>[0], spans: readonly Span[]): string {
  const each = spans.map((span) => longestWithin(stalls, [span]));
  return each.map(({ wallMs, workMs }) => `${wallMs.toFixed(1)} (${workMs.toFixed(1)})`).join(', ');
}
