import { fromGrpcError } from '@salesmesh/chassis/errors';
import { asBytes, type BareMethod, bareChannel } from './bare-channel.ts';

export type BareUnary<Request, Answer> = {
  encode(request: Request): Buffer;
  call(request: Buffer): Promise<Answer>;
};

/** The same calls without a client of ours, of requests that were encoded beforehand. */
export function bareUnary<Request, Answer>(options: BareMethod): BareUnary<Request, Answer> {
  const { client, path, metadata, encode, decode, deadline } = bareChannel<Request, Answer>(options);
  return {
    encode,
    call: (request) =>
      new Promise((resolve, reject) => {
        client.makeUnaryRequest(path, asBytes, decode, request, metadata, { deadline: deadline() }, (error, answer) => {
          if (answer === undefined) reject(fromGrpcError(error));
          else resolve(answer);
        });
      }),
  };
}
