import type { Bench } from '../../../infra/bench/bench-row.ts';
import { openLoop } from '../../../infra/bench/open-loop.ts';
import { type ProcessorLoop, processorLoop } from '../../../infra/bench/processor-loop.ts';
import type { Facts } from '../src/decisions/facts.ts';
import { type BareClient, bareClient } from './cerbos/bare-client.ts';
import { type CerbosServer, startCerbos } from './cerbos/cerbos-server.ts';
import { startDecide } from './decide-process.ts';
import { mixFacts } from './decision-mix.ts';
import { type Recorder, recorder } from './record-evaluations.ts';

const TIMED = 600;
const OPEN_RATES = [1_000, 1_500];
const OPEN_MS = 4_000;

type Call = (place: number) => Promise<unknown>;

/** `decide` and Cerbos on one machine, and the objects that both are asked about. */
export type BesideCerbos = {
  readonly ours: Recorder;
  readonly cerbos: CerbosServer;
  /** The fastest way to ask Cerbos. */
  readonly bare: BareClient;
  readonly mix: readonly Facts[];
  loop(inFlight: number, durationMs: number, call: Call): () => Promise<ProcessorLoop>;
  /** A line for the notes for each rate of the open loop that the issue names. */
  openLoops(call: Call): Promise<string[]>;
};

/** All of it ends with the stack. */
export async function startBesideCerbos(stack: AsyncDisposableStack, { folder }: Bench): Promise<BesideCerbos> {
  const decide = stack.use(await startDecide({ folder }));
  const cerbos = stack.use(await startCerbos(folder));
  const bare = stack.use(bareClient(cerbos.address));
  const names = new Map([[decide.pid, 'decide']]);
  return {
    ...{ cerbos, bare, ours: recorder(decide.address), mix: mixFacts(TIMED) },
    loop: (inFlight, durationMs, call) => () => processorLoop({ names, inFlight, durationMs, call }),
    openLoops: async (call) => {
      const lines: string[] = [];
      for (const perSecond of OPEN_RATES) {
        const { median, p99 } = await openLoop({ perSecond, durationMs: OPEN_MS, call });
        lines.push(`open loop at ${perSecond}/s: p50 ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
      }
      return lines;
    },
  };
}
