import { eventCodec } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import type { Log } from '@salesmesh/chassis/log';
import type { Store } from '@salesmesh/chassis/store';
import { loadProto } from '@salesmesh/proto/load';
import type { Mapping } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { contactModel, contactStoreMongo } from './contact/contact-store-mongo.ts';
import { takeInRecords } from './intake/take-in-records.ts';
import { leadModel, leadStoreMongo } from './lead/lead-store-mongo.ts';
import { namedStoreMongo } from './named/named-store-mongo.ts';
import { eventEncoder } from './outbox/encode-events.ts';
import { rawRecordModels, rawRecordStoreMongo } from './raw-record/raw-record-store-mongo.ts';
import { keyRing, systemRandomBytes } from './raw-record/seal.ts';

export type PartsOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** 32 bytes; all other keys come from it. */
  readonly sealKey: Buffer;
};

/** Everything that handlers are given, built once. */
export function assemble({ store, clock, log, sealKey }: PartsOptions) {
  const codec = eventCodec(loadProto());
  const encode = eventEncoder(codec.encode);
  const models = { leads: leadModel(store), contacts: contactModel(store) };
  const leads = leadStoreMongo(store, models.leads, encode);
  const contacts = contactStoreMongo(models.contacts, encode);
  const ring = keyRing(sealKey, systemRandomBytes);
  const rawRecords = rawRecordStoreMongo(rawRecordModels(store), ring);
  const mappings = namedStoreMongo<Mapping>(store, 'mappings');
  const advice = { prepare: async () => () => undefined };
  const takeIn = takeInRecords({ leads, contacts, rawRecords, ring, advice, clock });
  return { clock, log, codec, leads, contacts, rawRecords, mappings, takeIn, ring, outboxModels: [models.leads, models.contacts] };
}

export type Parts = ReturnType<typeof assemble>;
