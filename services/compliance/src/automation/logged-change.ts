import { changedFields, type FieldChanges, type OutboxEvent, packAll, unpackAll } from '@salesmesh/chassis/store';
import { encodeLeaf } from '../ledger/leaf.ts';
import { leafHash } from '../ledger/merkle-hash.ts';
import type { TransferChange } from '../transfers/transfer.ts';
import { type Automation, isFinal } from './automation.ts';
import type { AutomationDocument } from './automation-model-mongo.ts';
import { type Former, formerOf } from './automation-tally.ts';
import type { Change, KeptAnswer, LeafChange, LeafReceipt, Written } from './change.ts';

/** A change as the log keeps it: all that is needed to carry it out, without reading anything. */
export type LoggedChange = FieldChanges & {
  automationId: string;
  /** Of the automation before it; 0 where it is created. */
  fromVersion: number;
  /** Of the automation before it, for the counts; absent where it is created. */
  former?: Former;
  leaf?: Uint8Array;
  requestId?: string;
  transfer?: TransferChange;
  /** When it is to be decided again. */
  wakeAt?: Date;
};

/** A leaf that stands for itself, as the log keeps it. */
type LoggedLeaf = { leaf: Uint8Array; kept?: KeptAnswer; automationId?: undefined };

/**
 * Changes that became durable together, with what they tell. `seq` counts a tenant's batches from 1. Both are packed: the
 * database keeps them as they are, and the thread that answers callers writes them once and never reads them.
 */
export type LoggedBatch = {
  seq: number;
  /** Leaves in the ledger before this batch. */
  firstLeaf: number;
  /** How many changes it holds. */
  size: number;
  changes: Uint8Array;
  events: Uint8Array;
};

/** `isAwaited`: somebody is told what it changes, or reads it soon; nobody waits for leaves that stand for themselves. */
export type PlannedBatch = { batch: LoggedBatch; leaves: number; isAwaited: boolean };

/** What a batch is made of. */
export type Logged = LoggedChange | LoggedLeaf;

export function readChanges({ changes }: Pick<LoggedBatch, 'changes'>): readonly Logged[] {
  return unpackAll(changes);
}

export function changesOf(logged: readonly Logged[]): readonly LoggedChange[] {
  return logged.filter((change) => change.automationId !== undefined);
}

export function readEvents({ events }: Pick<LoggedBatch, 'events'>): readonly OutboxEvent[] {
  return unpackAll(events);
}

const DAY_MS = 86_400_000;

/** The batch to log, and the automations as it leaves them. Leaves stand in the ledger in the order of the changes. */
export function planBatch(
  changes: readonly (Change | LeafChange)[],
  at: { tenant: string; seq: number; firstLeaf: number; contentRetentionDays: number },
): PlannedBatch & { written: Written[] } {
  let index = at.firstLeaf;
  const logged: Logged[] = [];
  const events: OutboxEvent[] = [];
  const written: Written[] = [];
  for (const change of changes) {
    if (change.automationId === undefined) {
      const leaf = encodeLeaf(change.leaf);
      const receipt = receiptOf(leaf, index);
      const kept = change.keep?.(receipt);
      logged.push(kept === undefined ? { leaf } : { leaf, kept });
      written.push(receipt);
      index += 1;
      continue;
    }
    const leaf = change.leaf && encodeLeaf(change.leaf);
    const receipt = leaf && receiptOf(leaf, index);
    if (leaf !== undefined) index += 1;
    const next = change.next(receipt);
    const document = documentOf(change, next, at.contentRetentionDays);
    const fromVersion = change.current?.version ?? 0;
    logged.push({
      ...changedFields(change.current ?? {}, document),
      ...{ automationId: change.automationId, fromVersion },
      ...(change.current === undefined ? {} : { former: formerOf(change.current) }),
      ...(leaf === undefined ? {} : { leaf }),
      ...(change.requestId === undefined ? {} : { requestId: change.requestId }),
      ...(change.transfer === undefined ? {} : { transfer: change.transfer }),
      ...(change.wakeAt === undefined ? {} : { wakeAt: change.wakeAt }),
    });
    events.push(...change.events(next));
    written.push({ ...document, _id: change.automationId, tenant: at.tenant, version: fromVersion + 1 });
  }
  const batch = {
    ...{ seq: at.seq, firstLeaf: at.firstLeaf, size: logged.length },
    ...{ changes: packAll(logged), events: packAll(events) },
  };
  const isAwaited = changes.some(({ automationId }) => automationId !== undefined);
  return { batch, written, leaves: index - at.firstLeaf, isAwaited };
}

function receiptOf(leaf: Uint8Array, index: number): LeafReceipt {
  return { index, hash: Buffer.from(leafHash(leaf)).toString('base64') };
}

/** The message stays as long as it may be sent, and for the retention after that; of what is never sent nothing is kept. */
function documentOf(change: Change, next: Automation, retentionDays: number): AutomationDocument {
  const stored = { ...next, recipientSalt: Buffer.from(next.recipientSalt) };
  const former = change.current?.sealedContent;
  const sealed = change.sealedContent ?? former;
  const isEnded = isFinal(next.state);
  if (sealed === undefined || (isEnded && former === undefined)) return stored;
  const endedAt = next.finishedAt?.getTime() ?? next.requestedAt.getTime();
  const destroyContentAt = new Date(endedAt + retentionDays * DAY_MS);
  return { ...stored, sealedContent: Buffer.from(sealed), ...(isEnded ? { destroyContentAt } : {}) };
}
