import { noPerson, runWith } from '@salesmesh/chassis/context';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  Decision,
  EvaluationServiceClient,
  FactsInput,
  RecordEvaluationResponse,
  RecordEvaluationsRequestInput,
  RecordEvaluationsResponse,
  RecordedEvaluation,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { bareStream } from './bare-stream.ts';
import { bareUnary } from './bare-unary.ts';

export type Recorder = {
  /** One call for one decision. */
  unary(facts: FactsInput): Promise<Decision>;
  /** The same without a client of ours, of a request that was encoded beforehand. */
  bare(request: Buffer): Promise<Decision>;
  encode(facts: FactsInput): Buffer;
  /** All over one stream, answers in any order, of items that were encoded beforehand. */
  openStream(): { ask(item: Buffer): Promise<Decision>; end(): Promise<void> };
  encodeItem(facts: FactsInput): Buffer;
  /** Throws unless every decision that was answered is a leaf of its own, and there is no other. */
  checkLeaves(): void;
};

/** An overloaded server is slow, not failing. */
const UNARY_TIMEOUT_MS = 180_000;
const STREAM_TIMEOUT_MS = 600_000;
const context = { tenant: 'bench', actor: noPerson };
const serviceName = 'salesmesh.compliance.v1.EvaluationService';

/** Asks as leads does, and counts the places in the ledger that it was told. */
export function recorder(address: string): Recorder {
  const client = rpcClient<EvaluationServiceClient>({
    ...{ address, callerService: 'leads', defaultTimeoutMs: UNARY_TIMEOUT_MS },
    serviceName,
  });
  const plain = bareUnary<{ facts: FactsInput }, RecordEvaluationResponse>({
    ...{ address, serviceName, method: 'RecordEvaluation', context, timeoutMs: UNARY_TIMEOUT_MS },
  });
  const items = bareStream<RecordEvaluationsRequestInput, RecordEvaluationsResponse>({
    ...{ address, serviceName, method: 'RecordEvaluations', context, timeoutMs: STREAM_TIMEOUT_MS },
  });
  const told = { decisions: 0, highestIndex: -1 };
  const taken = (evaluation: RecordedEvaluation | null | undefined): Decision => {
    const decision = evaluation?.decision;
    const index = decision?.ledger?.index;
    if (decision == null || index === undefined)
      throw new Error('a decision came back without its place in the ledger');
    told.decisions += 1;
    told.highestIndex = Math.max(told.highestIndex, Number(index));
    return decision;
  };
  return {
    unary: (facts) => runWith(context, async () => taken((await client.recordEvaluation({ facts })).evaluation)),
    bare: async (request) => taken((await plain.call(request)).evaluation),
    encode: (facts) => plain.encode({ facts }),
    encodeItem: (facts) => items.encode({ facts }),
    openStream: () => {
      const { ask, end } = items.open();
      return {
        ask: async (item) => {
          const { evaluation, error } = await ask(item);
          if (error) throw new Error(error.code);
          return taken(evaluation);
        },
        end,
      };
    },
    checkLeaves: () => {
      if (told.highestIndex + 1 === told.decisions) return;
      throw new Error(`${told.decisions} decisions, but the ledger's last place is ${told.highestIndex}`);
    },
  };
}
