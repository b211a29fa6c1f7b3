import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { closedLoop, inTurn } from '../../../infra/bench/closed-loop.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { medianQuantiles, rounds } from '../../../infra/bench/rounds.ts';
import type { Quantiles } from '../../../infra/demo/quantiles.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { startBesideCerbos } from './beside-cerbos.ts';
import { encodedRequest } from './cerbos/bare-client.ts';

const RATES = [1_000, 1_500] as const;
/** Node compiles while it runs, the last large part of `decide` after some 17,000 calls: what is measured later is warm. */
const WARM_UP_MS = 12_000;
const WARM_IN_FLIGHT = 32;
/**
 * One slow moment of the machine lies in one window; the middle one says what is usual, and the notes name the others. All of
 * it is shorter than the five minutes after which `decide` has a caller connect anew.
 */
const WINDOWS = 5;
const WINDOW_MS = 4_000;

/** How long a decision takes while as many come each second as the figures name, whether the earlier ones were answered or not. */
export const row: BenchRow = {
  name: 'decide_latency',
  unit: `ms at p99, ${RATES[0]}/s`,
  better: Better.less,
  rivalName: 'Cerbos 0.55.0 over gRPC, audit log to a file',
  measure: async (bench) => {
    await using stack = new AsyncDisposableStack();
    const { ours, bare, mix } = await startBesideCerbos(stack, bench);
    const stream = ours.openStream();
    const wires = mix.map(factsToWire);
    const [requests, items] = [wires.map(ours.encode), wires.map(ours.encodeItem)];
    const encoded = mix.map((facts) => encodedRequest([facts]));
    const sides = {
      unary: (place: number) => ours.bare(inTurn(requests, place)),
      stream: (place: number) => stream.ask(inTurn(items, place)),
      Cerbos: (place: number) => bare.check(inTurn(encoded, place)),
    };
    const windows: Record<string, () => Promise<Quantiles>> = {};
    for (const [name, call] of Object.entries(sides)) {
      await closedLoop({ inFlight: WARM_IN_FLIGHT, durationMs: WARM_UP_MS, call });
      for (const perSecond of RATES)
        windows[`${name} at ${perSecond}/s`] = () => openLoop({ perSecond, durationMs: WINDOW_MS, call });
    }
    const measured = await rounds(WINDOWS, windows);
    await stream.end();
    ours.checkLeaves();
    const usual = (side: keyof typeof sides) => medianQuantiles(measured[`${side} at ${RATES[0]}/s`] as Quantiles[]);
    const [unary, rival] = [usual('unary'), usual('Cerbos')];
    return {
      ...{ ours: unary.p99, rival: rival.p99, p50Ms: unary.median, p99Ms: unary.p99 },
      notes: Object.entries(measured).map(([name, seen]) => `${name}: ${describeWindows(seen)}`),
    };
  },
};

function describeWindows(windows: readonly Quantiles[]): string {
  const { median: p50, p99 } = medianQuantiles(windows);
  const each = windows.map((window) => window.p99.toFixed(1)).join(' ');
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (each window ${each})`;
}
