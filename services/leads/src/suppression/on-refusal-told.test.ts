import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedEvent } from '@salesmesh/chassis/bus';
import type { StoredContact } from '../contact/contact.ts';
import { onRefusalTold, refusals } from './on-refusal-told.ts';

const told = (type: string, recipientId: string) =>
  ({ type, message: { recipient_id: recipientId, version: 2 } }) as unknown as ReceivedEvent;

test('keeps once that a person refused, however often and by which event it is told, and nothing of a contact that is gone', async () => {
  const kept = new Map([['c-1', { _id: 'c-1', version: 1, refused_channels: [] } as unknown as StoredContact]]);
  const saved: string[] = [];
  const handle = onRefusalTold({
    contacts: {
      load: async (id) => kept.get(id),
      save: async (current, { next }) => {
        saved.push(current._id);
        const stored = { ...next, _id: current._id, tenant: current.tenant, version: current.version + 1 };
        kept.set(current._id, stored);
        return stored;
      },
    },
  });
  for (const type of [...refusals, ...refusals]) {
    await handle(told(type, 'c-1'));
    await handle(told(type, 'gone'));
  }
  assert.deepEqual(saved, ['c-1']);
  assert.equal(kept.get('c-1')?.has_opted_out, true);
});
