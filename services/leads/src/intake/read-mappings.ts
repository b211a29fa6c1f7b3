import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  GetMappingRequest,
  GetMappingResponseInput,
  ListMappingsRequest,
  ListMappingsResponseInput,
  Mapping,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';

export function getMapping(deps: {
  mappings: NamedStore<Mapping>;
}): UnaryHandler<GetMappingRequest, GetMappingResponseInput> {
  return async ({ name }) => {
    const mapping = await deps.mappings.get(name);
    if (mapping === undefined) throw errors.mapping_not_found({ name });
    return { mapping };
  };
}

export function listMappings(deps: {
  mappings: NamedStore<Mapping>;
}): UnaryHandler<ListMappingsRequest, ListMappingsResponseInput> {
  return async () => ({ mappings: await deps.mappings.list() });
}
