import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { ConsentWithdrawn, RefusalRecorded } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { changeContacts } from '../contact/change-contacts.ts';
import { hearRefusal, isOutdated, type Refusal, refusalsOver } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';
import { wordOf } from '../contact/word.ts';
import { addressesOf } from './addresses-of.ts';
import { type SharingContacts, shareWithOthers } from './share-refusals.ts';

const LIFTED = 'salesmesh.compliance.v1.RefusalLifted';

/** Events that tell of one, or that none is left. */
export const refusals = [
  'salesmesh.compliance.v1.ConsentWithdrawn',
  'salesmesh.compliance.v1.RefusalRecorded',
  LIFTED,
] as const;

type Deps = { readonly contacts: SharingContacts & Pick<ContactStore, 'load'> };

/**
 * Keeps with the contact whether its person refused, by link, reply or call, or by what an officer took down: when the
 * contact's time is over, the hashes of its addresses outlive it. Events may come twice and in any order. What the person
 * refused where the record was made is not touched, and of a contact that is gone there is nothing to keep.
 */
export function onRefusalTold(deps: Deps) {
  return async ({ type, message }: ReceivedEvent): Promise<void> => {
    const { recipient_id, ...said } = message as unknown as Said;
    const { version } = said;
    const contact = await deps.contacts.load(recipient_id);
    const refused = advertisingRefused(said);
    const word = wordOf(['dossier', recipient_id, String(version)], refused);
    const told = { version, hasRefused: type !== LIFTED, refused, wordId: word.id };
    if (contact === undefined || isOutdated(contact, told)) return;
    // First: of what is told once more nothing is new, and the others would be left out.
    const shared = [{ contactId: contact._id, addresses: addressesOf(contact), word }];
    await shareWithOthers(deps.contacts, shared);
    await changeContacts(deps.contacts, new Map([[recipient_id, (current) => hearRefusal(current, told)]]));
    // A record made meanwhile was in time for neither: its maker looked before the save, and the first look was over.
    await shareWithOthers(deps.contacts, shared);
  };
}

type Said = Pick<RefusalRecorded, 'recipient_id' | 'version'> & Partial<ConsentWithdrawn & RefusalRecorded>;

/** Who no longer wants to be asked for an opinion has not refused offers. */
function advertisingRefused({ purpose, channel, channels }: Omit<Said, 'recipient_id'>): Refusal[] {
  if (channels !== undefined) return refusalsOver(channels);
  return purpose === 'marketing' && channel !== undefined ? refusalsOver([channel]) : [];
}
