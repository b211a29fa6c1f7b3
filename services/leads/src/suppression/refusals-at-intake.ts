import type { Clock } from '@salesmesh/chassis/clock';
import { changeContacts } from '../contact/change-contacts.ts';
import { addRefusals, type Refusal, refusalsHeld, refusalsShared, type StoredContact } from '../contact/contact.ts';
import type { ContactInsertion, ContactStore } from '../contact/contact-store.ts';
import { addressesOf } from './addresses-of.ts';
import { type RefusedBy, shareWith, shareWithOthers } from './share-refusals.ts';
import type { AddressHash, SuppressedAddressStore } from './suppressed-address-store.ts';

/** A record whose person refuses something; `isKnown`: its lead was there before. */
export type RefusingRecord = RefusedBy & { readonly isKnown: boolean };

type IntakeRefusalParts = {
  readonly contacts: Pick<ContactStore, 'havingAddresses' | 'loadMany' | 'saveMany' | 'refusing'>;
  readonly suppression: SuppressedAddressStore;
  readonly clock: Clock;
};
export type RefusalsAtIntake = {
  heed(records: readonly RefusingRecord[]): Promise<void>;
  catchUp(inserted: readonly ContactInsertion[]): Promise<void>;
};

export function refusalsAtIntake({ contacts, suppression, clock }: IntakeRefusalParts): RefusalsAtIntake {
  return {
    /**
     * What records refuse is refused by the contacts they are of, by others with the same addresses, and at addresses that
     * none of those contacts has. A record that was heard before is not heard again: an officer may have lifted it since.
     */
    heed: async (records) => {
      if (records.length === 0) return;
      const found = await contacts.loadMany([...new Set(records.map(({ contactId }) => contactId))]);
      const own = new Map(found.map((contact) => [contact._id, contact]));
      const strayOf = (record: RefusingRecord) => strayAddresses(record, own.get(record.contactId));
      const strays = records.flatMap(strayOf);
      const kept = strays.length === 0 ? new Set<string>() : await suppression.suppressed(strays);
      const news = records.filter((record) => {
        const contact = own.get(record.contactId);
        if (!record.isKnown) return true;
        return contact === undefined ? strayOf(record).some(({ hash }) => !kept.has(hash)) : !isHeld(contact, record);
      });
      // The contact itself comes last: by what it holds it is known that the rest is done.
      await shareWithOthers(contacts, news);
      const added = news.flatMap(strayOf).filter(({ hash }) => !kept.has(hash));
      if (added.length > 0) await suppression.suppress(added, clock.now());
      const open = news.filter((record) => {
        const contact = own.get(record.contactId);
        return contact !== undefined && !isHeld(contact, record);
      });
      await changeContacts(contacts, ownChanges(open, clock.now()));
    },

    /** What was refused elsewhere while the contacts were being written: of two who do so at once, the later one looks. */
    catchUp: async (inserted) => {
      const states = new Map(inserted.map(({ id, registered }) => [id, registered.next]));
      const addresses = [...states.values()].flatMap(addressesOf);
      if (addresses.length === 0) return;
      const byHash = Map.groupBy(await contacts.refusing(addresses), ({ hash }) => hash);
      const missed = [...states].flatMap(([id, state]): [string, Refusal[]][] => {
        const others = addressesOf(state).flatMap(({ hash }) => byHash.get(hash) ?? []);
        const shared = others.flatMap(({ contactId, field, held }) =>
          contactId === id ? [] : refusalsShared(field, held),
        );
        return shared.every((channel) => refusalsHeld(state).includes(channel)) ? [] : [[id, shared]];
      });
      await shareWith(contacts, new Map(missed));
    },
  };
}

/** Whether the record's own contact got it from a record. */
function isHeld(contact: StoredContact, { refused }: RefusedBy): boolean {
  return refused.every((channel) => contact.refused_channels.includes(channel));
}

function ownChanges(news: readonly RefusedBy[], now: Date) {
  const byContact = Map.groupBy(news, ({ contactId }) => contactId);
  const changes = [...byContact].map(([id, records]) => {
    const refused = [...new Set(records.flatMap((record) => record.refused))];
    return [id, (contact: StoredContact) => addRefusals(contact, refused, now)] as const;
  });
  return new Map(changes);
}

/** Addresses that are refused, but not those of the contact: nobody would find the refusal by it. */
function strayAddresses({ addresses, refused }: RefusedBy, contact: StoredContact | undefined): AddressHash[] {
  const own = new Set(contact === undefined ? [] : addressesOf(contact).map(({ hash }) => hash));
  return addresses.filter(({ field, hash }) => !own.has(hash) && refusalsShared(field, refused).length > 0);
}
