import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { ResolveAddressesRequest, ResolveAddressesResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { addressFor } from '../contact/choose-channel.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';

const MOST_QUERIES = 1_000;

/** One answer per query, in their order. A single query for an unknown contact is NOT_FOUND; among several it has no address. */
export function resolveAddresses(deps: {
  contacts: ContactStore;
}): UnaryHandler<ResolveAddressesRequest, ResolveAddressesResponseInput> {
  return async ({ queries }) => {
    if (queries.length > MOST_QUERIES) {
      const zh = `一次最多 ${MOST_QUERIES} 条。`;
      throw errors.invalid_request({}, { fields: [{ field: 'queries', zh, en: `At most ${MOST_QUERIES} at once.` }] });
    }
    const contacts = await deps.contacts.loadMany([...new Set(queries.map(({ contact_id }) => contact_id))]);
    const byId = new Map(contacts.map((contact) => [contact._id, contact]));
    const [only] = queries;
    if (queries.length === 1 && only !== undefined && !byId.has(only.contact_id)) {
      throw errors.address_not_found({ id: only.contact_id });
    }
    return {
      addresses: queries.map(({ contact_id, channel }) => {
        const contact = byId.get(contact_id);
        return { contact_id, address: contact === undefined ? undefined : addressFor(contact, channel) };
      }),
    };
  };
}
