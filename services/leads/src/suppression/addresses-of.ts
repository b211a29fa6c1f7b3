import { type ContactState, Refusal, refusalsHeld, refusalsShared } from '../contact/contact.ts';
import type { AddressHash } from './suppressed-address-store.ts';

export function addressesOf({
  email_hash,
  phone_hash,
}: Pick<ContactState, 'email_hash' | 'phone_hash'>): AddressHash[] {
  return [
    ...(email_hash === undefined ? [] : [{ field: 'email', hash: email_hash } as const]),
    ...(phone_hash === undefined ? [] : [{ field: 'phone', hash: phone_hash } as const]),
  ];
}

const reachedOver = { email: Refusal.email, phone: Refusal.call } as const;

/**
 * Those to be suppressed when the contact is gone, which nobody ever lifts: a refusal of calls, which may have come with the
 * telephone of an office, leaves the mailbox alone. Where it reaches no address, those keep it by which it would be found.
 */
export function addressesRefused(contact: ContactState): AddressHash[] {
  const held = refusalsHeld(contact);
  const addresses = addressesOf(contact);
  const reached = addresses.filter(({ field }) => held.includes(Refusal.all) || held.includes(reachedOver[field]));
  return reached.length > 0 ? reached : addresses.filter(({ field }) => refusalsShared(field, held).length > 0);
}
