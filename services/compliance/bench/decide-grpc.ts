import { type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { closedLoop, inTurn } from '../../../infra/bench/closed-loop.ts';
import { describeProcessorLoop, medianProcessorLoop } from '../../../infra/bench/processor-loop.ts';
import { rounds } from '../../../infra/bench/rounds.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { startBesideCerbos } from './beside-cerbos.ts';
import { agreeWithCerbos } from './cerbos/agree-with-cerbos.ts';
import { askCerbos, cerbosRequest } from './cerbos/ask-cerbos.ts';
import { encodedRequest } from './cerbos/bare-client.ts';
import { variedFacts } from './decision-mix.ts';

const COMPARED = 600;
const IN_FLIGHT = 32;
/** Node compiles what runs often while it runs; Cerbos and the database come compiled. */
const WARM_UP_MS = 5_000;
const ROUNDS = 3;
const ROUND_MS = 2_500;

/** Whole decision objects over gRPC, one a call, with all packs, in the durable ledger before the answer. */
export const row: BenchRow = {
  name: 'decide_grpc',
  unit: 'decisions/s',
  better: Better.more,
  rivalName: 'Cerbos 0.55.0 over gRPC, audit log to a file',
  measure: async (bench) => {
    await using stack = new AsyncDisposableStack();
    const { ours, cerbos, bare, mix, loop } = await startBesideCerbos(stack, bench);
    const agreed = await agreeWithCerbos([...variedFacts(COMPARED), ...mix], {
      ours: (facts) => ours.unary(factsToWire(facts)),
      rival: (facts) => askCerbos(cerbos.client, cerbosRequest(facts)),
    });
    bench.say(`both agree: ${JSON.stringify(agreed)}`);
    const [wires, requests] = [mix.map(factsToWire), mix.map(cerbosRequest)];
    const encoded = mix.map((facts) => encodedRequest([facts]));
    const bytes = wires.map(ours.encode);
    const measuring = (call: (place: number) => Promise<unknown>) => loop(IN_FLIGHT, ROUND_MS, call);
    await closedLoop({
      ...{ inFlight: IN_FLIGHT, durationMs: WARM_UP_MS },
      call: (place) => ours.unary(inTurn(wires, place)),
    });
    const measured = await rounds(ROUNDS, {
      ours: measuring((place) => ours.bare(inTurn(bytes, place))),
      ownClient: measuring((place) => ours.unary(inTurn(wires, place))),
      client: measuring((place) => askCerbos(cerbos.client, inTurn(requests, place))),
      bare: measuring((place) => bare.check(inTurn(encoded, place))),
    });
    const best = medianProcessorLoop(measured.ours);
    const [client, beforehand] = [medianProcessorLoop(measured.client), medianProcessorLoop(measured.bare)];
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
        `Cerbos with its own client ${describeProcessorLoop(client)}`,
        `with requests encoded beforehand ${describeProcessorLoop(beforehand)}`,
        `outcomes, rules and obligations agree on ${COMPARED + mix.length} objects: ${JSON.stringify(agreed)}`,
        'Cerbos does less: the rules that the mix touches only, the first refusal instead of all reasons, no texts, an audit file that is not synchronised to the disk',
      ],
    };
  },
};
