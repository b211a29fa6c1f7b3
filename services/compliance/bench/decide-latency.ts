import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { inTurn } from '../../../infra/bench/closed-loop.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import type { Quantiles } from '../../../infra/demo/quantiles.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { startBesideCerbos } from './beside-cerbos.ts';
import { encodedRequest } from './cerbos/bare-client.ts';

const RATES = [1_000, 1_500] as const;
/** Node compiles while it runs, the last large part of `decide` after some 17,000 calls: what is measured later is warm. */
const WARM_UP_MS = 20_000;
const MEASURED_MS = 12_000;

type Measured = Quantiles & { readonly name: string; readonly perSecond: number };

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
      Cerbos: (place: number) => bare.check(inTurn(encoded, place)),
      stream: (place: number) => stream.ask(inTurn(items, place)),
    };
    const measured: Measured[] = [];
    for (const [name, call] of Object.entries(sides)) {
      await openLoop({ perSecond: RATES[0], durationMs: WARM_UP_MS, call });
      for (const perSecond of RATES) {
        globalThis.gc?.();
        measured.push({ name, perSecond, ...(await openLoop({ perSecond, durationMs: MEASURED_MS, call })) });
      }
    }
    await stream.end();
    ours.checkLeaves();
    const at = (side: keyof typeof sides) =>
      measured.find(({ name, perSecond }) => name === side && perSecond === RATES[0]) as Measured;
    const [unary, rival] = [at('unary'), at('Cerbos')];
    return {
      ...{ ours: unary.p99, rival: rival.p99, p50Ms: unary.median, p99Ms: unary.p99 },
      notes: measured.map(
        ({ name, perSecond, median, p99 }) =>
          `${name} at ${perSecond}/s: p50 ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      ),
    };
  },
};
