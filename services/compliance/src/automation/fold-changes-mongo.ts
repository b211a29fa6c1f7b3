import { currentContext } from '@salesmesh/chassis/context';
import type { BulkOperation, TenantModel } from '@salesmesh/chassis/store';
import type { ClientSession } from 'mongoose';
import { ledgerErrors } from '../ledger/ledger-errors.ts';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import type { TransferStore } from '../transfers/transfer-store.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';
import type { KeptAnswer } from './change.ts';
import type { KeptAnswers } from './kept-answers-mongo.ts';
import { changesOf, type Logged, type LoggedChange } from './logged-change.ts';

/** Schedules further decisions inside the transaction; the same automation and time twice is one. */
type ScheduleDecisions = (
  wakes: readonly { automationId: string; dueAt: Date }[],
  options: { session: ClientSession },
) => Promise<void>;

export type FoldOptions = {
  automations: TenantModel<AutomationDocument>;
  ledger: LedgerStore<ClientSession>;
  schedule: ScheduleDecisions;
  transfers: TransferStore<ClientSession>;
  keptAnswers: KeptAnswers;
};

/** Leaves, automations, counts of transfers, kept answers and timers of logged batches, in one transaction. */
export function foldChangesMongo(options: FoldOptions) {
  return async (session: ClientSession, logged: readonly Logged[], firstLeaf: number): Promise<() => void> => {
    const leaves = logged.flatMap(({ leaf }) => leaf ?? []);
    const committed = await appendLeaves(options.ledger, session, leaves, firstLeaf);
    const changes = changesOf(logged);
    await writeAutomations(options.automations, session, changes);
    await options.transfers.countTransfers(session, changes);
    await options.keptAnswers.keep(session, keptIn(logged));
    const wakes = changes.flatMap(({ automationId, wakeAt }) =>
      wakeAt === undefined ? [] : [{ automationId, dueAt: wakeAt }],
    );
    if (wakes.length > 0) await options.schedule(wakes, { session });
    return committed;
  };
}

function keptIn(logged: readonly Logged[]): KeptAnswer[] {
  return logged.flatMap((change) => (change.automationId === undefined ? (change.kept ?? []) : []));
}

async function appendLeaves(
  ledger: LedgerStore<ClientSession>,
  session: ClientSession,
  leaves: readonly Uint8Array[],
  firstLeaf: number,
): Promise<() => void> {
  if (leaves.length === 0) return () => {};
  const { firstIndex, committed } = await ledger.appendBatch(session, currentContext().tenant, leaves);
  // Answers and permits name the places that were promised when the batch was logged.
  if (firstIndex !== firstLeaf)
    throw ledgerErrors.ledger_corrupt({ what: 'it holds leaves that the log of changes does not know' });
  return committed;
}

async function writeAutomations(
  model: TenantModel<AutomationDocument>,
  session: ClientSession,
  changes: readonly LoggedChange[],
): Promise<void> {
  const created = changes.filter(({ fromVersion }) => fromVersion === 0);
  await model.insertMany(
    created.map(({ automationId, set, requestId }) => ({
      ...set,
      _id: automationId,
      version: 1,
      ...(requestId === undefined ? {} : { requestIds: [requestId] }),
    })),
    { session },
  );
  const changed = changes.filter(({ fromVersion }) => fromVersion > 0);
  const { matched } = await model.bulkWrite(changed.map(automationUpdate), { session, ordered: true });
  // Only the log changes automations while they may change, so a version that is not there is damage, not a race.
  if (matched !== changed.length)
    throw ledgerErrors.ledger_corrupt({
      what: 'an automation is not in the version that the log of changes left it in',
    });
}

function automationUpdate({ automationId, fromVersion, set, unset, requestId }: LoggedChange): BulkOperation {
  return {
    updateOne: {
      filter: { _id: automationId, version: fromVersion },
      update: {
        $inc: { version: 1 },
        ...(Object.keys(set).length === 0 ? {} : { $set: set }),
        ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
        ...(requestId === undefined ? {} : { $addToSet: { requestIds: requestId } }),
      },
    },
  };
}
