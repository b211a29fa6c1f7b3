import type { BatchView, Change, StoredAutomation } from '../automation/change.ts';
import { giveBackSend } from '../person/person.ts';

/** Nothing was sent, so the recipient may be written to again: the place in the frequency windows is given back. */
export function giveBackPlace(automation: StoredAutomation, view: BatchView): Pick<Change, 'person'> {
  const current = automation.isReserved ? view.person(automation.recipientId) : undefined;
  return current === undefined ? {} : { person: { current, next: giveBackSend(current, automation._id) } };
}
