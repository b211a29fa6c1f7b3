import { fromBinary, fromJson, type JsonObject, toBinary } from '@bufbuild/protobuf';
import { type CheckResourcesRequest, CheckResourcesRequestSchema } from '@cerbos/api/cerbos/request/v1/request_pb';
import { type CheckResourcesResponse, CheckResourcesResponseSchema } from '@cerbos/api/cerbos/response/v1/response_pb';
import type { Facts } from '../../src/decisions/facts.ts';
import { wireClient } from '../wire/wire-client.ts';
import { cerbosRequest } from './ask-cerbos.ts';

export type BareClient = Disposable & { check(request: Buffer): Promise<CheckResourcesResponse> };

const PATH = '/cerbos.svc.v1.CerbosService/CheckResources';

/** The fastest way to ask Cerbos: requests that were encoded beforehand, no client of gRPC; only answers are decoded. */
export function bareClient(address: string): BareClient {
  const client = wireClient({ address, path: PATH });
  return {
    check: async (request) => fromBinary(CheckResourcesResponseSchema, await client.call(request)),
    [Symbol.dispose]: () => client[Symbol.dispose](),
  };
}

/** One call about several objects; Cerbos takes at most 50. */
export function encodedRequest(facts: readonly Facts[]): Buffer {
  const asked = facts.map(cerbosRequest);
  const message: CheckResourcesRequest = fromJson(CheckResourcesRequestSchema, {
    principal: asked[0]?.principal as unknown as JsonObject,
    resources: asked.map(({ resource, actions }) => ({ resource: resource as unknown as JsonObject, actions })),
  });
  return Buffer.from(toBinary(CheckResourcesRequestSchema, message));
}
