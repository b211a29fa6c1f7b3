import { changeContacts } from '../contact/change-contacts.ts';
import { refusalsShared, type StoredContact, shareRefusals } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import type { Word } from '../contact/word.ts';
import type { AddressHash } from './suppressed-address-store.ts';

export type SharingContacts = Pick<ContactStore, 'havingAddresses' | 'loadMany' | 'saveMany'>;
/** By which word a contact refused something, and at which addresses. */
export type RefusedBy = {
  readonly contactId: string;
  readonly addresses: readonly AddressHash[];
  readonly word: Word;
};

/** An address that more records have is that of a switchboard, or was made up by who filled in a form. */
const MOST_OF_ONE_PERSON = 50;

/**
 * Other records with the same address are of the same person as far as anybody can tell. Compliance hears of each; when the
 * refusal is lifted an officer lifts theirs, too.
 */
export async function shareWithOthers(contacts: SharingContacts, refusals: readonly RefusedBy[]): Promise<void> {
  const shared = refusals.flatMap(({ contactId, addresses, word: { id, refused } }) =>
    addresses.map((address) => ({ contactId, address, word: { id, refused: refusalsShared(address.field, refused) } })),
  );
  const binding = shared.filter(({ word }) => word.refused.length > 0);
  if (binding.length === 0) return;
  const addresses = binding.map(({ address }) => address);
  const having = await contacts.havingAddresses(addresses, MOST_OF_ONE_PERSON);
  const wanted = new Map<string, Word[]>();
  for (const { contactId, address, word } of binding) {
    for (const other of having.get(address.hash) ?? []) {
      if (other !== contactId) wanted.set(other, [...(wanted.get(other) ?? []), word]);
    }
  }
  const changes = [...wanted].map(([id, words]) => {
    return [id, (contact: StoredContact) => shareRefusals(contact, words)] as const;
  });
  await changeContacts(contacts, new Map(changes));
}
