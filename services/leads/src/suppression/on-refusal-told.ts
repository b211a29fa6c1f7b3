import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { ConsentWithdrawn, RefusalLifted, RefusalRecorded } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { hearRefusal } from '../contact/contact.ts';
import type { ContactStore } from '../contact/contact-store.ts';

const LIFTED = 'salesmesh.compliance.v1.RefusalLifted';

/** Events that tell of one, or that none is left. */
export const refusals = [
  'salesmesh.compliance.v1.ConsentWithdrawn',
  'salesmesh.compliance.v1.RefusalRecorded',
  LIFTED,
] as const;

/**
 * Keeps with the contact whether its person refused, by link, reply or call, or by what an officer took down: when the
 * contact's time is over, the hashes of its addresses outlive it. Events may come twice and in any order. What the person
 * refused where the record was made is not touched, and of a contact that is gone there is nothing to keep.
 */
export function onRefusalTold({ contacts }: { contacts: Pick<ContactStore, 'load' | 'save'> }) {
  return async ({ type, message }: ReceivedEvent): Promise<void> => {
    const told = message as unknown as ConsentWithdrawn | RefusalRecorded | RefusalLifted;
    const contact = await contacts.load(told.recipient_id);
    const changed = contact && hearRefusal(contact, { version: told.version, hasRefused: type !== LIFTED });
    if (contact !== undefined && changed !== undefined) await contacts.save(contact, changed);
  };
}
