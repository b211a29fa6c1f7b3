import type { PublishedEvent } from '@salesmesh/chassis/bus';
import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { inSystemScope, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { ChangeLog, ForgottenBatches } from './change-log.ts';
import type { LoggedBatch, LoggedChange } from './logged-change.ts';

/** `_id` is `<tenant>/<seq>`, so no number is taken twice. Without changes it is folded and told. */
type BatchDocument = { seq: number; firstLeaf: number; at: Date; changes?: LoggedChange[]; toldAt?: Date };
/** `_id` is the tenant. */
type FoldedDocument = { seq: number };

export type ChangeLogMongoOptions = {
  store: Store;
  /** Carries out the changes inside the transaction; returns what is to be done once it has committed. */
  foldChanges(session: ClientSession, batches: readonly LoggedBatch[]): Promise<() => void>;
  /** Leaves in the tenant's ledger; starts it where there is none. */
  countLeaves(): Promise<number>;
  publish(events: readonly PublishedEvent[]): Promise<void>;
};

/** How old a batch must be before a process other than its writer sees to it. */
const FORGOTTEN_AFTER_MS = 2_000;
/** A number must not be taken again by a process that was held up since it read the log; none is for this long. */
const NUMBERS_KEPT_SECONDS = 86_400;

export function changeLogMongo(options: ChangeLogMongoOptions): ChangeLog & ForgottenBatches {
  const { store } = options;
  const batches = batchModel(store);
  const folded = store.model<FoldedDocument>('changes_folded', { seq: { type: Number, required: true } });
  const key = (seq: number) => `${currentContext().tenant}/${seq}`;
  const forgottenBefore = () => new Date(store.clock.now().getTime() - FORGOTTEN_AFTER_MS);
  return {
    append: async ({ seq, firstLeaf, changes }) => {
      const document = { _id: key(seq), seq, firstLeaf, at: store.clock.now(), changes };
      await batches.insertMany([document]).catch(asConflict);
    },
    unfolded: async (limit) => {
      const { tenant } = currentContext();
      const start = await folded.findOneAndUpdate({ _id: tenant }, { $setOnInsert: { seq: 0 } }, { upsert: true });
      const seq = start?.seq ?? 0;
      const found = await batches.find({ seq: { $gt: seq } }, { sort: { seq: 1 }, limit });
      return { batches: found.map(toBatch), seq, leaves: found.length > 0 ? 0 : await options.countLeaves() };
    },
    fold: async (group) => {
      const [first, last] = [group[0], group.at(-1)];
      if (first === undefined || last === undefined) return;
      const done = await store.withTransaction(async (session) => {
        const { tenant } = currentContext();
        const step = { $set: { seq: last.seq } };
        const moved = await folded.updateOne({ _id: tenant, seq: first.seq - 1 }, step, { session });
        if (moved.matched !== 1) throw ledgerErrors.ledger_conflict();
        return options.foldChanges(session, group);
      });
      done();
    },
    tell: async (group) => {
      const events = group.flatMap(eventsOf);
      if (events.length > 0) await options.publish(events);
      const ids = group.map(({ seq }) => key(seq));
      await batches.updateMany({ _id: { $in: ids } }, { $unset: { changes: 1 }, $set: { toldAt: store.clock.now() } });
    },
    untold: async (limit) => {
      const { seq = 0 } = (await folded.findOne({ _id: currentContext().tenant })) ?? {};
      const filter = { seq: { $lte: seq }, changes: { $exists: true }, at: { $lt: forgottenBefore() } };
      return (await batches.find(filter, { sort: { seq: 1 }, limit })).map(toBatch);
    },
    tenants: () =>
      inSystemScope('batches that a process left behind', async () => {
        const filter = { changes: { $exists: true }, at: { $lt: forgottenBefore() } };
        const found = await batches.aggregate<{ _id: string }>([{ $match: filter }, { $group: { _id: '$tenant' } }]);
        return found.map(({ _id }) => _id);
      }),
  };
}

function batchModel(store: Store): TenantModel<BatchDocument> {
  const number = { type: Number, required: true };
  return store.model<BatchDocument>(
    'changes',
    {
      seq: number,
      firstLeaf: number,
      at: { type: Date, required: true },
      changes: { type: [{}] },
      toldAt: { type: Date },
    },
    {
      isPlain: true,
      indexes: [
        // What is not folded, and what is folded but not told.
        { key: { tenant: 1, seq: 1 }, name: 'changes_by_number', unique: true },
        // What a process left behind, over all tenants.
        {
          key: { at: 1 },
          name: 'changes_pending',
          partial: { changes: { $exists: true } },
          acrossTenants: true,
        },
        { key: { toldAt: 1 }, name: 'changes_told', expireAfterSeconds: NUMBERS_KEPT_SECONDS },
      ],
    },
  );
}

function toBatch({ seq, firstLeaf, changes }: BatchDocument): LoggedBatch {
  return { seq, firstLeaf, changes: changes ?? [] };
}

function eventsOf({ changes }: LoggedBatch): PublishedEvent[] {
  const { tenant } = currentContext();
  return changes.flatMap(({ events }) => events.map((event) => ({ ...event, tenant, headers: event.headers ?? {} })));
}

function asConflict(cause: unknown): never {
  const isTaken = cause instanceof AppError && cause.code === 'chassis.duplicate_key';
  throw isTaken ? ledgerErrors.ledger_conflict({}, { cause }) : cause;
}
