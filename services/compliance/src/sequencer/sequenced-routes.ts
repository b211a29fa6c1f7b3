import type { CallInfo, RpcTable } from '@salesmesh/chassis/rpc';
import { carriedStream, type StreamKeys } from './carried-stream.ts';
import { methodCodec } from './method-codec.ts';
import { type Placing, whereWritten } from './where-written.ts';
import { whileHere } from './while-here.ts';

/** What writes a tenant's ledger: unary calls, and two-way streams with how their messages name one another. */
export type SequencedPaths = { unary: readonly string[]; streams: Readonly<Record<string, StreamKeys>> };

export type SequencedOptions = Placing & {
  /** Answers items as they get done, at most `limit` at a time. */
  inAnyOrder(
    items: AsyncIterable<unknown>,
    limit: number,
    answer: (item: unknown) => Promise<unknown>,
  ): AsyncIterable<unknown>;
};

type Entry = RpcTable[string];
type UnaryEntry = Extract<Entry, { unary: unknown }>;
type BidiEntry = Extract<Entry, { bidi: unknown }>;

/** Items of one stream that another replica works on at a time. */
const STREAM_IN_FLIGHT = 512;

/**
 * The same table, in which these paths answer where the caller's ledger is written: here as ever, or by another replica,
 * once. Where it is written here that costs one look into memory.
 */
export function sequencedRoutes<Table extends RpcTable>(
  table: Table,
  { unary, streams }: SequencedPaths,
  options: SequencedOptions,
): Table {
  const calls = unary.map((path) => [path, sequencedCall(path, unaryEntry(table, path), options)] as const);
  const flows = Object.entries(streams).map(
    ([path, keys]) => [path, sequencedStream(path, bidiEntry(table, path), { ...options, keys })] as const,
  );
  return { ...table, ...Object.fromEntries([...calls, ...flows]) };
}

export function unaryEntry(table: RpcTable, path: string): UnaryEntry {
  const entry = table[path];
  if (entry === undefined || !('unary' in entry)) throw new TypeError(`${path} is no unary call of the table`);
  return entry;
}

export function bidiEntry(table: RpcTable, path: string): BidiEntry {
  const entry = table[path];
  if (entry === undefined || !('bidi' in entry)) throw new TypeError(`${path} is no two-way stream of the table`);
  return entry;
}

function sequencedCall(path: string, entry: UnaryEntry, placing: Placing): UnaryEntry {
  const codec = methodCodec(path);
  return {
    right: entry.right,
    unary: (request, call) => {
      const { tenant, service = '' } = call.context;
      const here = () => entry.unary(request, call);
      if (placing.sequencer.isHere(tenant)) return here();
      return whereWritten(placing, {
        here,
        there: async (peer, moved) => {
          const carried = { method: { path, caller: service }, request: codec.requestSerialize(request) };
          const { response } = await peer.carryCall(carried, { signal: AbortSignal.any([call.signal, moved]) });
          return codec.responseDeserialize(Buffer.from(response));
        },
      });
    },
  };
}

function sequencedStream(
  path: string,
  entry: BidiEntry,
  { keys, inAnyOrder, ...placing }: SequencedOptions & { keys: StreamKeys },
): BidiEntry {
  const codec = methodCodec(path);
  const elsewhere = async function* (requests: AsyncIterable<unknown>, call: CallInfo) {
    const { service: caller = '' } = call.context;
    const carried = carriedStream({ path, caller, codec, keys, signal: call.signal });
    try {
      yield* inAnyOrder(requests, STREAM_IN_FLIGHT, (item) =>
        whereWritten(placing, {
          here: () => onlyAnswer(entry.bidi(only(item), call)),
          there: (peer, moved) => carried.ask(peer, moved, item),
        }).catch((error: unknown) => keys.failed(item, error)),
      );
    } finally {
      carried.end();
    }
  };
  return {
    right: entry.right,
    bidi: (requests, call) => {
      const { sequencer } = placing;
      const { tenant } = call.context;
      const here = () => whileHere(sequencer, requests, (taken) => entry.bidi(taken, call));
      if (sequencer.isHere(tenant)) return here();
      return later(async () => ((await sequencer.locate(tenant)).isHere ? here() : elsewhere(requests, call)));
    },
  };
}

/** Answers of a stream whose place is still being looked for. */
function later(start: () => Promise<AsyncIterable<unknown>>): AsyncIterable<unknown> {
  let started: AsyncIterator<unknown> | undefined;
  const answers: AsyncIterator<unknown> = {
    next: async () => {
      started ??= (await start())[Symbol.asyncIterator]();
      return started.next();
    },
    return: async (value) => (await started?.return?.(value)) ?? { done: true, value },
  };
  return { [Symbol.asyncIterator]: () => answers };
}

async function* only(item: unknown): AsyncIterable<unknown> {
  yield item;
}

async function onlyAnswer(answers: AsyncIterable<unknown>): Promise<unknown> {
  for await (const answer of answers) return answer;
  throw new TypeError('a stream gave no answer to its only request');
}
