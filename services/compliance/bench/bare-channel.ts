import type { MethodDefinition, ServiceDefinition } from '@grpc/grpc-js';
import { type CallContext, toHeaders } from '@salesmesh/chassis/context';
import { loadProto } from '@salesmesh/proto/load';
import { type WireClient, wireClient } from './wire/wire-client.ts';

export type BareMethod = {
  readonly address: string;
  /** With its package. */
  readonly serviceName: string;
  readonly method: string;
  readonly context: CallContext;
  /** An overloaded server is slow, not failing. Whole seconds. */
  readonly timeoutMs: number;
};

/** What a call of one method takes without a client of gRPC. */
export type BareChannel<Request, Answer> = {
  readonly client: WireClient;
  encode(request: Request): Buffer;
  decode(answer: Buffer): Answer;
};

/** One connection. Asks as leads does. */
export function bareChannel<Request, Answer>(options: BareMethod): BareChannel<Request, Answer> {
  const { address, serviceName, method, context, timeoutMs } = options;
  const definition = (loadProto()[serviceName] as ServiceDefinition)[method] as
    | MethodDefinition<Request, Answer>
    | undefined;
  if (definition === undefined) throw new TypeError(`${serviceName} has no ${method}`);
  const headers = { ...toHeaders(context), 'salesmesh-service': 'leads', 'grpc-timeout': `${timeoutMs / 1_000}S` };
  return {
    client: wireClient({ address, path: `/${serviceName}/${method}`, headers }),
    encode: (request) => definition.requestSerialize(request),
    decode: (answer) => definition.responseDeserialize(answer),
  };
}
