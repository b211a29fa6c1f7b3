import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetPacksRequest, GetPacksResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { PackHost } from './pack-host.ts';

export function getPacks({ packs }: { packs: PackHost }): UnaryHandler<GetPacksRequest, GetPacksResponseInput> {
  return async () => {
    const { revision, packs: loaded, alarm } = packs.state();
    return { revision, packs: loaded.map((pack) => ({ ...pack, articles: [...pack.articles] })), alarm };
  };
}
