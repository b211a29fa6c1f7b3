import type { ClientSession } from 'mongoose';
import type { Clock } from '../clock/clock.ts';
import { AppError } from '../errors/errors.ts';
import { type Ids, uuidv7Ids } from '../ids/ids.ts';
import type { Log } from '../log/log.ts';
import type { Store } from '../store/store.ts';
import { inSystemScope } from '../store/tenant-scope.ts';
import {
  addWorkingTime,
  type BusinessCalendar,
  isWorkingTime,
  nextWorkingTime,
  workingTimeBetween,
} from './business-time.ts';
import { type TimerDocument, timerIndexes, timerKey, timerSchema } from './timer-document.ts';
import { startTimerWorker, type TimerHandler, type TimerWorkerOptions } from './timer-worker.ts';

/** Something due at an instant. */
export type Timer = {
  /** Unique within the tenant: derive it from what is waited for, so that a repeated schedule changes nothing. */
  id: string;
  kind: string;
  tenant: string;
  aggregateId: string;
  dueAt: Date;
  /** Ids and plain values; no personal data. */
  payload?: Readonly<Record<string, unknown>>;
};
export type DueTimer = Timer & {
  /** 1 at the first try. */
  attempts: number;
};
export type Timers = {
  /** Ignored when the id is scheduled already or has fired within the last 30 days. Batched in one round trip. */
  schedule(timers: Timer | readonly Timer[], options?: { session?: ClientSession }): Promise<void>;
  /** Removes timers of the caller's tenant that have not fired; the id may be scheduled again afterwards. */
  cancel(ids: string | readonly string[], options?: { session?: ClientSession }): Promise<void>;
  /** Fires what is due, in due order, one after another per aggregate, at least once, in the timer's tenant. */
  start(options: TimerWorkerOptions): AsyncDisposable;
};
export type TimersOptions = {
  store: Store;
  clock: Clock;
  /** Names each start of a worker. Default: UUIDv7 of the clock. */
  ids?: Ids;
  log: Log;
  /** This process. */
  owner: string;
};

/** Timers in the owner's own database, so that they are set in one transaction with what they belong to. */
export function timers({ store, clock, ids = uuidv7Ids(clock), log, owner }: TimersOptions): Timers {
  const model = store.model<TimerDocument>('timers', timerSchema, { indexes: timerIndexes });
  return {
    schedule: async (wanted, options = {}) => {
      const list = [wanted].flat() as Timer[];
      const writes = list.map(({ id, tenant, ...timer }) => ({
        updateOne: {
          filter: { _id: timerKey(tenant, id), tenant },
          update: { $setOnInsert: { ...timer, timerId: id, attempts: 0, leasedUntil: new Date(0) } },
          upsert: true,
        },
      }));
      await model.bulkWrite(writes, options).catch((error: unknown) => {
        // Of two who set a timer at once the later one may be refused, and finds it the next time. A transaction is over.
        const isSetMeanwhile = error instanceof AppError && error.code === 'chassis.duplicate_key';
        if (!isSetMeanwhile || options.session !== undefined) throw error;
        return model.bulkWrite(writes, options);
      });
    },
    cancel: async (ids, options = {}) => {
      await model.deleteMany({ timerId: { $in: [ids].flat() }, firedAt: null }, options);
    },
    start: (options) =>
      inSystemScope('timers', () => startTimerWorker({ model, clock, log, owner: `${owner}:${ids.next()}` }, options)),
  };
}

/** Pure arithmetic over working hours of a place. */
export const businessTime = { addWorkingTime, isWorkingTime, nextWorkingTime, workingTimeBetween } as const;

export type { BusinessCalendar, TimerHandler, TimerWorkerOptions };
