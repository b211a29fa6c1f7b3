import type { OutboxEvent, Stored } from '@salesmesh/chassis/store';
import type { Leaf } from '../ledger/leaf.ts';
import type { Person } from '../person/person.ts';
import type { PlaceChange, WithSends } from '../person/send.ts';
import type { TenantSettings } from '../settings/settings.ts';
import type { TransferChange } from '../transfers/transfer.ts';
import type { Automation } from './automation.ts';

/** An automation with its sealed message and the request ids that made it what it is. */
export type StoredAutomation = Stored<Automation & { sealedContent?: Uint8Array }> & { requestIds: readonly string[] };
/** The dossier with the places that automations hold in its frequency windows. */
export type StoredPerson = Stored<Person> & WithSends;

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
  /** What it does to the recipient's frequency windows. */
  place?: PlaceChange;
  /** What it does to the counts of transfers abroad. */
  transfer?: TransferChange;
  events(next: Automation): readonly OutboxEvent[];
  requestId?: string;
  /** When it is to be decided again. */
  wakeAt?: Date;
};

/** An answer as it is kept for whoever asks again under the same request id, sealed. */
export type KeptAnswer = { requestId: string; sealed: Uint8Array };

/** A leaf that stands for itself: nothing changes but the ledger. `keep` gives what becomes durable with it. */
export type LeafChange = { leaf: Leaf; keep?(receipt: LeafReceipt): KeptAnswer; automationId?: undefined };

/** What one job wants: to answer with what is there, or to change it first. */
export type Plan<R> = { answer: R } | { change: Change; answer(changed: Stored<Automation>): R };

/** The state a batch is planned on. A person changed by an earlier job of the same batch is seen as changed. */
export type BatchView = {
  /** Which state of the log of changes this was read on; a commit names it. */
  basis: number;
  now: Date;
  settings: TenantSettings;
  person(recipientId: string): StoredPerson | undefined;
  automation(automationId: string): StoredAutomation | undefined;
  automationOfRequest(requestId: string): StoredAutomation | undefined;
};

/** What a job reads; `created` is the automation that it may bring about, which others may ask for as soon as it is answered. */
export type JobKeys = { recipientId?: string; automationId?: string; requestId?: string; created?: string };
export type Job<R> = {
  keys: JobKeys;
  /** Pure: it is called again with a fresh view after a lost race. Throws an AppError to fail this job alone. */
  plan(view: BatchView): Plan<R>;
};

/** A job for which nothing is read: what its leaf holds is known when it is handed in. */
export type LeafJob<R> = {
  leafAt(now: Date): Leaf;
  answer(receipt: LeafReceipt, at: Date): R;
  /** Absent where asking again is another leaf. */
  repeatable?: Repeatable<R>;
};
type Repeatable<R> = {
  requestId: string;
  seal(answer: R): Uint8Array;
  /** The answer that was given; throws an AppError where something else was asked. */
  again(sealed: Uint8Array): R;
};

/** An automation as it was written, or the place of a leaf that stands for itself. */
export type Written = Stored<Automation> | LeafReceipt;

/** `folded` settles once reads show the changes, or once whoever reads next will see to that first. */
export type Committed = { written: readonly Written[]; folded: Promise<void> };

export type ChangeStore = {
  /** What a batch of leaves alone is planned on. */
  open(): Promise<Pick<BatchView, 'basis' | 'now'>>;
  load(keys: readonly JobKeys[]): Promise<BatchView>;
  /** What was sealed for requests that were answered before; nothing is read where none is named. */
  keptAnswers(requestIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /**
   * Makes all changes durable at once, in order. ABORTED when someone else came first since `basis` was read: nothing is
   * written then. The caller keeps apart what depends on one another: until a change is folded, `load` may not show it.
   */
  commit(changes: readonly (Change | LeafChange)[], basis: number): Promise<Committed>;
};
