import type { Clock } from '@salesmesh/chassis/clock';
import { changeContacts } from '../contact/change-contacts.ts';
import {
  addRefusals,
  type ContactChanged,
  inheritRefusals,
  keepSaid,
  type Refusal,
  refusalsHeld,
  refusalsShared,
  type StoredContact,
} from '../contact/contact.ts';
import type { ContactInsertion, ContactStore } from '../contact/contact-store.ts';
import {
  deliveredWord,
  type RecordSaid,
  recordSaying,
  someHeard,
  unheard,
  type Word,
  writtenWord,
} from '../contact/word.ts';
import { addressesOf } from './addresses-of.ts';
import { type RefusedBy, shareWithOthers } from './share-refusals.ts';
import type { AddressHash, SuppressedAddressStore } from './suppressed-address-store.ts';

/** A record that came, of whose refusals `contactId` hears; `isKnown`: its lead was there before. */
export type SayingRecord = {
  readonly contactId: string;
  readonly addresses: readonly AddressHash[];
  readonly refused: readonly Refusal[];
  readonly isKnown: boolean;
  readonly said: Said;
};
/**
 * By what: a delivery with an id, or bytes without one, known by their digest and by the contact of the record that they
 * are. Most records refuse nothing, so the digest is made when it is asked for.
 */
export type Said =
  | { readonly source: string; readonly deliveryId: string }
  | { readonly recordOf: string; digest(): string };

type RefusingRecord = RefusedBy & { readonly isKnown: boolean };

type IntakeRefusalParts = {
  readonly contacts: Pick<ContactStore, 'havingAddresses' | 'loadMany' | 'saveMany' | 'refusing'>;
  readonly suppression: SuppressedAddressStore;
  readonly clock: Clock;
};
export type RefusalsAtIntake = {
  heed(records: readonly SayingRecord[]): Promise<void>;
  catchUp(inserted: readonly ContactInsertion[]): Promise<void>;
};

export function refusalsAtIntake({ contacts, suppression, clock }: IntakeRefusalParts): RefusalsAtIntake {
  return {
    /**
     * What records refuse is refused by the contacts they are of, by others with the same addresses, and at addresses that
     * none of those contacts has. A word that was heard before is not heard again: an officer may have lifted it since.
     */
    heed: async (records) => {
      if (records.length === 0) return;
      const found = await contacts.loadMany([...new Set(records.map(({ contactId }) => contactId))]);
      const own = new Map(found.map((contact) => [contact._id, contact]));
      const saying = sayings(records, own);
      const refusing = records.flatMap((record) => refusingRecord(record, saying));
      const strayOf = (record: RefusedBy) => strayAddresses(record, own.get(record.contactId));
      const strays = refusing.flatMap(strayOf);
      const kept = strays.length === 0 ? new Set<string>() : await suppression.suppressed(strays);
      const news = refusing.filter((record) => {
        const contact = own.get(record.contactId);
        if (!record.isKnown) return true;
        return contact === undefined
          ? strayOf(record).some(({ hash }) => !kept.has(hash))
          : unheard(contact, [record.word]).length > 0;
      });
      // The contact itself comes last: by what it heard it is known that the rest is done.
      await shareWithOthers(contacts, news);
      const added = news.flatMap(strayOf).filter(({ hash }) => !kept.has(hash));
      if (added.length > 0) await suppression.suppress(added, clock.now());
      await changeContacts(contacts, ownChanges(news, saying, clock.now()));
    },

    /** What was refused elsewhere while the contacts were being written: of two who do so at once, the later one looks. */
    catchUp: async (inserted) => {
      const states = new Map(inserted.map(({ id, registered }) => [id, registered.next]));
      const addresses = [...states.values()].flatMap(addressesOf);
      if (addresses.length === 0) return;
      const byHash = Map.groupBy(await contacts.refusing(addresses), ({ hash }) => hash);
      const missed = [...states].flatMap(([id, state]) => {
        const atAddresses = addressesOf(state).flatMap(({ hash }) => byHash.get(hash) ?? []);
        const others = atAddresses.filter(
          ({ contactId, field, held }) => contactId !== id && refusalsShared(field, held).length > 0,
        );
        const refused = [...new Set(others.flatMap(({ field, held }) => refusalsShared(field, held)))];
        const words = someHeard(others);
        const isHeld = refused.every((channel) => refusalsHeld(state).includes(channel));
        const inherit = (contact: StoredContact) => inheritRefusals(contact, { refused, words });
        return isHeld ? [] : [[id, inherit] as const];
      });
      await changeContacts(contacts, new Map(missed));
    },
  };
}

/** What records without an id of their own have come to say, by their contacts. */
function sayings(
  records: readonly SayingRecord[],
  own: ReadonlyMap<string, StoredContact>,
): ReadonlyMap<string, RecordSaid> {
  const written = records.filter(({ contactId, said }) => 'recordOf' in said && said.recordOf === contactId);
  const byContact = Map.groupBy(written, ({ contactId }) => contactId);
  return new Map(
    [...byContact].map(([id, all]) => {
      const refused = [...new Set(all.flatMap((record) => record.refused))];
      return [id, recordSaying(own.get(id) ?? {}, refused)] as const;
    }),
  );
}

function refusingRecord(
  { said, refused, ...record }: SayingRecord,
  saying: ReadonlyMap<string, RecordSaid>,
): RefusingRecord[] {
  if (refused.length === 0) return [];
  if ('deliveryId' in said) return [{ ...record, word: deliveredWord(said.source, said.deliveryId, refused) }];
  const { turn } = saying.get(said.recordOf) ?? recordSaying({}, refused);
  return [{ ...record, word: writtenWord(said.recordOf, { turn, refused }, said.digest()) }];
}

function ownChanges(news: readonly RefusedBy[], saying: ReadonlyMap<string, RecordSaid>, now: Date) {
  const words = Map.groupBy(news, ({ contactId }) => contactId);
  const ids = new Set([...words.keys(), ...saying.keys()]);
  const changes = [...ids].map((id) => {
    const said = saying.get(id);
    const heard: Word[] = (words.get(id) ?? []).map(({ word }) => word);
    return [id, (contact: StoredContact) => hearOwn(contact, { heard, said }, now)] as const;
  });
  return new Map(changes);
}

type Own = { readonly heard: readonly Word[]; readonly said: RecordSaid | undefined };

/** One change, and one event, of what the record refuses and of what it no longer says. */
function hearOwn(contact: StoredContact, { heard, said }: Own, now: Date): ContactChanged | undefined {
  if (said === undefined) return addRefusals(contact, heard, now);
  // Whoever brought the record meanwhile may have taken something back: that is not forgotten.
  const turn = Math.max(said.turn, contact.record_said?.turn ?? 0);
  const record_said = { ...said, turn };
  return addRefusals({ ...contact, record_said }, heard, now) ?? keepSaid(contact, record_said);
}

/** Addresses that are refused, but not those of the contact: nobody would find the refusal by it. */
function strayAddresses({ addresses, word }: RefusedBy, contact: StoredContact | undefined): AddressHash[] {
  const own = new Set(contact === undefined ? [] : addressesOf(contact).map(({ hash }) => hash));
  return addresses.filter(({ field, hash }) => !own.has(hash) && refusalsShared(field, word.refused).length > 0);
}
