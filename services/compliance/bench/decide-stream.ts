import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { inTurn } from '../../../infra/bench/closed-loop.ts';
import { describeProcessorLoop, medianProcessorLoop } from '../../../infra/bench/processor-loop.ts';
import { rounds } from '../../../infra/bench/rounds.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { startBesideCerbos } from './beside-cerbos.ts';
import { encodedRequest } from './cerbos/bare-client.ts';

const STREAM_IN_FLIGHT = 128;
const UNARY_IN_FLIGHT = 32;
/** Objects in one call to Cerbos, which has no stream; and calls at once, so that as many are in flight. */
const BATCH = 32;
const BATCHES_IN_FLIGHT = 4;
const ROUNDS = 3;
const ROUND_MS = 3_000;

/** What one stream gives over the unary calls of `decide_grpc`. What Cerbos gives in batches stands in the notes. */
export const row: BenchRow = {
  name: 'decide_stream',
  unit: 'decisions/s',
  better: Better.more,
  rivalName: 'decide_grpc',
  measure: async (bench) => {
    await using stack = new AsyncDisposableStack();
    const { ours, bare, mix, loop } = await startBesideCerbos(stack, bench);
    const stream = ours.openStream();
    const wires = mix.map(factsToWire);
    const items = wires.map(ours.encodeItem);
    const batches = Array.from({ length: Math.floor(mix.length / BATCH) }, (_, place) =>
      encodedRequest(mix.slice(place * BATCH, (place + 1) * BATCH)),
    );
    const measured = await rounds(ROUNDS, {
      stream: loop(STREAM_IN_FLIGHT, ROUND_MS, (place) => stream.ask(inTurn(items, place))),
      unary: loop(UNARY_IN_FLIGHT, ROUND_MS, (place) => ours.unary(inTurn(wires, place))),
      batches: loop(BATCHES_IN_FLIGHT, ROUND_MS, (place) => bare.check(inTurn(batches, place))),
    });
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
        `unary ${UNARY_IN_FLIGHT} in flight: ${describeProcessorLoop(unary)}`,
        `Cerbos has no stream; ${BATCH} objects a call, encoded beforehand, ${BATCHES_IN_FLIGHT} calls in flight: ${Math.round(batched.perSecond * BATCH)} decisions/s, p99 of a call ${batched.p99.toFixed(1)} ms`,
      ],
    };
  },
};
