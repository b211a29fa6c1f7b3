import { type Refusal, refusalsOf, refusalsShared } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import type { AddressHash, SuppressedAddressStore } from './suppressed-address-store.ts';

export type RefusalsAtParts = {
  readonly suppression: Pick<SuppressedAddressStore, 'suppressed'>;
  readonly contacts: Pick<ContactStore, 'refusing'>;
};

/** What is refused at addresses, by their hashes: by people who are gone, and by those who have them under another record. */
export type RefusalsAt = (
  addresses: readonly AddressHash[],
  besides?: string,
) => Promise<ReadonlyMap<string, readonly Refusal[]>>;

/** Not by the contact `besides`: that is whose address it is to be. */
export function refusalsAt({ suppression, contacts }: RefusalsAtParts): RefusalsAt {
  return async (addresses, besides) => {
    const [suppressed, refusing] = await Promise.all([suppression.suppressed(addresses), contacts.refusing(addresses)]);
    const others = refusing.filter(({ contactId }) => contactId !== besides);
    const heldBy = Map.groupBy(others, ({ hash }) => hash);
    return new Map(
      addresses.map(({ field, hash }) => {
        const held = (heldBy.get(hash) ?? []).flatMap((other) => refusalsShared(field, other.held));
        const refused = suppressed.has(hash) ? [...refusalsOf(field), ...held] : held;
        return [hash, [...new Set(refused)]];
      }),
    );
  };
}
