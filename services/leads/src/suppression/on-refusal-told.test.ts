import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { ContactChanged, StoredContact } from '../contact/contact.ts';
import { onRefusalTold, refusals } from './on-refusal-told.ts';

const told = (type: string, recipientId: string, version = 2) =>
  ({ type, message: { recipient_id: recipientId, version } }) as unknown as ReceivedEvent;
const [WITHDRAWN, RECORDED, LIFTED] = refusals;

function book() {
  const contact = { _id: 'c-1', version: 1, refused_channels: ['email'], facts: {} };
  const kept = new Map([['c-1', contact as unknown as StoredContact]]);
  const saved: ContactChanged[] = [];
  const handle = onRefusalTold({
    contacts: {
      load: async (id) => kept.get(id),
      save: async (current, changed) => {
        saved.push(changed);
        const { _id, tenant, version } = current;
        const stored = { ...changed.next, _id, tenant, version: version + 1 };
        kept.set(_id, stored);
        return stored;
      },
    },
  });
  return { handle, saved, contact: () => kept.get('c-1') };
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
