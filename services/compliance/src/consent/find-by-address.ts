import type { ContactServiceClient } from '@salesmesh/proto/gen/salesmesh/leads/v1';

/** Ids of the people who have this address, as leads knows them. */
export type FindByAddress = (channel: string, address: string) => Promise<readonly string[]>;

export function findByAddress(contacts: Pick<ContactServiceClient, 'findByAddress'>): FindByAddress {
  return async (channel, address) => (await contacts.findByAddress({ channel, address })).contact_ids;
}
