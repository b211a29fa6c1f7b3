import type { Facts } from '../decisions/facts.ts';
import type { Notices } from '../notice/notice.ts';
import type { TransferKey, TransferTotals } from '../transfers/transfer.ts';

type Part<K extends keyof Facts> = NonNullable<Facts[K]>;

/** One processing activity: what data serves a purpose, how long it is kept, who gets it. Absent means unknown. */
export type Activity = {
  /** A purpose of the decision object, or "*" for every purpose without an activity of its own. */
  purpose: string;
  data?: Part<'data'>;
  retentionDays?: number;
  transfer?: Part<'transfer'>;
  choice?: Part<'choice'>;
  assessment?: Part<'assessment'>;
  currentNoticeVersion?: string;
};

/** `sender` of the decision object, for one team. */
export type Team = { team: string } & Omit<Part<'sender'>, 'team'>;

/** What was measured of a team, apart from what a person set by hand; see `standing`. */
export type MeasuredTeam = {
  team: string;
  ces?: number;
  compliance_rate?: number;
  /** Present while the measures freeze it. */
  frozenChannels?: readonly Channel[];
};
export type Channel = NonNullable<Part<'sender'>['frozen_channels']>[number];

export const AssessmentKind = ['pia', 'dpia', 'transfer'] as const;
export type AssessmentKind = (typeof AssessmentKind)[number];
/** An impact assessment that was approved and not withdrawn. "*" in a list stands for all. */
export type ApprovedAssessment = {
  id: string;
  kind: AssessmentKind;
  purposes: readonly string[];
  channels: readonly string[];
  categories: readonly string[];
  /** RFC 3339, UTC. */
  validUntil: string;
};

/** How far from the list price is inside the margin, as shares of it: 0.1 is 10 %. */
export type PricePolicy = { discountMax: number; markupMax: number };

/** What a tenant set, read together and kept for a moment. */
export type TenantSettings = {
  activities: ReadonlyMap<string, Activity>;
  /** By hand and measured, as decisions read them. */
  teams: ReadonlyMap<string, Team>;
  secretTerms: readonly string[];
  assessments?: readonly ApprovedAssessment[];
  pricePolicy?: PricePolicy;
  notices?: Notices;
  /** Persons whose data left by other ways, by key of the count; unknown where it is absent. */
  transfersElsewhere?: Readonly<Record<TransferKey, number>>;
  /** Persons counted here, where they were read. */
  transfers?: TransferTotals;
};

export const ANY_PURPOSE = '*';

export function activityFor(settings: TenantSettings, purpose: string): Activity | undefined {
  return settings.activities.get(purpose) ?? settings.activities.get(ANY_PURPOSE);
}
