/** A case as it is kept: who it is about and what it holds only with the tenant's keys. */
export type StoredCase = {
  /** Of the decision. */
  readonly id: string;
  readonly tenant: string;
  readonly decidedAt: Date;
  /** Of the packs that decided it. */
  readonly revision: string;
  /** Names the person without naming the person. */
  readonly recipient: string;
  readonly sealed: Uint8Array;
  readonly destroyAt: Date;
};
export type SealedCase = { readonly id: string; readonly body: Uint8Array };
/** Of a case among those that are read newest first. */
export type CasePosition = { readonly decidedAt: Date; readonly id: string };
/**
 * Decided at or after `from` and before `until`, about one person by any of these marks, after one position and up to another, which is within;
 * each where it is given.
 */
export type CaseWindow = {
  readonly from?: Date;
  readonly until?: Date;
  readonly recipients?: readonly string[];
  readonly after?: CasePosition;
  readonly upTo?: CasePosition;
};

/** Recorded cases of the caller's tenant, but for what says otherwise. */
export type RecordedCaseStore = {
  /**
   * Of any tenants; one that is here already stays as it is. What was decided about a person who is being erased does not
   * stay, however late it comes.
   */
  insert(cases: readonly StoredCase[]): Promise<void>;
  /** Newest first, at most `limit`, read as they are asked for. */
  read(window: CaseWindow, limit: number): AsyncIterable<SealedCase[]>;
  count(window: CaseWindow): Promise<number>;
  /** Positions of every so many of the newest `limit` cases, and of the last of them; none where there is no case. */
  positions(window: CaseWindow, every: number, limit: number): Promise<CasePosition[]>;
  /** Destroys them; returns how many there were. */
  remove(window: CaseWindow): Promise<number>;
  /**
   * Destroys all cases of a person by any of these marks, also those that some process has not inserted yet, for a day; by then none is left in
   * any memory.
   */
  erase(recipients: readonly string[], now: Date): Promise<void>;
  /** Destroys what is over, and what a process inserted of erased persons before it died, of all tenants; returns how much that was. */
  destroy(now: Date): Promise<number>;
};
