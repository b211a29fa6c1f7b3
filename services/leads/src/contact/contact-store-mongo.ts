import type { EncodeEvents } from '@salesmesh/chassis/store';
import { aggregateStore, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { ContactState, StoredContact } from './contact.ts';
import type { ContactChange, ContactStore, LookAlikes } from './contact-store.ts';
import { havingAddresses } from './contacts-at-addresses-mongo.ts';
import { refusing, refusingIndexes } from './refusing-contacts-mongo.ts';

const text = { type: String };
/** Personal data: never in events, logs or indexes in the clear; erased with the person. */
const personal = { type: String, personal: true };

export function contactModel(store: Store): TenantModel<ContactState> {
  const byHash = (field: string) => ({
    key: { tenant: 1, [field]: 1 } as const,
    partial: { [field]: { $exists: true } },
  });
  return store.model<ContactState>(
    'contacts',
    {
      lead_id: text,
      name: personal,
      email: personal,
      phone: personal,
      facts: { type: Object, personal: true },
      refused_channels: [text],
      has_opted_out: { type: Boolean },
      refused_later: { type: [text.type], default: undefined },
      refusal_version: { type: Number },
      lifted_version: { type: Number },
      heard_words: { type: [text.type], default: undefined },
      record_said: { type: Object },
      email_hash: text,
      phone_hash: text,
      name_hash: text,
      created_at: text,
      updated_at: text,
    },
    {
      isPlain: true,
      indexes: [
        // Contacts whose time is over.
        { key: { tenant: 1, updated_at: 1, _id: 1 } },
        // `all`.
        { key: { tenant: 1, _id: 1 } },
        // `lookAlikes`, `findByHash` and `findByEmailHashes`.
        byHash('email_hash'),
        byHash('phone_hash'),
        byHash('name_hash'),
        ...refusingIndexes,
      ],
    },
  );
}

const PLAIN = { outbox: 0, requestIds: 0, writes: 0 } as const;
const READ_AT_ONCE = 500;

export function contactStoreMongo(model: TenantModel<ContactState>, encode: EncodeEvents): ContactStore {
  const aggregates = aggregateStore(model);
  const eventsOf = ({ current, changed }: ContactChange) =>
    encode({ id: current._id, version: current.version + 1 }, changed.events, new Date(changed.next.updated_at));
  return {
    load: (id) => aggregates.load(id),
    loadMany: (ids) => aggregates.loadMany(ids),
    insert: (contacts) =>
      aggregates.insert(
        contacts.map(({ id, registered }) => ({
          id,
          state: registered.next,
          events: encode({ id, version: 1 }, registered.events, new Date(registered.next.created_at)),
        })),
      ),
    save: (current, changed, requestId) => {
      const events = eventsOf({ current, changed });
      return aggregates.save(current, changed.next, events, requestId === undefined ? {} : { requestId });
    },
    saveMany: async (changes) => {
      const made = changes.map(({ current, changed }) => {
        return { current, next: changed.next, events: eventsOf({ current, changed }) };
      });
      return made.length === 0 ? [] : aggregates.saveMany(made);
    },
    async *all() {
      let afterId = '';
      for (;;) {
        const options = { sort: { _id: 1 } as const, limit: READ_AT_ONCE, projection: PLAIN };
        const found = (await model.find({ _id: { $gt: afterId } }, options)) as StoredContact[];
        if (found.length === 0) return;
        yield found;
        afterId = found.at(-1)?._id ?? '';
      }
    },
    findByEmailHashes: async (hashes) => {
      const options = { sort: { _id: 1 } as const, projection: PLAIN };
      return (await model.find({ email_hash: { $in: [...hashes] } }, options)) as StoredContact[];
    },
    findByHash: async (field, hash) => {
      const options = { sort: { _id: 1 } as const, projection: PLAIN };
      return (await model.find({ [`${field}_hash`]: hash }, options)) as StoredContact[];
    },
    havingAddresses: (addresses, most) => havingAddresses(model, addresses, most),
    refusing: (addresses) => refusing(model, addresses),
    lookAlikes: async (field, afterToken, limit) => {
      const path = `${field}_hash`;
      const groups = await model.aggregate<{ _id: string; contacts: LookAlikes['contacts'] }>([
        { $match: { [path]: { $gt: afterToken } } },
        { $sort: { [path]: 1, _id: 1 } },
        { $group: { _id: `$${path}`, contacts: { $push: { contactId: '$_id', leadId: '$lead_id' } }, n: { $sum: 1 } } },
        { $match: { n: { $gt: 1 } } },
        { $sort: { _id: 1 } },
        { $limit: limit },
      ]);
      return groups.map(({ _id, contacts }) => ({ token: _id, field, contacts }));
    },
  };
}
