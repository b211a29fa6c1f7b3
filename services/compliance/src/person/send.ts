/** A marketing message that holds a permit or was sent; it counts for the frequency rule from `at` on. */
export type Send = { automationId: string; at: Date };

/** Somebody with the sends that a window of the frequency rule may look at. */
export type WithSends = { readonly sends: readonly Send[] };

const DAY_MS = 86_400_000;
/** One day more than the longest window that the frequency rule looks at. */
export const SENDS_READ_MS = 8 * DAY_MS;

/** What an automation does to its recipient's frequency windows: it takes a place in them at `heldAt`, or gives it back. */
export type PlaceChange = { recipientId: string; automationId: string; heldAt?: Date };

/** Doing it twice is doing it once. */
export function changePlace<P extends WithSends>(person: P, { automationId, heldAt }: PlaceChange): P {
  const others = person.sends.filter((send) => send.automationId !== automationId);
  return { ...person, sends: heldAt === undefined ? others : [...others, { automationId, at: heldAt }] };
}
