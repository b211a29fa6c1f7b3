import { asMessage, messageReader } from './frames.ts';
import { headerBlocks } from './header-block.ts';
import { type StreamReader, wireConnection } from './wire-connection.ts';

export type WireMethod = {
  /** Host and port. */
  readonly address: string;
  /** Such as `/package.Service/Method`. */
  readonly path: string;
  /** Beside those that gRPC itself needs. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type WireStream = {
  send(message: Buffer): void;
  /** Resolves when the server has ended its side, too. */
  end(): Promise<void>;
};

/** One method of a gRPC server over one connection, for messages that are encoded and decoded elsewhere. */
export type WireClient = Disposable & {
  /** Rejects when the server ended the call without an answer. */
  call(message: Buffer): Promise<Buffer>;
  /** Both ways, as long as it is not ended. */
  open(reader: { onMessage(message: Buffer): void; onError(error: Error): void }): WireStream;
};

/**
 * Calls for measurements. On two cores whatever the load takes is missing where it is measured, and a whole client of gRPC
 * in Node takes as much as several decisions of the faster side. The fields of an answer are not read, so the reason of a
 * refusal stays unknown.
 */
export function wireClient({ address, path, headers = {} }: WireMethod): WireClient {
  const connection = wireConnection(address);
  const fields = headerBlocks({
    ...{ ':path': path, ':authority': address, 'content-type': 'application/grpc', te: 'trailers' },
    ...headers,
  });
  let block = fields.first;
  const open = (reader: StreamReader) => {
    const stream = connection.open(block, reader);
    block = fields.next;
    return stream;
  };
  return {
    call: (message) =>
      new Promise((resolve, reject) => {
        let answer: Buffer | undefined;
        const stream = open({
          onBody: messageReader((read) => {
            answer = read;
          }),
          onEnd: () => (answer === undefined ? reject(new Error(`${path} was refused`)) : resolve(answer)),
          onError: reject,
        });
        connection.send(stream, asMessage(message), { isLast: true });
      }),
    open: ({ onMessage, onError }) => {
      const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
      ended.catch(onError);
      const stream = open({ onBody: messageReader(onMessage), onEnd: resolve, onError: reject });
      return {
        send: (message) => connection.send(stream, asMessage(message), { isLast: false }),
        end: () => {
          connection.send(stream, Buffer.alloc(0), { isLast: true });
          return ended;
        },
      };
    },
    [Symbol.dispose]: () => connection[Symbol.dispose](),
  };
}
