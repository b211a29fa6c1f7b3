import { type Notice, noticesByPurpose } from '../notice/notice.ts';
import type { TransferKey } from '../transfers/transfer.ts';
import type { Activity, ApprovedAssessment, MeasuredTeam, PricePolicy, Team, TenantSettings } from './settings.ts';
import { teamFacts } from './team-facts.ts';

/** A setting with the number of times it was written. */
export type Versioned<T> = { version: number; value: T };
export type SettingsDocument = {
  activities: readonly Versioned<Activity>[];
  teams: readonly Versioned<Team>[];
  secretTerms: readonly string[];
  /** Copies of what other aggregates say, so that one read gathers all that decisions need. */
  measured?: readonly MeasuredTeam[];
  assessments?: readonly ApprovedAssessment[];
  pricePolicy?: PricePolicy;
  notices?: readonly Notice[];
  transfersElsewhere?: Readonly<Record<TransferKey, number>>;
};

/** Settings of the caller's tenant. Read for every batch of decisions, so that a freeze binds at once. */
export type SettingsStore = {
  read(): Promise<SettingsDocument>;
  /** A repeated request changes nothing; a lost race is worked out again. Returns what stands afterwards. */
  change(requestId: string, work: (settings: SettingsDocument) => SettingsDocument): Promise<SettingsDocument>;
};

export const noSettings: SettingsDocument = { activities: [], teams: [], secretTerms: [] };

export function tenantSettings(document: SettingsDocument): TenantSettings {
  const { assessments, pricePolicy, notices, transfersElsewhere } = document;
  return {
    activities: new Map(document.activities.map(({ value }) => [value.purpose, value])),
    teams: teamsOf(document),
    secretTerms: document.secretTerms,
    ...(assessments === undefined ? {} : { assessments }),
    ...(pricePolicy === undefined ? {} : { pricePolicy }),
    ...(transfersElsewhere === undefined ? {} : { transfersElsewhere }),
    ...(notices === undefined ? {} : { notices: noticesByPurpose(notices) }),
  };
}

function teamsOf({ teams, measured = [] }: SettingsDocument): Map<string, Team> {
  const known = new Map(teams.map(({ value }) => [value.team, value]));
  for (const one of measured) known.set(one.team, teamFacts(known.get(one.team), one));
  return known;
}

/** Replaces the entry with the same key, or adds it as its first version. */
export function putVersioned<T>(
  entries: readonly Versioned<T>[],
  value: T,
  keyOf: (value: T) => string,
): Versioned<T>[] {
  const former = entries.find((entry) => keyOf(entry.value) === keyOf(value));
  const others = entries.filter((entry) => entry !== former);
  return [...others, { version: (former?.version ?? 0) + 1, value }];
}
