import { readFileSync } from 'node:fs';
import { inTurn } from '../../../infra/bench/closed-loop.ts';
import { factsToWire } from '../src/facts/facts-wire.ts';
import { decideLedgerOrigin } from '../test/fixtures/decide-processes.ts';
import { type BenchDecide, startDecide } from './decide-process.ts';
import { mixFacts } from './decision-mix.ts';
import { type Publisher, startPublisher } from './publish-packs.ts';
import { type Probed, readProbe } from './read-stalls.ts';
import { type Recorder, recorder } from './record-evaluations.ts';

const DISTINCT = 300;
const TENANT = 'bench';

/** A process that takes its rules from the object store, looked at from inside, and whoever puts others in force there. */
export type SwappedRules = {
  readonly decide: BenchDecide;
  readonly publisher: Publisher;
  readonly asked: Recorder;
  /** One decision, by its number. */
  call(place: number): Promise<unknown>;
  /** What was seen inside so far; it is written once a second. */
  probed(): Promise<Probed>;
};

export type SwapOptions = {
  /** For keys and for what the probe writes. */
  readonly folder: string;
  /** Garbage is collected this often, and memory read just after; by default it is read once a second as it is. */
  readonly collectsEveryMs?: number;
};

/** All of it ends with the stack. */
export async function startSwappedRules(stack: AsyncDisposableStack, options: SwapOptions): Promise<SwappedRules> {
  const { folder, collectsEveryMs } = options;
  const file = `${folder}/probe.ndjson`;
  const settings = {
    COMPLIANCE_RULES_TENANT: TENANT,
    STALL_FILE: file,
    ...(collectsEveryMs === undefined ? {} : { STALL_COLLECTS_EVERY_MS: String(collectsEveryMs) }),
  };
  const preload = new URL('./stall-probe.ts', import.meta.url);
  const decide = stack.use(await startDecide({ folder, settings, preload }));
  const publisher = stack.use(
    await startPublisher({
      ...{ mongoUrl: decide.mongoUrl, tenant: TENANT, packs: decide.packs },
      ledgerKey: Buffer.from(readFileSync(`${folder}/ledger-key`, 'utf8'), 'base64'),
      ledgerOrigin: decideLedgerOrigin,
    }),
  );
  const wires = mixFacts(DISTINCT).map(factsToWire);
  const asked = recorder(decide.address);
  const call = (place: number) => asked.unary(inTurn(wires, place));
  return { decide, publisher, asked, call, probed: () => readProbe(file) };
}
