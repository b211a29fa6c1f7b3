import { changeContacts } from '../contact/change-contacts.ts';
import { type Refusal, refusalsShared, type StoredContact, shareRefusals } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import type { AddressHash } from './suppressed-address-store.ts';

export type SharingContacts = Pick<ContactStore, 'havingAddresses' | 'loadMany' | 'saveMany'>;
/** What a contact refused, and at which addresses. */
export type RefusedBy = {
  readonly contactId: string;
  readonly addresses: readonly AddressHash[];
  readonly refused: readonly Refusal[];
};

/** An address that more records have is that of a switchboard, or was made up by who filled in a form. */
const MOST_OF_ONE_PERSON = 50;

/**
 * Other records with the same address are of the same person as far as anybody can tell. Compliance hears of each; when the
 * refusal is lifted an officer lifts theirs, too.
 */
export async function shareWithOthers(contacts: SharingContacts, refusals: readonly RefusedBy[]): Promise<void> {
  const shared = refusals.flatMap(({ contactId, addresses, refused }) =>
    addresses.map((address) => ({ contactId, address, refused: refusalsShared(address.field, refused) })),
  );
  const binding = shared.filter(({ refused }) => refused.length > 0);
  if (binding.length === 0) return;
  const addresses = binding.map(({ address }) => address);
  const having = await contacts.havingAddresses(addresses, MOST_OF_ONE_PERSON);
  const wanted = new Map<string, Refusal[]>();
  for (const { contactId, address, refused } of binding) {
    for (const other of having.get(address.hash) ?? []) {
      if (other !== contactId) wanted.set(other, [...(wanted.get(other) ?? []), ...refused]);
    }
  }
  await shareWith(contacts, wanted);
}

/** Each contact takes over what was refused at its addresses, as far as it does not hold that already. */
export async function shareWith(
  contacts: Pick<ContactStore, 'loadMany' | 'saveMany'>,
  wanted: ReadonlyMap<string, readonly Refusal[]>,
): Promise<void> {
  const changes = [...wanted].map(([id, refused]) => {
    return [id, (contact: StoredContact) => shareRefusals(contact, [...new Set(refused)])] as const;
  });
  await changeContacts(contacts, new Map(changes));
}
