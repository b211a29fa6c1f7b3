import { type BareMethod, bareChannel } from './bare-channel.ts';

export type BareUnary<Request, Answer> = {
  encode(request: Request): Buffer;
  call(request: Buffer): Promise<Answer>;
};

/** The same calls without a client of gRPC, of requests that were encoded beforehand. */
export function bareUnary<Request, Answer>(options: BareMethod): BareUnary<Request, Answer> {
  const { client, encode, decode } = bareChannel<Request, Answer>(options);
  return { encode, call: async (request) => decode(await client.call(request)) };
}
