import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { ConsentWithdrawn, RefusalRecorded } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { markOptedOut } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';

/** Events that tell of one. */
export const refusals = [
  'salesmesh.compliance.v1.ConsentWithdrawn',
  'salesmesh.compliance.v1.RefusalRecorded',
] as const;

/**
 * Keeps with the contact that its person refused, by link, reply or call, or that an officer took it down: when the contact's time is over, the hashes of
 * its addresses outlive it. Of a contact that is gone there is nothing to keep.
 */
export function onRefusalTold({ contacts }: { contacts: Pick<ContactStore, 'load' | 'save'> }) {
  return async ({ message }: ReceivedEvent): Promise<void> => {
    const { recipient_id: contactId } = message as unknown as ConsentWithdrawn | RefusalRecorded;
    const contact = await contacts.load(contactId);
    const changed = contact && markOptedOut(contact);
    if (contact !== undefined && changed !== undefined) await contacts.save(contact, changed);
  };
}
