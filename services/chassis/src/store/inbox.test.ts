import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alreadyApplied, type InboxEntry, REDELIVERY_WINDOW_MS, withApplied } from './inbox.ts';

const now = new Date('2026-01-10T00:00:00Z');

test('an applied event is known for the redelivery window and forgotten after it', () => {
  const inbox = withApplied(undefined, 'one', now);
  assert.deepEqual([alreadyApplied(undefined, 'one'), alreadyApplied(inbox, 'one')], [false, true]);
  const atEnd = withApplied(inbox, 'two', new Date(now.getTime() + REDELIVERY_WINDOW_MS));
  assert.equal(alreadyApplied(atEnd, 'one'), true);
  const past = withApplied(inbox, 'two', new Date(now.getTime() + REDELIVERY_WINDOW_MS + 1));
  assert.deepEqual(
    past.map(({ id }) => id),
    ['two'],
  );
});

test('the given inbox is left as it was, and an event stands in it once', () => {
  const inbox: readonly InboxEntry[] = Object.freeze([{ id: 'one', at: now }]);
  assert.deepEqual(withApplied(inbox, 'one', now), [{ id: 'one', at: now }]);
});
