import type { Clock } from '@salesmesh/chassis/clock';
import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { TenantModel } from '@salesmesh/chassis/store';
import type { ContactState } from '../contact/contact.ts';
import { addressesOf, addressesRefused } from '../suppression/addresses-of.ts';
import type { SuppressedAddressStore } from '../suppression/suppressed-address-store.ts';

export type ContactsParts = {
  model: TenantModel<ContactState>;
  suppression: SuppressedAddressStore;
  rectify: NonNullable<Holding['rectify']>;
  clock: Clock;
};

const MOST_LOOK_ALIKES = 20;
const MOST_EXPIRED_AT_ONCE = 1_000;

/**
 * Name, addresses and facts. Erasing leaves the keyed hashes of the addresses, as suppressed, and nothing else; expiry
 * leaves those at which something was refused, whenever that was.
 */
export function contactsHolding({ model, suppression, rectify, clock }: ContactsParts): Holding {
  const about = ({ personId }: PersonAsked) => ({ _id: personId });
  // A share: those that come after it go in the next round, before whom nobody else is older.
  const expired = async (before: Date) => {
    const options = { sort: { updated_at: 1, _id: 1 }, limit: MOST_EXPIRED_AT_ONCE, projection: { _id: 1 } } as const;
    const found = await model.find({ updated_at: { $lt: before.toISOString() } }, options);
    return found.map(({ _id }) => _id);
  };
  return {
    name: 'leads.contacts',
    count: (person) => model.countDocuments(about(person)),
    references: async (person) => {
      const contact = await model.findOne(about(person));
      if (contact === undefined) return [];
      const hashes = addressesOf(contact);
      const same = { $or: hashes.map(({ field, hash }) => ({ [`${field}_hash`]: hash })), _id: { $ne: contact._id } };
      const options = { projection: { _id: 1 }, limit: MOST_LOOK_ALIKES } as const;
      const alike = hashes.length === 0 ? [] : await model.find(same, options);
      return alike.map(({ _id }) => ({ kind: 'look_alike', id: _id }));
    },
    export: (person) => rowsOf(async () => (await model.find(about(person))).map(shown)),
    rectify,
    erase: async (person) => {
      const contact = await model.findOne(about(person));
      if (contact === undefined) return;
      // First: of a contact that is gone nobody knows the hashes any more.
      await suppression.suppress(addressesOf(contact), clock.now());
      await model.deleteMany(about(person));
    },
    expiry: {
      count: async (before) => (await expired(before)).length,
      persons: expired,
      destroy: async (before, persons) => {
        const due = { _id: { $in: [...persons] }, updated_at: { $lt: before.toISOString() } };
        const refusal = { refused_channels: 1, has_opted_out: 1, refused_later: 1 } as const;
        const options = { projection: { email_hash: 1, phone_hash: 1, ...refusal } } as const;
        const hasRefused = { $or: [{ 'refused_channels.0': { $exists: true } }, { has_opted_out: true }] };
        const refusing = await model.find({ ...due, ...hasRefused }, options);
        // First, as above: what somebody refused must outlive the contact.
        await suppression.suppress(refusing.flatMap(addressesRefused), clock.now());
        await model.deleteMany(due);
      },
    },
  };
}

function shown({
  _id,
  name,
  email,
  phone,
  facts,
  refused_channels,
  has_opted_out,
  refused_later,
  created_at,
  updated_at,
}: ContactState & { _id: string }) {
  return { id: _id, name, email, phone, facts, refused_channels, has_opted_out, refused_later, created_at, updated_at };
}
