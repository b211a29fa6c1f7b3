import type { OutboxEvent, Stored } from '@salesmesh/chassis/store';
import type { TeamStanding } from './standing.ts';
import type { StandingRules } from './standing-rules.ts';

type StoredStanding = Stored<TeamStanding>;

/** Decisions made before counting began, and those that are still to be counted. */
export type EarlierDecisions = {
  from: Date;
  until: Date;
  /** The last one that was counted. */
  after?: { requestedAt: Date; automationId: string };
};
export type TenantRules = {
  rules: StandingRules;
  /** Decisions from this instant on are counted or still in `earlier`. */
  countedFrom: Date;
  /** Present until they are all counted; nothing is judged on half of them. */
  earlier?: EarlierDecisions;
};
export type StoredRules = Stored<TenantRules>;

/** A change of a standing, with its events. */
type StandingChange = { next: TeamStanding; events: readonly OutboxEvent[] };

/** Rules and standings of the caller's tenant. */
export type StandingStore = {
  rules(): Promise<StoredRules | undefined>;
  /** A repeated request changes nothing; a lost race is worked out again. */
  changeRules(requestId: string, work: (current: TenantRules | undefined) => TenantRules): Promise<StoredRules>;
  /** Notes how far earlier decisions were counted; undefined when another process came first. */
  saveProgress(current: StoredRules, next: TenantRules): Promise<StoredRules | undefined>;
  load(team: string): Promise<StoredStanding | undefined>;
  loadMany(teams: readonly string[]): Promise<readonly StoredStanding[]>;
  /**
   * Changes a standing and what decisions read of it in one transaction. `work` may be called again after a lost race, and
   * returns undefined when there is nothing to change. A repeated request changes nothing.
   */
  change(
    team: string,
    requestId: string | undefined,
    work: (current: StoredStanding | undefined) => Promise<StandingChange | undefined>,
  ): Promise<StoredStanding | undefined>;
};

/** Over all tenants: whose standings are kept. */
export type RuledTenants = { tenants(): Promise<readonly string[]> };
