import type { PublishedEvent } from '@salesmesh/chassis/bus';
import { currentContext } from '@salesmesh/chassis/context';
import type { Store } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import { tallyOf } from './automation-tally.ts';
import type { LogFolder } from './change-log.ts';
import { batchKey, type LogModels } from './change-log-mongo.ts';
import { countFold } from './kept-tally-mongo.ts';
import { changesOf, type Logged, type LoggedBatch, readChanges, readEvents } from './logged-change.ts';

export type LogFolderMongoOptions = {
  store: Pick<Store, 'withTransaction' | 'clock'>;
  models: LogModels;
  /** Carries out the changes inside the transaction; returns what is to be done once it has committed. */
  foldChanges(session: ClientSession, logged: readonly Logged[], firstLeaf: number): Promise<() => void>;
  publish(events: readonly PublishedEvent[]): Promise<void>;
};

export function logFolderMongo({ store, models, foldChanges, publish }: LogFolderMongoOptions): LogFolder {
  const { batches, folded } = models;
  return {
    fold: async (group) => {
      const [first, last] = [group[0], group.at(-1)];
      if (first === undefined || last === undefined) return;
      const logged = group.flatMap(readChanges);
      const counted = countFold(group.length, tallyOf(changesOf(logged)));
      const done = await store.withTransaction(async (session) => {
        const { tenant } = currentContext();
        const step = { $set: { seq: last.seq }, $inc: counted };
        const moved = await folded.updateOne({ _id: tenant, seq: first.seq - 1 }, step, { session });
        if (moved.matched !== 1) throw ledgerErrors.ledger_conflict();
        return foldChanges(session, logged, first.firstLeaf);
      });
      done();
    },
    tell: async (group) => {
      const events = group.flatMap(eventsOf);
      if (events.length > 0) await publish(events);
      const ids = group.map(({ seq }) => batchKey(seq));
      const told = { $unset: { changes: 1, events: 1 }, $set: { toldAt: store.clock.now() } };
      await batches.updateMany({ _id: { $in: ids } }, told);
    },
  };
}

function eventsOf(batch: LoggedBatch): PublishedEvent[] {
  const { tenant } = currentContext();
  return readEvents(batch).map((event) => ({ ...event, tenant, headers: event.headers ?? {} }));
}
