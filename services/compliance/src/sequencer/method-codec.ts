import type { MethodDefinition } from '@grpc/grpc-js';
import { loadProto } from '@salesmesh/proto/load';

type AnyMethod = MethodDefinition<unknown, unknown>;
/** How messages of one method of the contracts are written and read. */
export type MethodCodec = Pick<
  AnyMethod,
  'requestSerialize' | 'requestDeserialize' | 'responseSerialize' | 'responseDeserialize'
>;

/** `path` as in tables of routes. Throws for a path that is in no contract. */
export function methodCodec(path: string): MethodCodec {
  const [, serviceName = '', methodName = ''] = path.split('/');
  const service = loadProto()[serviceName] as Record<string, AnyMethod> | undefined;
  const method = service?.[methodName];
  if (method === undefined) throw new TypeError(`${path} is in no contract`);
  return method;
}
