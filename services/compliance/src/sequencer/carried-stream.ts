import type { SequencerServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { MethodCodec } from './method-codec.ts';
import { sequencerErrors } from './sequencer-errors.ts';

/** How the messages of a two-way stream belong together. */
export type StreamKeys = {
  ofRequest(request: unknown): string;
  /** Equal to that of the request it answers. */
  ofAnswer(answer: unknown): string;
  /** The answer that says why there is none. */
  failed(request: unknown, error: unknown): unknown;
};

export type CarriedStreamOptions = {
  path: string;
  /** The service whose call it is. */
  caller: string;
  codec: MethodCodec;
  keys: StreamKeys;
  /** Of the call that is being carried. */
  signal: AbortSignal;
};

/** One two-way stream to whichever replica writes, opened when the first item goes there and again when it moved. */
export type CarriedStream = {
  /** The answer to this item. Rejects when the stream breaks before it came. */
  ask(peer: SequencerServiceClient, moved: AbortSignal, item: unknown): Promise<unknown>;
  /** No further items. */
  end(): void;
};

/** No stream lasts longer; the deadline of its own caller ends it before. */
const LONGEST_MS = 86_400_000;

type Opened = {
  peer: SequencerServiceClient;
  call: ReturnType<SequencerServiceClient['carryStream']>;
  waiting: Map<string, PromiseWithResolvers<unknown>[]>;
  isOver: boolean;
};

export function carriedStream(options: CarriedStreamOptions): CarriedStream {
  const { path, caller, codec, keys } = options;
  let current: Opened | undefined;
  const open = (peer: SequencerServiceClient, moved: AbortSignal): Opened => {
    const signal = AbortSignal.any([options.signal, moved]);
    const call = peer.carryStream({ timeoutMs: LONGEST_MS, signal });
    const opened: Opened = { peer, call, waiting: new Map(), isOver: false };
    const giveUp = (error: unknown) => {
      opened.isOver = true;
      for (const { reject } of [...opened.waiting.values()].flat()) reject(error);
    };
    readAnswers(opened, codec, keys).then(() => giveUp(sequencerErrors.sequencer_moved()), giveUp);
    // What fails here fails the reading too, which tells those who wait.
    call.send({ method: { path, caller } }).catch(() => {});
    return opened;
  };
  return {
    ask: async (peer, moved, item) => {
      if (current === undefined || current.isOver || current.peer !== peer) {
        current?.call.end();
        current = open(peer, moved);
      }
      const { waiting, call } = current;
      const asked = Promise.withResolvers<unknown>();
      const key = keys.ofRequest(item);
      waiting.set(key, [...(waiting.get(key) ?? []), asked]);
      await Promise.race([call.send({ request: codec.requestSerialize(item) }), asked.promise]);
      return asked.promise;
    },
    end: () => current?.call.end(),
  };
}

async function readAnswers({ call, waiting }: Opened, codec: MethodCodec, keys: StreamKeys): Promise<void> {
  for await (const { response } of call) {
    const answer = codec.responseDeserialize(Buffer.from(response));
    const key = keys.ofAnswer(answer);
    const [first, ...others] = waiting.get(key) ?? [];
    if (others.length > 0) waiting.set(key, others);
    else waiting.delete(key);
    first?.resolve(answer);
  }
}
