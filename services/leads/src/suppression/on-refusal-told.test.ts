import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import { type ContactChanged, refusalsHeld, type StoredContact } from '../contact/contact.ts';
import type { ContactChange } from '../contact/contact-store.ts';
import { onRefusalTold, refusals } from './on-refusal-told.ts';

const told = (type: string, recipientId: string, version = 2, what: object = {}) =>
  ({ type, message: { recipient_id: recipientId, version, ...what } }) as unknown as ReceivedEvent;
const advertising = (channel: string) => ({ purpose: 'marketing', channel });
const [WITHDRAWN, RECORDED, LIFTED] = refusals;

const contactOf = (id: string) => ({ _id: id, version: 1, facts: {}, ...address });
const address = { email_hash: 'mail-1', phone_hash: 'phone-1' };

function book(...others: object[]) {
  const meanwhile: (() => void)[] = [];
  const contact = { _id: 'c-1', version: 1, refused_channels: ['email'], facts: {}, ...address };
  const kept = new Map(
    [contact, ...others].map((each) => [(each as StoredContact)._id, each as unknown as StoredContact]),
  );
  const saved: ContactChanged[] = [];
  const save = ({ current: { _id, tenant, version }, changed }: ContactChange) => {
    meanwhile.shift()?.();
    if (kept.get(_id)?.version !== version) return 'conflict';
    saved.push(changed);
    kept.set(_id, { ...changed.next, _id, tenant, version: version + 1 });
    return 'saved';
  };
  const put = (contact: object) => kept.set((contact as StoredContact)._id, contact as StoredContact);
  const handle = onRefusalTold({
    contacts: {
      havingAddresses: async (addresses) => {
        const having = (field: 'email' | 'phone', hash: string) =>
          [...kept.values()].filter((each) => each[`${field}_hash`] === hash).map(({ _id }) => _id);
        return new Map(addresses.map(({ field, hash }) => [hash, having(field, hash)]));
      },
      load: async (id) => kept.get(id),
      loadMany: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
      saveMany: async (changes) => changes.map(save),
    },
  });
  return { handle, saved, meanwhile, put, contact: (id = 'c-1') => kept.get(id) };
}

test('keeps once that a person refused, however often and by which event it is told, and nothing of a contact that is gone', async () => {
  const { handle, saved, contact } = book();
  for (const type of [WITHDRAWN, RECORDED, WITHDRAWN, RECORDED]) {
    await handle(told(type, 'c-1'));
    await handle(told(type, 'gone'));
  }
  assert.equal(saved.length, 1);
  assert.equal(contact()?.has_opted_out, true);
});

test('forgets it when nothing is refused any more, but neither what the record refused nor what is told later', async () => {
  const { handle, contact } = book();
  await handle(told(RECORDED, 'c-1', 2));
  await handle(told(LIFTED, 'c-1', 4));
  await handle(told(LIFTED, 'c-1', 4));
  assert.deepEqual([contact()?.has_opted_out, contact()?.refused_channels], [false, ['email']]);
  await handle(told(WITHDRAWN, 'c-1', 3));
  assert.equal(contact()?.has_opted_out, false);
  await handle(told(WITHDRAWN, 'c-1', 6));
  await handle(told(LIFTED, 'c-1', 5));
  await handle(told(LIFTED, 'c-1', 4));
  assert.equal(contact()?.has_opted_out, true);
});

test('tells of each version that the contact gets by it, for decisions are asked for at that version', async () => {
  const { handle, saved, contact } = book();
  await handle(told(RECORDED, 'c-1'));
  const [event] = saved.flatMap(({ events }) => events);
  assert.deepEqual([event?.type, event?.message.version], ['ContactChanged', contact()?.version]);
});

test('holds it for other records with the address: all of it by a mailbox, calls alone by a telephone', async () => {
  const other = { version: 1, refused_channels: [], facts: {} };
  const mailbox = { ...other, _id: 'mailbox', email_hash: 'mail-1' };
  const telephone = { ...other, _id: 'telephone', phone_hash: 'phone-1' };
  const { handle, contact, saved } = book(mailbox, telephone, { ...other, _id: 'stranger', email_hash: 'mail-2' });
  const refused = () => ['mailbox', 'telephone', 'stranger'].map((id) => contact(id)?.refused_later ?? []);
  await handle(told(WITHDRAWN, 'c-1', 2, { purpose: 'survey', channel: '*' }));
  assert.deepEqual(refused(), [[], [], []]);
  await handle(told(WITHDRAWN, 'c-1', 2, advertising('email')));
  assert.deepEqual(refused(), [['email'], [], []]);
  await handle(told(RECORDED, 'c-1', 3, { channels: ['*'] }));
  const count = saved.length;
  await handle(told(RECORDED, 'c-1', 3, { channels: ['*'] }));
  assert.deepEqual(refused(), [['email', '*'], ['call'], []]);
  assert.equal(saved.length, count, 'what is told again changes nothing');
  assert.deepEqual(contact()?.refused_later, ['email', '*']);
  await handle(told(LIFTED, 'c-1', 4));
  assert.deepEqual([contact()?.refused_later, contact()?.refused_channels], [[], ['email']]);
  assert.deepEqual(refused(), [['email', '*'], ['call'], []], 'an officer lifts those one by one');
  await handle(told(LIFTED, 'mailbox', 2));
  assert.deepEqual([contact('mailbox')?.refused_later, contact('mailbox')?.has_opted_out], [[], false]);
  await handle(told(WITHDRAWN, 'c-1', 5, advertising('email')));
  await handle(told(LIFTED, 'mailbox', 2));
  assert.deepEqual(contact('mailbox')?.refused_later, ['email'], 'a word of before, told again, lifts nothing');
});

test('holds a new word of another record also where the own one was lifted, however it was given, and no former one', async () => {
  const { handle, contact, saved } = book({ ...contactOf('other'), refused_channels: ['email'] });
  const withdraw = (version: number) => handle(told(WITHDRAWN, 'c-1', version, advertising('email')));
  const toldOfOther = () =>
    saved
      .flatMap(({ events }) => events)
      .flatMap(({ message }) => (message.contact_id === 'other' ? [message.refused_channels] : []));
  await withdraw(2);
  assert.deepEqual(toldOfOther(), [['email']], 'it stands here, but compliance may have lifted it');
  await handle(told(LIFTED, 'other', 2));
  await withdraw(2);
  assert.deepEqual([contact('other')?.refused_later, contact('other')?.has_opted_out], [[], false]);
  await withdraw(3);
  assert.deepEqual(contact('other')?.refused_later, ['email']);
  assert.deepEqual(toldOfOther(), [['email'], undefined, ['email']]);
});

test('adds up refusals in whatever order they are heard, but none of before what lifted them', async () => {
  const { handle, contact, saved } = book();
  await handle(told(RECORDED, 'c-1', 3, { channels: ['call'] }));
  for (const _ of ['first', 'again']) await handle(told(WITHDRAWN, 'c-1', 2, advertising('email')));
  assert.deepEqual([contact()?.refused_later, saved.length], [['call', 'email'], 2]);
  await handle(told(LIFTED, 'c-1', 4));
  await handle(told(WITHDRAWN, 'c-1', 6, advertising('email')));
  await handle(told(WITHDRAWN, 'c-1', 3, advertising('call')));
  assert.deepEqual(contact()?.refused_later, ['email'], 'that was lifted');
  await handle(told(RECORDED, 'c-1', 5, { channels: ['call'] }));
  assert.deepEqual(contact()?.refused_later, ['email', 'call']);
});

test('of what a former release heard it is known where it was lifted, and everything is held for refused otherwise', async () => {
  const lifted = { ...contactOf('lifted'), refused_channels: [], has_opted_out: false, refusal_version: 4 };
  const refusing = { ...contactOf('refusing'), refused_channels: [], has_opted_out: true, refusal_version: 4 };
  const { handle, contact } = book(lifted, refusing);
  await handle(told(WITHDRAWN, 'lifted', 3, advertising('email')));
  assert.equal(contact('lifted')?.has_opted_out, false);
  assert.deepEqual(refusalsHeld(refusing), ['*']);
  await handle(told(WITHDRAWN, 'refusing', 5, advertising('email')));
  assert.deepEqual(contact('refusing')?.refused_later, ['*', 'email']);
});

test('heeds what was heard while it was being saved, and holds it for a record that was made meanwhile', async () => {
  const { handle, contact, meanwhile, put } = book();
  meanwhile.push(() => {
    put({ ...contact(), version: 2, has_opted_out: true, refused_later: ['call'], refusal_version: 3 });
    put({ ...contactOf('meanwhile'), refused_channels: [] });
  });
  await handle(told(WITHDRAWN, 'c-1', 2, advertising('email')));
  assert.deepEqual([contact()?.refused_later, contact()?.refusal_version], [['call', 'email'], 3]);
  assert.deepEqual(contact('meanwhile')?.refused_later, ['email']);
});
