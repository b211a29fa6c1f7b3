import { currentContext } from '@salesmesh/chassis/context';
import type { BulkOperation, Store, TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import type { Person } from '../person/person.ts';
import { personKey } from '../person/person-store-mongo.ts';
import type { TransferChange, TransferKey } from './transfer.ts';
import type { TransferStore } from './transfer-store.ts';

/** `_id` is tenant and key: years never meet in one document, and one key is written by one fold at a time. */
type CountDocument = { key: TransferKey; persons: number };

export type TransferStoreOptions = { store: Store; people: TenantModel<Person> };

export function transferStoreMongo({ store, people }: TransferStoreOptions): TransferStore<ClientSession> {
  const counts = store.model<CountDocument>(
    'transfer_counts',
    { key: { type: String, required: true }, persons: { type: Number, required: true } },
    { isPlain: true, indexes: [{ key: { tenant: 1, key: 1 }, name: 'transfer_counts_by_key' }] },
  );
  return {
    persons: async () => new Map((await counts.find({})).map(({ key, persons }) => [key, persons])),
    countTransfers: async (session, changes) => {
      const transfers = changes.flatMap(({ transfer }) => transfer ?? []);
      if (transfers.length === 0) return;
      await people.bulkWrite(transfers.map(marksUpdate), { session, ordered: true });
      await counts.bulkWrite(countUpdates(transfers), { session });
    },
  };
}

function marksUpdate({ recipientId, marks }: TransferChange): BulkOperation {
  return {
    updateOne: {
      filter: { _id: personKey(currentContext().tenant, recipientId) },
      update: { $set: { transfers: marks }, $inc: { version: 1 } },
    },
  };
}

function countUpdates(transfers: readonly TransferChange[]): BulkOperation[] {
  const { tenant } = currentContext();
  const steps = new Map<TransferKey, number>();
  for (const { entered, left } of transfers) {
    for (const key of entered) steps.set(key, (steps.get(key) ?? 0) + 1);
    for (const key of left) steps.set(key, (steps.get(key) ?? 0) - 1);
  }
  return [...steps]
    .filter(([, step]) => step !== 0)
    .map(([key, step]) => ({
      updateOne: {
        filter: { _id: `${tenant}/${key}` },
        update: { $inc: { persons: step }, $setOnInsert: { key } },
        upsert: true,
      },
    }));
}
