import { Client, credentials, Metadata, type ServiceDefinition } from '@grpc/grpc-js';
import { type CallContext, toHeaders } from '@salesmesh/chassis/context';
import { fromGrpcError } from '@salesmesh/chassis/errors';
import { loadProto } from '@salesmesh/proto/load';

export type BareUnary<Request, Answer> = {
  encode(request: Request): Buffer;
  call(request: Buffer): Promise<Answer>;
};

export type BareUnaryOptions = {
  readonly address: string;
  /** With its package. */
  readonly serviceName: string;
  readonly method: string;
  readonly context: CallContext;
  /** An overloaded server is slow, not failing. */
  readonly timeoutMs: number;
};

/** The same calls without a client of ours: one channel, and no more of a call than gRPC itself needs. Asks as leads does. */
export function bareUnary<Request, Answer>(options: BareUnaryOptions): BareUnary<Request, Answer> {
  const { address, serviceName, method, context, timeoutMs } = options;
  const definition = (loadProto()[serviceName] as ServiceDefinition)[method];
  if (definition === undefined) throw new TypeError(`${serviceName} has no ${method}`);
  const client = new Client(address, credentials.createInsecure());
  const metadata = Metadata.fromHttp2Headers({ ...toHeaders(context), 'salesmesh-service': 'leads' });
  const decode = (bytes: Buffer) => definition.responseDeserialize(bytes) as Answer;
  return {
    encode: (request) => definition.requestSerialize(request),
    call: (request) =>
      new Promise((resolve, reject) => {
        client.makeUnaryRequest(
          `/${serviceName}/${method}`,
          (bytes: Buffer) => bytes,
          decode,
          request,
          metadata,
          { deadline: Date.now() + timeoutMs },
          (error, answer) => {
            if (answer === undefined) reject(fromGrpcError(error));
            else resolve(answer);
          },
        );
      }),
  };
}
