import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadProto } from '@salesmesh/proto/load';
import { eventCodec } from '../bus/event-registry.ts';
import { outboxEvent } from './outbox.ts';

const type = 'salesmesh.leads.v1.LeadAccepted';
const facts = { type, aggregateId: 'l-1', change: '2', at: new Date('2026-11-22T00:00:00Z') };
const message = { lead_id: 'l-1', version: 2, assignment_id: 'a-1', accepted_at: '2026-11-22T00:00:00.000Z' };
const codec = eventCodec(loadProto());

test('the same change of an aggregate is the same event; another change, aggregate or type is another', () => {
  const idOf = (changed: Partial<typeof facts>) => outboxEvent(() => new Uint8Array(), { ...facts, ...changed }, {}).id;
  const ids = [{}, {}, { change: '3' }, { aggregateId: 'l-2' }, { type: 'salesmesh.leads.v1.LeadScored' }].map(idOf);
  assert.equal(ids[0], ids[1]);
  assert.equal(new Set(ids).size, 4);
});

test('the payload is the message as its contract encodes it, and nothing but the facts of an event is stored', () => {
  const event = outboxEvent(codec.encode, { ...facts, headers: { a: 'b' } }, message);
  assert.deepEqual(codec.decode(type, event.payload), message);
  assert.deepEqual(Object.keys(event).sort(), ['aggregateId', 'at', 'headers', 'id', 'payload', 'type']);
});

test('a message that its contract does not know is refused', () => {
  assert.throws(() => outboxEvent(codec.encode, { ...facts, type: 'salesmesh.leads.v1.Nothing' }, message), {
    code: 'chassis.event_type_unknown',
  });
});
