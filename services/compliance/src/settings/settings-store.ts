import type { Activity, Team, TenantSettings } from './settings.ts';

/** A setting with the number of times it was written. */
export type Versioned<T> = { version: number; value: T };
export type SettingsDocument = {
  activities: readonly Versioned<Activity>[];
  teams: readonly Versioned<Team>[];
  secretTerms: readonly string[];
};

/** Settings of the caller's tenant. Read for every batch of decisions, so that a freeze binds at once. */
export type SettingsStore = {
  read(): Promise<SettingsDocument>;
  /** A repeated request changes nothing; a lost race is worked out again. Returns what stands afterwards. */
  change(requestId: string, work: (settings: SettingsDocument) => SettingsDocument): Promise<SettingsDocument>;
};

export const noSettings: SettingsDocument = { activities: [], teams: [], secretTerms: [] };

export function tenantSettings(document: SettingsDocument): TenantSettings {
  return {
    activities: new Map(document.activities.map(({ value }) => [value.purpose, value])),
    teams: new Map(document.teams.map(({ value }) => [value.team, value])),
    secretTerms: document.secretTerms,
  };
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
