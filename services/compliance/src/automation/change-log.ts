import type { LoggedBatch } from './logged-change.ts';

/** The log of the caller's tenant, and how far it is folded into the documents that are read. */
export type ChangeLog = {
  /** Durable when it resolves. ABORTED compliance.ledger_conflict when another batch has this number. */
  append(batch: LoggedBatch): Promise<void>;
  /** Batches after what is folded, oldest first, at most `limit`; with none, the number and the leaves to go on from. */
  unfolded(limit: number): Promise<{ batches: readonly LoggedBatch[]; seq: number; leaves: number }>;
  /** Numbers of the newest batch, whoever appended it, and of the newest that is folded; 0 without any. */
  ends(): Promise<{ appended: number; folded: number }>;
  /** Folded batches that nobody told of for a while, oldest first. */
  untold(limit: number): Promise<readonly LoggedBatch[]>;
};

/** Brings what the caller's tenant has logged to those who read and listen. */
export type LogFolder = {
  /**
   * Carries out batches that follow one another, all or nothing. ABORTED compliance.ledger_conflict when another process
   * has folded the first of them.
   */
  fold(batches: readonly LoggedBatch[]): Promise<void>;
  /** Publishes the events of folded batches; from then on the log keeps nothing of them but their numbers. */
  tell(batches: readonly LoggedBatch[]): Promise<void>;
};

/** Tenants with batches that were neither folded nor told for a while: whoever wrote them may be gone. */
export type ForgottenBatches = { tenants(): Promise<readonly string[]> };
