import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContactState } from '../contact/contact.ts';
import { addressesRefused } from './addresses-of.ts';

const both = { email_hash: 'mail', phone_hash: 'phone' };

for (const [title, contact, suppressed] of [
  ['calls are refused: the telephone', { ...both, has_opted_out: true, refused_later: ['call'] }, ['phone']],
  ['mails are refused: the mailbox', { ...both, refused_channels: ['email'] }, ['mail']],
  ['everything is refused: both', { ...both, has_opted_out: true, refused_later: ['*'] }, ['mail', 'phone']],
  ['nobody knows what is refused: both', { ...both, has_opted_out: true }, ['mail', 'phone']],
  ['no offers are refused: none', { ...both, has_opted_out: true, refused_later: [] }, []],
  ['calls, without a telephone: the mailbox keeps it', { email_hash: 'mail', refused_channels: ['call'] }, ['mail']],
  ['mails, without a mailbox: none', { phone_hash: 'phone', refused_channels: ['email'] }, []],
] as const) {
  test(`of a contact that is gone is suppressed, where ${title}`, () => {
    const addresses = addressesRefused({ refused_channels: [], ...contact } as unknown as ContactState);
    assert.deepEqual(
      addresses.map(({ hash }) => hash),
      suppressed,
    );
  });
}
