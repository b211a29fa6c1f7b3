import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { FindByAddressRequest, FindByAddressResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { normaliseEmail, normalisePhone } from '../contact/address.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import type { KeyRing } from '../raw-record/seal.ts';

/** Contacts with this address, found by its keyed hash. What is no address is nobody's. */
export function findByAddress(deps: {
  contacts: ContactStore;
  ring: KeyRing;
}): UnaryHandler<FindByAddressRequest, FindByAddressResponseInput> {
  return async ({ channel, address }, { context }) => {
    const field = channel === 'email' ? 'email' : 'phone';
    const value = field === 'email' ? normaliseEmail(address) : internationalPhone(address);
    if (value === undefined) return { contact_ids: [] };
    const found = await deps.contacts.findByHash(field, deps.ring.blindIndex(context.tenant, field, value));
    return { contact_ids: found.map(({ _id }) => _id) };
  };
}

/** Providers name the sender with its country's code, with or without the plus before it. */
function internationalPhone(text: string): string | undefined {
  const digits = text.trim();
  return normalisePhone(digits, undefined) ?? normalisePhone(`+${digits.replace(/^00/, '')}`, undefined);
}
