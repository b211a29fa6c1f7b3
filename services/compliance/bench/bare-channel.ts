import { Client, credentials, Metadata, type MethodDefinition, type ServiceDefinition } from '@grpc/grpc-js';
import { type CallContext, toHeaders } from '@salesmesh/chassis/context';
import { loadProto } from '@salesmesh/proto/load';

export type BareMethod = {
  readonly address: string;
  /** With its package. */
  readonly serviceName: string;
  readonly method: string;
  readonly context: CallContext;
  /** An overloaded server is slow, not failing. */
  readonly timeoutMs: number;
};

/** What a call of one method takes without a client of ours. */
export type BareChannel<Request, Answer> = {
  readonly client: Client;
  readonly path: string;
  readonly metadata: Metadata;
  encode(request: Request): Buffer;
  decode(answer: Buffer): Answer;
  deadline(): number;
};

/** One channel, and no more of a call than gRPC itself needs. Asks as leads does. */
export function bareChannel<Request, Answer>(options: BareMethod): BareChannel<Request, Answer> {
  const { address, serviceName, method, context, timeoutMs } = options;
  const definition = (loadProto()[serviceName] as ServiceDefinition)[method] as
    | MethodDefinition<Request, Answer>
    | undefined;
  if (definition === undefined) throw new TypeError(`${serviceName} has no ${method}`);
  return {
    client: new Client(address, credentials.createInsecure()),
    path: `/${serviceName}/${method}`,
    metadata: Metadata.fromHttp2Headers({ ...toHeaders(context), 'salesmesh-service': 'leads' }),
    encode: (request) => definition.requestSerialize(request),
    decode: (answer) => definition.responseDeserialize(answer),
    deadline: () => Date.now() + timeoutMs,
  };
}

/** For requests that are encoded already. */
export const asBytes = (bytes: Buffer): Buffer => bytes;
