import { currentContext } from '@salesmesh/chassis/context';
import type { Store } from '@salesmesh/chassis/store';
import type { AddressHash, SuppressedAddressStore } from './suppressed-address-store.ts';

type SuppressedDocument = { readonly hash: string; readonly since: Date };

export function suppressedAddressStoreMongo(store: Store): SuppressedAddressStore {
  const model = store.model<SuppressedDocument>(
    'suppressed_addresses',
    { hash: { type: String }, since: { type: Date } },
    { isPlain: true },
  );
  const idOf = ({ field, hash }: AddressHash) => `${currentContext().tenant}/${field}/${hash}`;
  return {
    suppress: async (addresses, since) => {
      const documents = addresses.map((address) => ({ _id: idOf(address), hash: address.hash, since }));
      await model.insertMany(documents, { skipDuplicates: true });
    },
    suppressed: async (addresses) => {
      const found = await model.findByIds(addresses.map(idOf), { projection: { hash: 1 } });
      return new Set(found.map(({ hash }) => hash));
    },
  };
}
