import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changePlace, type WithSends } from './send.ts';

const heldAt = new Date('2026-11-20T10:00:00Z');
const hold = (automationId: string) => ({ recipientId: 'c-1', automationId, heldAt });

test('holds one place per automation, and gives exactly that one back', () => {
  const free: WithSends = { sends: [] };
  const two = ['a-1', 'a-2', 'a-1'].reduce((person, automationId) => changePlace(person, hold(automationId)), free);
  assert.deepEqual(two.sends.map(({ automationId }) => automationId).sort(), ['a-1', 'a-2']);
  assert.deepEqual(changePlace(two, { recipientId: 'c-1', automationId: 'a-2' }).sends, [
    { automationId: 'a-1', at: heldAt },
  ]);
});
