import type { LawHead, Load } from './law-head.ts';
import type { LawRevision } from './law-revision.ts';

export type StoredRevision = LawRevision & { readonly _id: string; readonly version: number };

/** Revisions of the caller's tenant, and which of them is in force. */
export type LawStore = {
  load(id: string): Promise<StoredRevision | undefined>;
  /** Newest first, without texts of files. */
  list(limit: number): Promise<StoredRevision[]>;
  /** Approved, and their day has come by then; the earliest first. */
  listDue(now: Date): Promise<StoredRevision[]>;
  /** A repeated request gives what the first one made. */
  insert(id: string, requestId: string, revision: LawRevision): Promise<StoredRevision>;
  /**
   * A repeated request changes nothing; a lost race is worked out again. NOT_FOUND compliance.revision_not_found; where
   * `expectedVersion` is not 0 and another stands there, ABORTED compliance.version_conflict.
   */
  change(command: RevisionChange): Promise<StoredRevision>;
  readHead(): Promise<LawHead>;
  changeHead(requestId: string, work: (head: LawHead) => LawHead): Promise<LawHead>;
  /** Under no request: telling it twice does no harm, and what is told all day must not push out what officers asked for. */
  tellLoad(load: Load): Promise<void>;
};

export type RevisionChange = {
  readonly id: string;
  readonly requestId: string;
  readonly expectedVersion?: number;
  readonly work: (revision: LawRevision) => LawRevision;
};
