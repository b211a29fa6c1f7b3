import { type Holding, type PersonAsked, rowsOf } from '@salesmesh/chassis/data-rights';
import type { RawRecordStore } from '../raw-record/raw-record-store.ts';
import type { RawRecordModels } from '../raw-record/raw-record-store-mongo.ts';

/** Records as they came. Destroying the person's key makes copies unreadable that no one can delete, such as backups. */
export function rawRecordsHolding(models: RawRecordModels, rawRecords: RawRecordStore): Holding {
  const { records } = models;
  const about = (person: PersonAsked) => ({ person_id: person.personId });
  const expired = (before: Date) => ({ received_at: { $lt: before } });
  return {
    name: 'leads.raw_records',
    count: (person) => records.countDocuments(about(person)),
    export: (person) =>
      rowsOf(async () => {
        const found = await records.find(about(person), { projection: { source: 1, received_at: 1 } });
        return Promise.all(
          found.map(async ({ _id, source, received_at }) => ({
            ...{ id: _id, source, received_at },
            record: (await rawRecords.open(_id)).toString(),
          })),
        );
      }),
    erase: async (person) => {
      await rawRecords.destroyKey(person.personId);
      await records.deleteMany(about(person));
    },
    expiry: {
      count: (before) => records.countDocuments(expired(before)),
      destroy: async (before) => {
        await records.deleteMany(expired(before));
      },
    },
  };
}
