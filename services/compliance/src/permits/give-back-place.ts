import type { Change, StoredAutomation } from '../automation/change.ts';

/** Nothing was sent, so the recipient may be written to again: the place in the frequency windows is given back. */
export function giveBackPlace(automation: StoredAutomation): Pick<Change, 'place'> {
  const { _id: automationId, recipientId, isReserved } = automation;
  return isReserved ? { place: { recipientId, automationId } } : {};
}
