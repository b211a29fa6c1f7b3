/** A version of a card that was attached to a task. */
type Citation = {
  readonly taskId: string;
  readonly caseId: string;
  readonly cardId: string;
  readonly version: number;
  readonly citedAt: Date;
};

export type CitationStore = {
  /** A citation that is there already is left as it is. */
  add(citations: readonly Citation[]): Promise<void>;
  /** Newest version first; versions that were never cited are left out. */
  countByVersion(cardId: string): Promise<{ readonly version: number; readonly citations: number }[]>;
  count(): Promise<{ readonly citations: number; readonly citedCards: number }>;
};
