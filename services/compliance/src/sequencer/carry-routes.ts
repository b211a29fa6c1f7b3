import { runWith } from '@salesmesh/chassis/context';
import type { CallInfo, Right, RpcTable, RpcTableOf } from '@salesmesh/chassis/rpc';
import type {
  CarryStreamRequest,
  CarryStreamResponseInput,
  FinishDeliveryRequest,
  SequencerServiceMethods,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { methodCodec } from './method-codec.ts';
import { bidiEntry, type SequencedPaths, unaryEntry } from './sequenced-routes.ts';
import type { Sequencer } from './sequencer.ts';
import { sequencerErrors } from './sequencer-errors.ts';
import { whileHere } from './while-here.ts';

/** What timers and events bring, done in this replica. */
export type WriterWork = {
  decideAgain(automationId: string): Promise<void>;
  finishDelivery(told: FinishDeliveryRequest): Promise<void>;
};

export type CarryOptions = {
  /** As it is without a sequencer: what was handed on is answered here or not at all. */
  table: RpcTable;
  paths: SequencedPaths;
  sequencer: Sequencer;
  work: WriterWork;
};

/** The callers' rights were checked where they called; by its certificate only a replica of this service gets here. */
const replicas: Right = { services: ['compliance'] };

/** What other replicas hand on. UNAVAILABLE compliance.sequencer_moved where the tenant's ledger is not written here. */
export function carryRoutes({ table, paths, sequencer, work }: CarryOptions) {
  const assertHere = async ({ context: { tenant } }: CallInfo) => {
    const { isHere } = await sequencer.locate(tenant);
    if (!isHere) throw sequencerErrors.sequencer_moved();
  };
  const carried = new Map([
    ...paths.unary.map((path) => [path, { entry: unaryEntry(table, path), codec: methodCodec(path) }] as const),
  ]);
  const carriedStreams = new Map(
    Object.keys(paths.streams).map((path) => [path, { entry: bidiEntry(table, path), codec: methodCodec(path) }]),
  );
  return {
    '/salesmesh.compliance.v1.SequencerService/CarryCall': {
      right: replicas,
      unary: async ({ method, request }, call) => {
        const { entry, codec } = known(carried, method?.path);
        await assertHere(call);
        const info = asCallOf(method?.caller, call);
        const message = codec.requestDeserialize(Buffer.from(request));
        const response = await runWith(info.context, () => entry.unary(message, info));
        return { response: codec.responseSerialize(response) };
      },
    },
    '/salesmesh.compliance.v1.SequencerService/CarryStream': {
      right: replicas,
      bidi: async function* (requests, call) {
        const iterator = requests[Symbol.asyncIterator]();
        const { method } = (await iterator.next()).value ?? {};
        const { entry, codec } = known(carriedStreams, method?.path);
        await assertHere(call);
        const info = asCallOf(method?.caller, call);
        const messages = read(iterator, codec.requestDeserialize);
        const answers = whileHere(sequencer, messages, (taken) => entry.bidi(taken, info));
        yield* write(inContext(info, answers), codec.responseSerialize);
      },
    },
    '/salesmesh.compliance.v1.SequencerService/DecideAgain': {
      right: replicas,
      unary: async ({ automation_id }, call) => {
        await assertHere(call);
        await work.decideAgain(automation_id);
        return {};
      },
    },
    '/salesmesh.compliance.v1.SequencerService/FinishDelivery': {
      right: replicas,
      unary: async (told, call) => {
        await assertHere(call);
        await work.finishDelivery(told);
        return {};
      },
    },
  } satisfies RpcTableOf<SequencerServiceMethods>;
}

function known<T>(methods: ReadonlyMap<string, T>, path = ''): T {
  const found = methods.get(path);
  if (found === undefined) throw complianceErrors.invalid_request();
  return found;
}

function asCallOf(caller = '', { context, signal }: CallInfo): CallInfo {
  return { context: { ...context, service: caller }, signal };
}

async function* read(
  iterator: AsyncIterator<CarryStreamRequest>,
  decode: (bytes: Buffer) => unknown,
): AsyncIterable<unknown> {
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    yield decode(Buffer.from(next.value.request));
  }
}

/** A handler runs when its next answer is asked for, so that is done in the context of its call. */
function inContext(info: CallInfo, answers: AsyncIterable<unknown>): AsyncIterable<unknown> {
  const iterator = answers[Symbol.asyncIterator]();
  const bound: AsyncIterator<unknown> = {
    next: () => runWith(info.context, () => iterator.next()),
    return: async (value) => (await iterator.return?.(value)) ?? { done: true, value },
  };
  return { [Symbol.asyncIterator]: () => bound };
}

async function* write(
  answers: AsyncIterable<unknown>,
  encode: (message: unknown) => Buffer,
): AsyncIterable<CarryStreamResponseInput> {
  for await (const answer of answers) yield { response: encode(answer) };
}
