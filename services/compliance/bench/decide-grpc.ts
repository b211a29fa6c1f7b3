import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { closedLoop, inTurn } from '../../../infra/bench/closed-loop.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { rounds } from '../../../infra/bench/rounds.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { agreeWithCerbos } from './cerbos/agree-with-cerbos.ts';
import { askCerbos, cerbosRequest } from './cerbos/ask-cerbos.ts';
import { bareClient, encodedRequest } from './cerbos/bare-client.ts';
import { startCerbos } from './cerbos/cerbos-server.ts';
import { startDecide } from './decide-process.ts';
import { mixFacts, variedFacts } from './decision-mix.ts';
import { describeProcessorLoop, medianProcessorLoop, processorLoop } from './processor-loop.ts';
import { encodedFacts, recorder } from './record-evaluations.ts';

const COMPARED = 600;
const TIMED = 600;
const IN_FLIGHT = 32;
/** Node compiles what runs often while it runs; Cerbos and the database come compiled. */
const WARM_UP_MS = 5_000;
const ROUNDS = 3;
const ROUND_MS = 2_500;
const OPEN_RATES = [1_000, 1_500];
const OPEN_MS = 4_000;

/** Whole decision objects over gRPC, one a call, with all packs, in the durable ledger before the answer. */
export const row: BenchRow = {
  name: 'decide_grpc',
  unit: 'decisions/s',
  better: Better.more,
  rivalName: 'Cerbos 0.55.0 over gRPC, audit log to a file',
  measure: async (bench) => {
    await using stack = new AsyncDisposableStack();
    const decide = stack.use(await startDecide(bench));
    const cerbos = stack.use(await startCerbos(bench.folder));
    const bare = stack.use(bareClient(cerbos.address));
    const ours = recorder(decide.address);
    const agreed = await agreeWithCerbos([...variedFacts(COMPARED), ...mixFacts(TIMED)], {
      ours: (facts) => ours.unary(factsToWire(facts)),
      rival: (facts) => askCerbos(cerbos.client, cerbosRequest(facts)),
    });
    bench.say(`both agree: ${JSON.stringify(agreed)}`);
    const mix = mixFacts(TIMED);
    const [wires, requests] = [mix.map(factsToWire), mix.map(cerbosRequest)];
    const encoded = mix.map((facts) => encodedRequest([facts]));
    const bytes = wires.map(encodedFacts);
    const loop = (call: (place: number) => Promise<unknown>) => () =>
      processorLoop({ names, inFlight: IN_FLIGHT, durationMs: ROUND_MS, call });
    const names = new Map([[decide.pid, 'decide']]);
    await closedLoop({
      ...{ inFlight: IN_FLIGHT, durationMs: WARM_UP_MS },
      call: (place) => ours.unary(inTurn(wires, place)),
    });
    const measured = await rounds(ROUNDS, {
      ours: loop((place) => ours.bare(inTurn(bytes, place))),
      ownClient: loop((place) => ours.unary(inTurn(wires, place))),
      client: loop((place) => askCerbos(cerbos.client, inTurn(requests, place))),
      bare: loop((place) => bare.check(inTurn(encoded, place))),
    });
    const best = medianProcessorLoop(measured.ours);
    const [client, beforehand] = [medianProcessorLoop(measured.client), medianProcessorLoop(measured.bare)];
    const open: string[] = [];
    for (const perSecond of OPEN_RATES) {
      const call = (place: number) => ours.bare(inTurn(bytes, place));
      const { median, p99 } = await openLoop({ perSecond, durationMs: OPEN_MS, call });
      open.push(`open loop at ${perSecond}/s: p50 ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    }
    ours.checkLeaves();
    return {
      ours: best.perSecond,
      rival: Math.max(client.perSecond, beforehand.perSecond),
      p50Ms: best.median,
      p99Ms: best.p99,
      notes: [
        `${IN_FLIGHT} in flight, objects of ${JSON.stringify(mix[0]).length} bytes as JSON, all packs, leaf durable before the answer`,
        `requests encoded beforehand ${describeProcessorLoop(best)}`,
        `with our own client ${describeProcessorLoop(medianProcessorLoop(measured.ownClient))}`,
        ...open,
        `Cerbos with its own client ${describeProcessorLoop(client)}`,
        `with requests encoded beforehand ${describeProcessorLoop(beforehand)}`,
        `outcomes, rules and obligations agree on ${COMPARED + TIMED} objects: ${JSON.stringify(agreed)}`,
        'Cerbos does less: the rules that the mix touches only, the first refusal instead of all reasons, no texts, an audit file that is not synchronised to the disk',
      ],
    };
  },
};
