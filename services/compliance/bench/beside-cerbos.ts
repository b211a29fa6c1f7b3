import type { Bench } from '../../../infra/bench/bench-row.ts';
import { type ProcessorLoop, processorLoop } from '../../../infra/bench/processor-loop.ts';
import type { Facts } from '../src/decisions/facts.ts';
import { type BareClient, bareClient } from './cerbos/bare-client.ts';
import { type CerbosServer, startCerbos } from './cerbos/cerbos-server.ts';
import { startDecide } from './decide-process.ts';
import { mixFacts } from './decision-mix.ts';
import { type Recorder, recorder } from './record-evaluations.ts';

const TIMED = 600;

type Call = (place: number) => Promise<unknown>;

/** `decide` and Cerbos on one machine, and the objects that both are asked about. */
export type BesideCerbos = {
  readonly ours: Recorder;
  readonly cerbos: CerbosServer;
  /** The fastest way to ask Cerbos. */
  readonly bare: BareClient;
  readonly mix: readonly Facts[];
  loop(inFlight: number, durationMs: number, call: Call): () => Promise<ProcessorLoop>;
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
  };
}
