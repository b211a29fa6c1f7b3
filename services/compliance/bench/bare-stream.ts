import { type BareMethod, bareChannel } from './bare-channel.ts';

export type BareStream<Answer> = {
  /** Resolves with the answer to this very item. */
  ask(item: Buffer): Promise<Answer>;
  end(): Promise<void>;
};

/** Items and answers name each other by this field. */
type Named = { item_id: string };

/** A two-way stream without a client of gRPC, of items that were encoded beforehand, without their ids. */
export function bareStream<Item, Answer extends Named>(options: BareMethod) {
  const { client, encode, decode } = bareChannel<Partial<Item> & Partial<Named>, Answer>(options);
  return {
    encode: (item: Partial<Item>) => encode(item),
    open: (): BareStream<Answer> => {
      const waiting = new Map<string, PromiseWithResolvers<Answer>>();
      const stream = client.open({
        onMessage: (message) => {
          const answer = decode(message);
          waiting.get(answer.item_id)?.resolve(answer);
          waiting.delete(answer.item_id);
        },
        onError: (error) => {
          for (const { reject } of waiting.values()) reject(error);
        },
      });
      let items = 0;
      return {
        ask: (item) => {
          const asked = Promise.withResolvers<Answer>();
          const item_id = String(items++);
          waiting.set(item_id, asked);
          // Two encoded messages one after the other are one message with the fields of both (Protocol Buffers, encoding).
          stream.send(Buffer.concat([encode({ item_id } as Partial<Item> & Named), item]));
          return asked.promise;
        },
        end: () => stream.end(),
      };
    },
  };
}
