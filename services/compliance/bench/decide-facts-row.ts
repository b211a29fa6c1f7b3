import { type Bench, type BenchRow, Better } from '../../../infra/bench/bench-row.ts';
import { closedLoop } from '../../../infra/bench/closed-loop.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { describeProcessorLoop, medianProcessorLoop, processorLoop } from '../../../infra/bench/processor-loop.ts';
import { rounds } from '../../../infra/bench/rounds.ts';
import { bareAutomations, type RequestAutomation, streamAutomations, unaryAutomations } from './automation-stream.ts';
import { countingRefusals } from './count-refusals.ts';
import { startDecide } from './decide-process.ts';
import { loadRequest } from './load-mix.ts';
import { startLoadPeople } from './load-people.ts';
import { stockPeople } from './stock-people.ts';

const IN_FLIGHT = { unary: 32, stream: 128 };
const WARM_UP_MS = 5_000;
const ROUNDS = 3;
const ROUND_MS = 2_500;
const OPEN_PER_SECOND = 1_000;
const OPEN_MS = 4_000;
/** So much that the people and indexes of a million fit, as whoever runs a store of that size would have it. */
const DATABASE_CACHE_GB = 2;

/** Automations requested for people of a store of that size: facts gathered, decided by all packs, leaf durable. */
export function decideFactsRow({ name, people: count }: { name: string; people: number }): BenchRow {
  return {
    name,
    unit: 'decisions/s',
    better: Better.more,
    measure: async (bench) => {
      await using stack = new AsyncDisposableStack();
      const { client, decide, personAt } = await startStocked(stack, bench, count);
      const stream = stack.use(streamAutomations(client));
      const outcomes = new Map<string, number>();
      let asked = 0;
      const calling = (request: RequestAutomation) => async () => {
        const outcome = await request(loadRequest(personAt(asked++)));
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      };
      const [bare, unary] = [calling(bareAutomations(decide.address)), calling(unaryAutomations(client))];
      const streamed = calling(stream.request);
      await closedLoop({ inFlight: IN_FLIGHT.stream, durationMs: WARM_UP_MS, call: streamed });
      const names = new Map([[decide.pid, 'decide']]);
      const measured = await rounds(ROUNDS, {
        bare: () => processorLoop({ names, inFlight: IN_FLIGHT.unary, durationMs: ROUND_MS, call: bare }),
        unary: () => processorLoop({ names, inFlight: IN_FLIGHT.unary, durationMs: ROUND_MS, call: unary }),
        stream: () => processorLoop({ names, inFlight: IN_FLIGHT.stream, durationMs: ROUND_MS, call: streamed }),
      });
      // By our own client: it knows the code of a refusal.
      const counted = countingRefusals(unary);
      const open = await openLoop({ perSecond: OPEN_PER_SECOND, durationMs: OPEN_MS, call: counted.call });
      const single = medianProcessorLoop(measured.bare);
      return {
        ours: single.perSecond,
        p50Ms: single.median,
        p99Ms: single.p99,
        notes: [
          `${count} people in the store, ${DATABASE_CACHE_GB} GB for it to read from, each asked for ${(asked / count).toFixed(2)} times`,
          `unary, ${IN_FLIGHT.unary} in flight, with the least of a client: ${describeProcessorLoop(single)}`,
          `with our own client: ${describeProcessorLoop(medianProcessorLoop(measured.unary))}`,
          `one stream, ${IN_FLIGHT.stream} in flight: ${describeProcessorLoop(medianProcessorLoop(measured.stream))}`,
          `open loop of unary calls at ${OPEN_PER_SECOND}/s: p50 ${open.median.toFixed(1)} ms, p99 ${open.p99.toFixed(1)} ms, ${counted.refused()} refused`,
          `outcomes ${JSON.stringify(Object.fromEntries(outcomes))}`,
        ],
      };
    },
  };
}

async function startStocked(stack: AsyncDisposableStack, { folder, say }: Bench, count: number) {
  const decide = stack.use(await startDecide({ folder, databaseCacheGb: DATABASE_CACHE_GB }));
  const people = stack.use(await startLoadPeople(decide));
  const startedMs = performance.now();
  const personAt = await stockPeople({ mongoUrl: decide.mongoUrl, people, count, say });
  say(`${count} people stored in ${((performance.now() - startedMs) / 1_000).toFixed(1)} s`);
  return { client: people.client, decide, personAt };
}
