import type { OutboxEvent, Stored } from '@salesmesh/chassis/store';
import type { Leaf } from '../ledger/leaf.ts';
import type { Person } from '../person/person.ts';
import type { TenantSettings } from '../settings/settings.ts';
import type { Automation } from './automation.ts';

/** An automation with its sealed message and the request ids that made it what it is. */
export type StoredAutomation = Stored<Automation & { sealedContent?: Uint8Array }> & { requestIds: readonly string[] };
export type StoredPerson = Stored<Person>;

/** Where a leaf of this batch came to stand. `hash` is the leaf's hash in base64. */
export type LeafReceipt = { index: number; hash: string };

/** One automation written anew or changed, with all that must become durable with it or not at all. */
export type Change = {
  automationId: string;
  /** Absent where it is created. */
  current?: StoredAutomation;
  /** Its leaf has a place only once the batch is being written, so the new state is built then. */
  next(receipt: LeafReceipt | undefined): Automation;
  sealedContent?: Uint8Array;
  leaf?: Leaf;
  /** The recipient's dossier as it should be now, where it changes too. */
  person?: { current: StoredPerson; next: Person };
  events(next: Automation): readonly OutboxEvent[];
  requestId?: string;
  /** When it is to be decided again. */
  wakeAt?: Date;
};

/** What one job wants: to answer with what is there, or to change it first. */
export type Plan<R> = { answer: R } | { change: Change; answer(changed: Stored<Automation>): R };

/** The state a batch is planned on. A person changed by an earlier job of the same batch is seen as changed. */
export type BatchView = {
  now: Date;
  settings: TenantSettings;
  person(recipientId: string): StoredPerson | undefined;
  automation(automationId: string): StoredAutomation | undefined;
  automationOfRequest(requestId: string): StoredAutomation | undefined;
};

export type JobKeys = { recipientId?: string; automationId?: string; requestId?: string };
export type Job<R> = {
  keys: JobKeys;
  /** Pure: it is called again with a fresh view after a lost race. Throws an AppError to fail this job alone. */
  plan(view: BatchView): Plan<R>;
};

export type ChangeStore = {
  load(keys: readonly JobKeys[]): Promise<BatchView>;
  /** All changes in one transaction, in order. ABORTED or ALREADY_EXISTS when someone else came first: nothing is written then. */
  commit(changes: readonly Change[]): Promise<Stored<Automation>[]>;
};
