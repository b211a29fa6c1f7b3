import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { inTurn } from '../../../infra/bench/closed-loop.ts';
import { describeProcessorLoop, medianProcessorLoop, processorLoop } from '../../../infra/bench/processor-loop.ts';
import { rounds } from '../../../infra/bench/rounds.ts';
import type { Facts } from '../src/decisions/facts.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { startDecide } from './decide-process.ts';
import { mixFacts, variedFacts } from './decision-mix.ts';
import { agreeWithOpa } from './opa/agree-with-opa.ts';
import { startOpa } from './opa/opa-server.ts';
import { recorder } from './record-evaluations.ts';

const COMPARED = 300;
const TIMED = 600;
const IN_FLIGHT = 32;
const ROUNDS = 3;
const ROUND_MS = 3_000;

/** The same calls as `decide_grpc` against OPA's own server with the very same Rego. */
export const row: BenchRow = {
  name: 'decide_opa_server',
  unit: 'decisions/s',
  better: Better.more,
  rivalName: 'opa run --server 1.21.1, decision log to a file',
  measure: async (bench) => {
    await using stack = new AsyncDisposableStack();
    const decide = stack.use(await startDecide(bench));
    const ours = recorder(decide.address);
    const mix = mixFacts(TIMED);
    const packLists = await packListsOf(mix.slice(0, PLACES), ours);
    const opa = stack.use(await startOpa({ folder: bench.folder, packLists, connections: IN_FLIGHT }));
    for (const [place, facts] of [...variedFacts(COMPARED), ...mix].entries()) {
      const [decision, answers] = await Promise.all([
        ours.unary(factsToWire(facts)),
        opa.ask(place % PLACES, bodyOf(facts)),
      ]);
      agreeWithOpa(decision, answers);
    }
    bench.say(`both agree on ${COMPARED + TIMED} objects`);
    const [wires, bodies] = [mix.map(factsToWire), mix.map(bodyOf)];
    const loop = (call: (place: number) => Promise<unknown>) => () =>
      processorLoop({ names, inFlight: IN_FLIGHT, durationMs: ROUND_MS, call });
    const names = new Map([[decide.pid, 'decide']]);
    const measured = await rounds(ROUNDS, {
      ours: loop((place) => ours.unary(inTurn(wires, place))),
      rival: loop((place) => opa.ask(place % PLACES, inTurn(bodies, place))),
    });
    ours.checkLeaves();
    const [best, rival] = [medianProcessorLoop(measured.ours), medianProcessorLoop(measured.rival)];
    return {
      ours: best.perSecond,
      rival: rival.perSecond,
      p50Ms: best.median,
      p99Ms: best.p99,
      notes: [
        `${IN_FLIGHT} in flight, objects of ${bodyOf(mix[0] as Facts).length} bytes, leaf durable before the answer`,
        describeProcessorLoop(best),
        `OPA over ${IN_FLIGHT} kept HTTP connections (undici), bodies serialised beforehand: ${describeProcessorLoop(rival)}`,
        `outcomes, times, reasons and obligations agree on ${COMPARED + TIMED} objects`,
        `OPA does less: which packs apply is chosen and findings are merged outside it, its decision log (${Math.round(opa.logBytes() / 1e6)} MB) is not synchronised to the disk`,
      ],
    };
  },
};

const PLACES = 3;

/** Which packs apply at each place of the mix: it is the same for all objects of that place. */
async function packListsOf(firsts: readonly Facts[], { unary }: ReturnType<typeof recorder>): Promise<string[][]> {
  const decisions = await Promise.all(firsts.map((facts) => unary(factsToWire(facts))));
  return decisions.map(({ packs }) => packs);
}

function bodyOf(facts: Facts): string {
  return JSON.stringify({ input: facts });
}
