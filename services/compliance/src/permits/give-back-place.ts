import type { BatchView, Change, StoredAutomation } from '../automation/change.ts';
import { giveBackTransfer } from '../transfers/transfer.ts';

/**
 * Nothing was sent, so the recipient may be written to again: the place in the frequency windows is given back, and the
 * person is counted for this transfer abroad no more.
 */
export function giveBackPlace(automation: StoredAutomation, view: BatchView): Pick<Change, 'place' | 'transfer'> {
  const { _id: automationId, recipientId, isReserved } = automation;
  const person = view.person(recipientId);
  const { transfers } = view.settings;
  const transfer = person && transfers && giveBackTransfer(person, automation.transferKeys ?? [], transfers);
  return {
    ...(isReserved ? { place: { recipientId, automationId } } : {}),
    ...(transfer === undefined ? {} : { transfer }),
  };
}
