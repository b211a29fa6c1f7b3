import type { TransferChange, TransferKey } from './transfer.ts';

/** Counts of the caller's tenant as they are folded. */
export type TransferStore<Session> = {
  persons(): Promise<ReadonlyMap<TransferKey, number>>;
  /**
   * Writes what changes did, in their order, in the transaction that folds them: the log makes each of them happen once.
   * Changes without a transfer cost nothing.
   */
  countTransfers(session: Session, changes: readonly { transfer?: TransferChange }[]): Promise<void>;
};
