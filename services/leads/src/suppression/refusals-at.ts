import { type Refusal, refusalsOf, refusalsShared } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { someHeard } from '../contact/word.ts';
import type { AddressHash, SuppressedAddressStore } from './suppressed-address-store.ts';

export type RefusalsAtParts = {
  readonly suppression: Pick<SuppressedAddressStore, 'suppressed'>;
  readonly contacts: Pick<ContactStore, 'refusing'>;
};

/** By people who are gone, which stays; and by those who have the address under another record, which may be lifted. */
type RefusedAt = {
  readonly forGood: readonly Refusal[];
  readonly shared: readonly Refusal[];
  /** Ids of the words by which those others do. */
  readonly words: readonly string[];
};

/** What is refused at addresses, by their hashes; not by the contact `besides`, whose address it is to be. */
export type RefusalsAt = (
  addresses: readonly AddressHash[],
  besides?: string,
) => Promise<ReadonlyMap<string, RefusedAt>>;

export function refusalsAt({ suppression, contacts }: RefusalsAtParts): RefusalsAt {
  return async (addresses, besides) => {
    const [suppressed, refusing] = await Promise.all([suppression.suppressed(addresses), contacts.refusing(addresses)]);
    const others = refusing.filter(({ contactId }) => contactId !== besides);
    const heldBy = Map.groupBy(others, ({ hash }) => hash);
    const fieldOf = new Map(addresses.map(({ field, hash }) => [hash, field]));
    return new Map(
      [...fieldOf].map(([hash, field]) => {
        const binding = (heldBy.get(hash) ?? []).filter(({ held }) => refusalsShared(field, held).length > 0);
        const shared = binding.flatMap(({ held }) => refusalsShared(field, held));
        const forGood = suppressed.has(hash) ? refusalsOf(field) : [];
        return [hash, { forGood, shared: [...new Set(shared)], words: someHeard(binding) }];
      }),
    );
  };
}
