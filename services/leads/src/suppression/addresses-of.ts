import type { ContactState } from '../contact/contact.ts';
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
