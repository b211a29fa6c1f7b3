import type { InsertOutcome, SaveOutcome } from '@salesmesh/chassis/store';
import type { PipelineSight } from '../access/pipeline-access.ts';
import type { OpportunityStage } from '../crm/opportunity-stage.ts';
import type { OpportunityChange, StoredOpportunity } from './opportunity.ts';

type OpportunityPage = { readonly items: readonly StoredOpportunity[]; readonly nextPageToken: string };
type OpportunityQuery = {
  readonly sight: PipelineSight;
  readonly stage?: OpportunityStage | undefined;
  readonly product?: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
};

/** What may be asked of the storage of opportunities. All of it is the caller's tenant's. */
export type OpportunityStore = {
  load(id: string): Promise<StoredOpportunity | undefined>;
  loadMany(ids: readonly string[]): Promise<StoredOpportunity[]>;
  insert(opportunities: readonly { id: string; created: OpportunityChange }[]): Promise<InsertOutcome[]>;
  saveMany(changes: readonly { current: StoredOpportunity; changed: OpportunityChange }[]): Promise<SaveOutcome[]>;
  /** By key of the CRM. */
  page(query: OpportunityQuery): Promise<OpportunityPage>;
  countByStage(): Promise<Record<OpportunityStage, number>>;
  /** All of them, in the order of their ids. */
  all(): AsyncIterable<readonly StoredOpportunity[]>;
};
