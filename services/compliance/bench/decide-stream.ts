import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { inTurn } from '../../../infra/bench/closed-loop.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { rounds } from '../../../infra/bench/rounds.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { bareClient, encodedRequest } from './cerbos/bare-client.ts';
import { startCerbos } from './cerbos/cerbos-server.ts';
import { startDecide } from './decide-process.ts';
import { mixFacts } from './decision-mix.ts';
import { describeProcessorLoop, medianProcessorLoop, processorLoop } from './processor-loop.ts';
import { recorder } from './record-evaluations.ts';

const TIMED = 600;
const STREAM_IN_FLIGHT = 128;
const UNARY_IN_FLIGHT = 32;
/** Objects in one call to Cerbos, which has no stream; and calls at once, so that as many are in flight. */
const BATCH = 32;
const BATCHES_IN_FLIGHT = 4;
const ROUNDS = 3;
const ROUND_MS = 3_000;
const OPEN_RATES = [1_000, 1_500];
const OPEN_MS = 8_000;

/** What one stream gives over the unary calls of `decide_grpc`. What Cerbos gives in batches stands in the notes. */
export const row: BenchRow = {
  name: 'decide_stream',
  unit: 'decisions/s',
  better: Better.more,
  rivalName: 'decide_grpc',
  measure: async (bench) => {
    await using stack = new AsyncDisposableStack();
    const decide = stack.use(await startDecide(bench));
    const cerbos = stack.use(await startCerbos(bench.folder));
    const bare = stack.use(bareClient(cerbos.address));
    const ours = recorder(decide.address);
    const stream = ours.openStream();
    const mix = mixFacts(TIMED);
    const wires = mix.map(factsToWire);
    const batches = Array.from({ length: Math.floor(TIMED / BATCH) }, (_, place) =>
      encodedRequest(mix.slice(place * BATCH, (place + 1) * BATCH)),
    );
    const loop = (inFlight: number, call: (place: number) => Promise<unknown>) => () =>
      processorLoop({ names, inFlight, durationMs: ROUND_MS, call });
    const names = new Map([[decide.pid, 'decide']]);
    const measured = await rounds(ROUNDS, {
      stream: loop(STREAM_IN_FLIGHT, (place) => stream.ask(inTurn(wires, place))),
      unary: loop(UNARY_IN_FLIGHT, (place) => ours.unary(inTurn(wires, place))),
      batches: loop(BATCHES_IN_FLIGHT, (place) => bare.check(inTurn(batches, place))),
    });
    const open: string[] = [];
    for (const perSecond of OPEN_RATES) {
      const call = (place: number) => stream.ask(inTurn(wires, place));
      const { median, p99 } = await openLoop({ perSecond, durationMs: OPEN_MS, call });
      open.push(`open loop at ${perSecond}/s: p50 ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    }
    await stream.end();
    ours.checkLeaves();
    const [best, unary, batched] = [
      medianProcessorLoop(measured.stream),
      medianProcessorLoop(measured.unary),
      medianProcessorLoop(measured.batches),
    ];
    return {
      ours: best.perSecond,
      rival: unary.perSecond,
      p50Ms: best.median,
      p99Ms: best.p99,
      notes: [
        `one stream, ${STREAM_IN_FLIGHT} in flight: ${describeProcessorLoop(best)}`,
        ...open,
        `unary ${UNARY_IN_FLIGHT} in flight: ${describeProcessorLoop(unary)}`,
        `Cerbos has no stream; ${BATCH} objects a call, encoded beforehand, ${BATCHES_IN_FLIGHT} calls in flight: ${Math.round(batched.perSecond * BATCH)} decisions/s, p99 of a call ${batched.p99.toFixed(1)} ms`,
      ],
    };
  },
};
