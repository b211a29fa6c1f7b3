import type { Access } from '@salesmesh/chassis/access';
import { type Bus, eventCodec } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import { dataRights, type ReadCorrections } from '@salesmesh/chassis/data-rights';
import type { Ids } from '@salesmesh/chassis/ids';
import { eventEncoder, namedStore, type Store } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import type { FollowUpTemplate, Mapping } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { loadProto } from '@salesmesh/proto/load';
import { contactModel, contactStoreMongo } from './contact/contact-store-mongo.ts';
import { contactsHolding } from './data-rights/contacts-holding-mongo.ts';
import { leadsHolding } from './data-rights/leads-holding-mongo.ts';
import { rawRecordsHolding } from './data-rights/raw-records-holding-mongo.ts';
import { rectifyContact } from './data-rights/rectify-contact.ts';
import { dispatchChunk } from './dispatch/dispatch-chunk.ts';
import { dispatchRunStoreMongo } from './dispatch/dispatch-run-store-mongo.ts';
import { dropStaleSlots } from './dispatch/drop-stale-slots.ts';
import { scheduleReturn } from './dispatch/return-timer.ts';
import type { AutomationDesk } from './follow-up/automation-desk.ts';
import { signalLog } from './ingest/signal-log.ts';
import { leadAccess } from './lead/lead-access.ts';
import { leadModel, leadStoreMongo } from './lead/lead-store-mongo.ts';
import { rawRecordModels, rawRecordStoreMongo } from './raw-record/raw-record-store-mongo.ts';
import { keyRing, systemRandomBytes } from './raw-record/seal.ts';
import { readFactsChange } from './record/read-facts-change.ts';
import { takeInRecords } from './record/take-in-records.ts';
import { repModel, repStoreMongo } from './rep/rep-store-mongo.ts';
import { activeScorer } from './scorer/active-scorer.ts';
import { leadAdvice } from './scorer/lead-advice.ts';
import type { Stopwatch } from './scorer/rescore-leads.ts';
import { scorerStoreMongo } from './scorer/scorer-store-mongo.ts';
import { trainScorer } from './scoring/train-scorer.ts';
import { secretBox } from './source/secret-box.ts';
import type { SourceState } from './source/source.ts';
import { refusalsAt } from './suppression/refusals-at.ts';
import { refusalsAtIntake } from './suppression/refusals-at-intake.ts';
import { suppressedAddressStoreMongo } from './suppression/suppressed-address-store-mongo.ts';

export type Outside = {
  readonly store: Store;
  readonly bus: Pick<Bus, 'publish'>;
  readonly timers: Pick<Timers, 'schedule'>;
  readonly desk: AutomationDesk;
  readonly corrections: ReadCorrections;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly access: Access;
  /** 32 bytes; all other keys come from it. */
  readonly sealKey: Buffer;
};

const stopwatch: Stopwatch = { nowUs: () => performance.now() * 1_000 };

/** Everything that handlers are given, built once from what is outside of the service. */
export function assemble({ store, bus, timers, desk, corrections, clock, ids, access, sealKey }: Outside) {
  const codec = eventCodec(loadProto());
  const encode = eventEncoder('salesmesh.leads.v1', codec.encode);
  const models = { leads: leadModel(store), contacts: contactModel(store) };
  const leads = leadStoreMongo(store, models.leads, encode);
  const contacts = contactStoreMongo(models.contacts, encode);
  const ring = keyRing(sealKey, systemRandomBytes);
  const rawModels = rawRecordModels(store);
  const rawRecords = rawRecordStoreMongo(rawModels, ring);
  const suppression = suppressedAddressStoreMongo(store);
  const refusals = refusalsAt({ suppression, contacts });
  const heeded = refusalsAtIntake({ contacts, suppression, clock });
  const holdings = [
    rawRecordsHolding(rawModels, rawRecords),
    leadsHolding(models.leads),
    contactsHolding({
      ...{ model: models.contacts, suppression, clock },
      rectify: rectifyContact({ contacts, refusalsAt: refusals, ring, clock }),
    }),
  ];
  const reps = repStoreMongo(repModel(store));
  const scorers = scorerStoreMongo(store);
  const scorer = activeScorer(scorers);
  const advice = leadAdvice({ scorer, reps });
  const timer = scheduleReturn(timers, () => currentContext().tenant);
  return {
    ...{ clock, ids, desk, stopwatch, leads, contacts, rawRecords, ring, reps, scorers, scorer, advice },
    access: leadAccess(access),
    mappings: namedStore<Mapping>(store, 'mappings'),
    sources: namedStore<SourceState>(store, 'sources'),
    templates: namedStore<FollowUpTemplate>(store, 'follow_up_templates'),
    runs: dispatchRunStoreMongo(store),
    secrets: secretBox(ring),
    readFacts: readFactsChange,
    train: trainScorer,
    takeIn: takeInRecords({ leads, contacts, rawRecords, refusalsAt: refusals, refusals: heeded, ring, advice, clock }),
    dataRights: dataRights({ store, clock, holdings, corrections }),
    signalLog: signalLog({ bus, codec, ring, clock }),
    dispatchChunk: dispatchChunk({ leads, contacts, reps, clock, ids, scheduleReturn: timer }),
    dropStaleSlots: dropStaleSlots({ leads, reps, clock }),
    /** Collections whose documents hold events to be published. */
    outboxModels: [models.leads, models.contacts],
  };
}

export type Parts = ReturnType<typeof assemble>;
