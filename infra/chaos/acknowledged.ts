/** What the system has said yes to, kept by the client alone: the side that must not be disappointed. */
export type Acknowledged = {
  /** Key that the client gave → id that the system answered. */
  leads: Map<string, string>;
  /** Request id → automation id. */
  automations: Map<string, string>;
  /** Subject → case id; each of them had its task completed. */
  cases: Map<string, string>;
  /** Keys that were sent at least once, answered or not: nothing else may exist. */
  sentLeads: Set<string>;
  sentAutomations: Set<string>;
  sentCases: Set<string>;
};

export function nothingYet(): Acknowledged {
  return {
    ...{ leads: new Map(), automations: new Map(), cases: new Map() },
    ...{ sentLeads: new Set(), sentAutomations: new Set(), sentCases: new Set() },
  };
}

/** One row a thing the system holds: the client's key and the system's id. */
export type Held = { key: string; id: string };

/**
 * Compares what was acknowledged with what is held: lost is acknowledged but not there (or under another id), doubled is
 * there twice, strange was never sent. Empty when all is well.
 */
export function differences(
  kind: string,
  acknowledged: ReadonlyMap<string, string>,
  sent: ReadonlySet<string>,
  held: readonly Held[],
): string[] {
  const found = new Map<string, string[]>();
  for (const { key, id } of held) found.set(key, [...(found.get(key) ?? []), id]);
  const lost = [...acknowledged].filter(([key, id]) => !found.get(key)?.includes(id));
  const doubled = [...found].filter(([, ids]) => ids.length > 1);
  const strange = [...found].filter(([key]) => !sent.has(key));
  return [
    ...lost.map(([key, id]) => `${kind} ${key} was acknowledged as ${id} and is lost`),
    ...doubled.map(([key, ids]) => `${kind} ${key} is there ${ids.length} times`),
    ...strange.map(([key]) => `${kind} ${key} is there and was never sent`),
  ];
}
