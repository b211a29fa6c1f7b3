/** Events that an aggregate has applied, kept in it for as long as one may be delivered again. */
export type InboxEntry = { id: string; at: Date };

/** How long the bus may deliver an event again: days of back-off, and a replay of dead letters. */
export const REDELIVERY_WINDOW_MS = 7 * 24 * 60 * 60 * 1_000;
const MAX_ENTRIES = 1_000;

export function alreadyApplied(inbox: readonly InboxEntry[] | undefined, eventId: string): boolean {
  return inbox?.some(({ id }) => id === eventId) ?? false;
}

/** The inbox with this event in it and without those past the window; at most the latest 1,000 stay. */
export function withApplied(
  inbox: readonly InboxEntry[] | undefined,
  eventId: string,
  now: Date,
  windowMs: number = REDELIVERY_WINDOW_MS,
): InboxEntry[] {
  const oldestMs = now.getTime() - windowMs;
  const kept = (inbox ?? []).filter(({ id, at }) => id !== eventId && at.getTime() >= oldestMs);
  return [...kept, { id: eventId, at: now }].slice(-MAX_ENTRIES);
}
