import type { TenantModel } from '@salesmesh/chassis/store';
import { type ContactState, refusalsHeld } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

const fields = ['email', 'phone'] as const;
const PROJECTION = {
  ...({ email_hash: 1, phone_hash: 1, refused_channels: 1, refused_later: 1 } as const),
  ...({ has_opted_out: 1, heard_words: 1 } as const),
} as const;

/** Contacts that refuse: where the record was made, and later. */
const REFUSING = {
  at_first: { 'refused_channels.0': { $exists: true } },
  later: { has_opted_out: true },
} as const;

/** Few refuse. However many share an address, no more than those are looked at. */
export const refusingIndexes = Object.entries(REFUSING).flatMap(([when, partial]) =>
  fields.map((field) => ({
    key: { tenant: 1, [`${field}_hash`]: 1, _id: 1 } as const,
    name: `refusing_${when}_by_${field}`,
    partial,
  })),
);

export async function refusing(
  model: TenantModel<ContactState>,
  addresses: Parameters<ContactStore['refusing']>[0],
): ReturnType<ContactStore['refusing']> {
  const reads = fields.flatMap((field) => {
    const hashes = addresses.filter((address) => address.field === field).map(({ hash }) => hash);
    if (hashes.length === 0) return [];
    return Object.values(REFUSING).map(async (refuses) => {
      const found = await model.find({ [`${field}_hash`]: { $in: hashes }, ...refuses }, { projection: PROJECTION });
      return found.map((contact) => {
        const hash = contact[`${field}_hash`] ?? '';
        return { field, hash, contactId: contact._id, held: refusalsHeld(contact), words: contact.heard_words ?? [] };
      });
    });
  });
  return (await Promise.all(reads)).flat();
}
