import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { inSystemScope, type Store, type TenantModel } from '@salesmesh/chassis/store';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { ChangeLog, ForgottenBatches } from './change-log.ts';
import { type KeptTally, wholeFromStart } from './kept-tally-mongo.ts';
import type { LoggedBatch } from './logged-change.ts';

/** `_id` is `<tenant>/<seq>`, so no number is taken twice. Without changes it is folded and told. */
type BatchDocument = Omit<LoggedBatch, 'changes' | 'events'> & {
  at: Date;
  changes?: Buffer;
  events?: Buffer;
  toldAt?: Date;
};
/** `_id` is the tenant. */
type FoldedDocument = { seq: number; counted?: KeptTally };

export type LogModels = { batches: TenantModel<BatchDocument>; folded: TenantModel<FoldedDocument> };

export type ChangeLogMongoOptions = {
  models: LogModels;
  /** Leaves in the tenant's ledger; starts it where there is none. */
  countLeaves(): Promise<number>;
};

/** How old a batch must be before a process other than its writer sees to it. */
const FORGOTTEN_AFTER_MS = 2_000;
/** A number must not be taken again by a process that was held up since it read the log; none is for this long. */
const NUMBERS_KEPT_SECONDS = 86_400;

export function changeLogMongo({ models, countLeaves }: ChangeLogMongoOptions): ChangeLog & ForgottenBatches {
  const { batches, folded } = models;
  const now = () => batches.clock.now();
  const forgottenBefore = () => new Date(now().getTime() - FORGOTTEN_AFTER_MS);
  /** Each automation has a leaf, so without any there is none, and nothing to be counted before the first fold. */
  const countFromStart = (tenant: string) =>
    folded.updateOne({ _id: tenant, seq: 0, counted: { $exists: false } }, { $set: { counted: wholeFromStart } });
  return {
    append: async (batch) => {
      await batches.insertMany([{ ...batch, _id: batchKey(batch.seq), at: now() }]).catch(asConflict);
    },
    unfolded: async (limit) => {
      const { tenant } = currentContext();
      const start = await folded.findOneAndUpdate({ _id: tenant }, { $setOnInsert: { seq: 0 } }, { upsert: true });
      const seq = start?.seq ?? 0;
      const found = await batches.find({ seq: { $gt: seq } }, { sort: { seq: 1 }, limit });
      const leaves = found.length > 0 ? 0 : await countLeaves();
      if (seq === 0 && found.length === 0 && leaves === 0) await countFromStart(tenant);
      return { batches: found.map(toBatch), seq, leaves };
    },
    ends: async () => {
      const [[newest], start] = await Promise.all([
        batches.find({}, { sort: { seq: -1 }, limit: 1, projection: { seq: 1 } }),
        folded.findOne({ _id: currentContext().tenant }),
      ]);
      return { appended: newest?.seq ?? 0, folded: start?.seq ?? 0 };
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

export function batchKey(seq: number): string {
  return `${currentContext().tenant}/${seq}`;
}

export function logModels(store: Store): LogModels {
  const number = { type: Number, required: true };
  const bytes = { type: Buffer };
  const batches = store.model<BatchDocument>(
    'changes',
    {
      ...{ seq: number, firstLeaf: number, size: number },
      at: { type: Date, required: true },
      ...{ changes: bytes, events: bytes },
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
  return { batches, folded: store.model<FoldedDocument>('changes_folded', { seq: number, counted: { type: {} } }) };
}

const NOTHING = new Uint8Array();

function toBatch({ seq, firstLeaf, size, changes, events }: BatchDocument): LoggedBatch {
  return { seq, firstLeaf, size, changes: changes ?? NOTHING, events: events ?? NOTHING };
}

function asConflict(cause: unknown): never {
  const isTaken = cause instanceof AppError && cause.code === 'chassis.duplicate_key';
  throw isTaken ? ledgerErrors.ledger_conflict({}, { cause }) : cause;
}
