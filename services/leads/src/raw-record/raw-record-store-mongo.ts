import type { Store, TenantModel } from '@salesmesh/chassis/store';
import { errors } from '../errors.ts';
import type { RawRecordInput, RawRecordStore } from './raw-record-store.ts';
import type { KeyRing } from './seal.ts';

type PersonKey = { wrapped: Buffer };
type SealedRecord = { person_id: string; source: string; received_at: Date; sealed: Buffer };
export type RawRecordModels = { readonly keys: TenantModel<PersonKey>; readonly records: TenantModel<SealedRecord> };

export function rawRecordModels(store: Store): RawRecordModels {
  const text = { type: String };
  return {
    keys: store.model<PersonKey>('person_keys', { wrapped: { type: Buffer } }, { isPlain: true }),
    records: store.model<SealedRecord>(
      'raw_records',
      { person_id: text, source: text, received_at: { type: Date }, sealed: { type: Buffer, personal: true } },
      // Records of a person, for erasure to confirm.
      { isPlain: true, indexes: [{ key: { tenant: 1, person_id: 1 } }] },
    ),
  };
}

export function rawRecordStoreMongo({ keys, records }: RawRecordModels, ring: KeyRing): RawRecordStore {
  const storedKeys = async (personIds: readonly string[]) => {
    const found = await keys.findByIds(personIds);
    return found.map(({ _id, wrapped }) => [_id, ring.unwrap(wrapped, _id)] as const);
  };

  // Of two intakes that meet in one person only one key is stored. The other must be dropped before anything is sealed
  // with it, or that record could never be opened.
  const keysOf = async (personIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const ids = [...new Set(personIds)];
    const fresh = ids.map((id) => [id, ring.newPersonKey()] as const);
    const documents = fresh.map(([id, key]) => ({ _id: id, wrapped: ring.wrap(key, id) }));
    const { duplicates } = await keys.insertMany(documents, { skipDuplicates: true });
    const known = await storedKeys(duplicates.map((at) => ids[at] as string));
    return new Map([...fresh, ...known]);
  };

  return {
    keep: async (inputs, receivedAt) => {
      const keyOf = await keysOf(inputs.map(({ personId }) => personId));
      const seal = ({ id, personId, source, bytes }: RawRecordInput) => ({
        _id: id,
        person_id: personId,
        source,
        received_at: receivedAt,
        sealed: ring.sealRecord(keyOf.get(personId) as Buffer, bytes, id),
      });
      await records.insertMany(inputs.map(seal), { skipDuplicates: true });
    },
    open: async (id) => {
      const record = await records.findOne({ _id: id });
      const [key] = record === undefined ? [] : await storedKeys([record.person_id]);
      if (record === undefined || key === undefined) throw errors.raw_record_destroyed();
      return ring.unsealRecord(key[1], record.sealed, id);
    },
    destroyKey: async (personId) => {
      await keys.deleteMany({ _id: personId });
    },
  };
}
