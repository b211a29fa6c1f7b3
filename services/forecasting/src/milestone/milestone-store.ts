import type { MilestoneChange, MilestoneState, StoredMilestone } from './milestone.ts';

type MilestonePage = { readonly items: readonly StoredMilestone[]; readonly nextPageToken: string };
type MilestoneQuery = {
  readonly opportunityId?: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string;
};

/** What may be asked of the storage of milestones. All of it is the caller's tenant's. */
export type MilestoneStore = {
  load(id: string): Promise<StoredMilestone | undefined>;
  /** A claim that is there already stays as it is. */
  insert(id: string, state: MilestoneState, requestId: string): Promise<void>;
  /** ABORTED forecasting.version_conflict. */
  save(current: StoredMilestone, changed: MilestoneChange, at: Date, requestId: string): Promise<StoredMilestone>;
  findByRequestId(requestId: string): Promise<StoredMilestone | undefined>;
  /** Newest claim first. */
  page(query: MilestoneQuery): Promise<MilestonePage>;
};
