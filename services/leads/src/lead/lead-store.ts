import type { InsertOutcome, SaveOutcome } from '@salesmesh/chassis/store';
import type { Changed, LeadStage, StoredLead } from './lead.ts';

type LeadPage = { readonly items: readonly StoredLead[]; readonly nextPageToken: string };
export type LeadQuery = {
  readonly order: 'newest' | 'score';
  readonly stage?: LeadStage | undefined;
  readonly repId?: string | undefined;
  readonly source?: string | undefined;
  readonly assignmentState?: string | undefined;
  readonly isAssigned?: boolean | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
};
type LeadInsertion = { readonly id: string; readonly created: Changed; readonly requestId?: string | undefined };
export type LeadChange = { readonly current: StoredLead; readonly changed: Changed };
/** What dispatch looks at before it reads whole leads. */
export type PoolLead = Pick<StoredLead, '_id' | 'contact_id' | 'score' | 'past_assignments'>;
export type PoolQuery = { readonly sources: readonly string[] };

/** What may be asked of the storage of leads. All of it is the caller's tenant's. */
export type LeadStore = {
  load(id: string): Promise<StoredLead | undefined>;
  loadMany(ids: readonly string[]): Promise<StoredLead[]>;
  findByRequestId(requestId: string): Promise<StoredLead | undefined>;
  /** Which of the ids exist. */
  existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  insert(leads: readonly LeadInsertion[]): Promise<InsertOutcome[]>;
  save(current: StoredLead, changed: Changed, requestId?: string): Promise<StoredLead>;
  saveMany(changes: readonly LeadChange[]): Promise<SaveOutcome[]>;
  /** Both or none. A repeated run must load anew, so the pair is made inside. */
  saveTogether(makePair: (load: LeadStore['load']) => Promise<readonly TogetherChange[]>): Promise<StoredLead[]>;
  page(query: LeadQuery): Promise<LeadPage>;
  /** Open, not on offer and not accepted; likeliest first, unscored last; from `after` on. */
  pool(query: PoolQuery, limit: number, after?: PoolLead): Promise<PoolLead[]>;
  countPool(query: PoolQuery): Promise<number>;
  /** Leads with a known outcome, in the order of their ids. */
  outcomes(sources: readonly string[], limit: number, afterId?: string): Promise<StoredLead[]>;
  /** Open leads whose score is not of this model, in the order of their ids. */
  stale(modelVersion: string, limit: number, afterId?: string): Promise<StoredLead[]>;
  /** Leads of any source with these keys; several sources may use one key. */
  findByExternalKeys(keys: readonly string[]): Promise<StoredLead[]>;
  findByMerge(mergeId: string): Promise<StoredLead | undefined>;
};
type TogetherChange = LeadChange & { readonly requestId?: string | undefined };
