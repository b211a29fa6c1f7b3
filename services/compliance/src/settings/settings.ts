import type { Facts } from '../decisions/facts.ts';

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

/** What a tenant set, read together and kept for a moment. */
export type TenantSettings = {
  activities: ReadonlyMap<string, Activity>;
  teams: ReadonlyMap<string, Team>;
  secretTerms: readonly string[];
};

export const ANY_PURPOSE = '*';

export function activityFor(settings: TenantSettings, purpose: string): Activity | undefined {
  return settings.activities.get(purpose) ?? settings.activities.get(ANY_PURPOSE);
}
