/**
 * What every service does the same way for the rights of persons: it declares its holdings, and tasks of compliance (find,
 * export, erase one person; destroy what expired) are carried out on them and confirmed over the bus.
 */
import { type Bus, consumeWhenThere, subjectsFor } from '../bus/bus.ts';
import type { Clock } from '../clock/clock.ts';
import type { Log } from '../log/log.ts';
import type { Store } from '../store/store.ts';
import { answerSubjects, answerTask, PART_SEALED, sealContext, TASK_CONFIRMED } from './answer-task.ts';
import {
  type Correction,
  type Expiry,
  type Holding,
  type PersonAsked,
  type PersonReference,
  referencesOf,
  rowsOf,
} from './holding.ts';
import {
  CORRECTED_VERSION,
  DataOperation,
  EXPIRED_PERSON,
  type ExportedRecord,
  type ReadCorrections,
} from './perform-task.ts';
import { newSealKeys, openPart, type SealKeys } from './seal-part.ts';
import { type HoldingCount, taskMemoryMongo } from './task-memory-mongo.ts';

export const TASK_ASKED = 'salesmesh.compliance.v1.DataTaskAsked';
const STREAM = 'COMPLIANCE';
/** A holding that waits for something, such as a permit that ends in minutes, is asked again for hours. */
const MAX_DELIVER = 120;

export type DataRights = {
  /** Answers tasks until disposed of. Returns at once: compliance may start later, and its stream with it. */
  start(options: { bus: Bus; log: Log; backoffMs?: readonly number[] }): AsyncDisposable;
};

export type DataRightsOptions = {
  store: Store;
  clock: Clock;
  holdings: readonly Holding[];
  /** For services that have something to correct. */
  corrections?: ReadCorrections;
};

const noCorrections: ReadCorrections = () => {
  throw new TypeError('a holding can be corrected, but nobody says where corrections are read');
};

/** To be called where the service's models are made, so that its own collection is made with them. */
export function dataRights(options: DataRightsOptions): DataRights {
  const { holdings, clock, corrections = noCorrections } = options;
  const memory = taskMemoryMongo(options.store);
  return {
    start: ({ bus, log, backoffMs }) =>
      consumeWhenThere(bus, log, {
        stream: STREAM,
        durable: `${bus.service}_data_rights`,
        filterSubjects: [subjectsFor(TASK_ASKED)],
        maxDeliver: MAX_DELIVER,
        ...(backoffMs === undefined ? {} : { backoffMs }),
        handler: answerTask({ bus, holdings, memory, clock, corrections }),
      }),
  };
}

// The package exports one file per concern, so the parts of this concern leave through it.
export {
  answerSubjects,
  CORRECTED_VERSION,
  type Correction,
  DataOperation,
  EXPIRED_PERSON,
  type Expiry,
  type ExportedRecord,
  type Holding,
  type HoldingCount,
  newSealKeys,
  openPart,
  PART_SEALED,
  type PersonAsked,
  type PersonReference,
  type ReadCorrections,
  referencesOf,
  rowsOf,
  type SealKeys,
  sealContext,
  TASK_CONFIRMED,
};
