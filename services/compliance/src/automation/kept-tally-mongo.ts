import { currentContext } from '@salesmesh/chassis/context';
import type { Store, TenantModel } from '@salesmesh/chassis/store';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';
import { Counted, minus, type Tally } from './automation-tally.ts';
import type { LogModels } from './change-log-mongo.ts';
import { countAutomations } from './count-automations-mongo.ts';

/**
 * Counts of automations, in the document that says how far the log is folded: a fold moves both with the one write that it
 * makes there anyway, so it counts once or not at all, however often it is tried.
 */
export type KeptTally = {
  /** Folds are counted up to this number. Where the log is folded to another one, somebody folded without counting. */
  seq: number;
  /** What was folded when counting began; absent where folds were added to nothing. */
  from?: number;
  /** Whether what was there when counting began is in it. */
  isWhole?: boolean;
  tally?: Partial<Tally>;
};
type Pointer = { seq: number; counted?: KeptTally };

/** As `KeptTally` begins where there is no automation yet. */
export const wholeFromStart: KeptTally = { seq: 0, from: 0, isWhole: true, tally: {} };

/** What a fold of batches adds to the document; nothing where it cannot be told, so that it is seen to be missing. */
export function countFold(batches: number, tally: Tally | undefined): Record<string, number> {
  return tally === undefined ? {} : { 'counted.seq': batches, ...stepsOf(tally) };
}

function stepsOf(tally: Tally): Record<string, number> {
  const steps = Counted.flatMap((counted) =>
    Object.entries(tally[counted]).map(([key, by]) => [`counted.tally.${counted}.${fieldOf(key)}`, by] as const),
  );
  return Object.fromEntries(steps);
}

/** A name of a field holds no dot and begins with no dollar sign. */
function fieldOf(key: string): string {
  return encodeURIComponent(key).replaceAll('.', '%2E');
}

function tallyIn({ tally = {} }: KeptTally): Tally {
  const kept = (counted: Counted) =>
    Object.entries(tally[counted] ?? {})
      .filter(([, count]) => count !== 0)
      .map(([field, count]) => [decodeURIComponent(field), count] as const);
  return Object.fromEntries(Counted.map((counted) => [counted, Object.fromEntries(kept(counted))])) as Tally;
}

export type TallyReader = {
  /**
   * Counts over all automations of the caller's tenant: one small document. Where they are not kept yet, or a release that
   * does not keep them folded meanwhile, all is counted once first. ABORTED compliance.ledger_conflict when such a release
   * goes on folding.
   */
  read(): Promise<Tally>;
};

export type TallyReaderOptions = {
  connection: Pick<Store['connection'], 'startSession'>;
  folded: LogModels['folded'];
  automations: TenantModel<AutomationDocument>;
};

const TRIES = 3;

export function tallyReaderMongo({ connection, folded, automations }: TallyReaderOptions): TallyReader {
  const counting = new Map<string, Promise<Tally>>();

  /** From now on folds are counted, on top of what is not known yet. */
  const begin = async (tenant: string) => {
    const isCounting = { $and: [{ $eq: ['$counted.seq', '$seq'] }, { $gte: ['$counted.from', 0] }] };
    const anew = { seq: '$seq', from: '$seq', isWhole: false };
    const filter = { _id: tenant, $expr: { $not: [isCounting] } };
    await folded.updateOne(filter, [{ $unset: 'counted' }, { $set: { counted: anew } }]);
  };
  /** What was there when counting began: all there is in one state of the database, without what was counted up to it. */
  const former = async (tenant: string) => {
    // It holds nobody up, and unlike a transaction may take as long as the database keeps what was: five minutes by default.
    const session = await connection.startSession({ snapshot: true });
    try {
      const kept = keptIn(await folded.findOne({ _id: tenant }, { session }));
      if (kept === undefined) return undefined;
      const all = kept.isWhole ? tallyIn(kept) : await countAutomations(automations, session);
      return { from: kept.from, tally: minus(all, tallyIn(kept)) };
    } finally {
      await session.endSession();
    }
  };
  const complete = async (tenant: string): Promise<Tally> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      await begin(tenant);
      const found = await former(tenant);
      if (found === undefined) continue;
      const filter = { _id: tenant, 'counted.from': found.from, 'counted.isWhole': false };
      // Of those who counted the same at once, one adds it.
      await folded.updateOne(filter, { $set: { 'counted.isWhole': true }, $inc: stepsOf(found.tally) });
      const kept = keptIn(await folded.findOne({ _id: tenant }));
      if (kept?.isWhole) return tallyIn(kept);
    }
    throw ledgerErrors.ledger_conflict();
  };
  return {
    read: async () => {
      const { tenant } = currentContext();
      const kept = keptIn(await folded.findOne({ _id: tenant }));
      if (kept?.isWhole) return tallyIn(kept);
      const under = counting.get(tenant) ?? complete(tenant).finally(() => counting.delete(tenant));
      counting.set(tenant, under);
      return under;
    },
  };
}

/** What counts every fold since it began; undefined where nothing does. */
function keptIn(pointer: Pointer | undefined): (KeptTally & { from: number }) | undefined {
  const { seq, counted } = pointer ?? {};
  if (counted?.from === undefined || counted.seq !== seq) return undefined;
  return { ...counted, from: counted.from };
}
