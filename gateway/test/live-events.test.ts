import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Bus } from '@salesmesh/chassis/bus';
import { liveEvents } from '../src/live-events.ts';
import { type OwnBus, startOwnBus } from './fixtures/own-bus.ts';

let own: OwnBus;
let bus: Bus;

// A server of its own, because the last test takes it away.
before(async () => {
  own = await startOwnBus();
  bus = own.bus;
});
after(() => own[Symbol.asyncDispose]());

const never = new AbortController().signal;
const type = 'salesmesh.leads.v1.LeadAccepted';

async function accept(tenant: string, leadId: string): Promise<void> {
  const at = new Date('2026-11-22T00:00:00Z');
  const message = { lead_id: leadId, version: 2, assignment_id: 'a-1', accepted_at: at.toISOString() };
  const payload = bus.codec.encode(type, message);
  const headers = { 'salesmesh-tenant': tenant };
  await bus.publish([{ id: `${tenant}-${leadId}`, type, tenant, aggregateId: leadId, payload, at, headers }]);
}

async function first(events: AsyncIterable<{ cursor: string; message: unknown }>) {
  for await (const event of events) return event;
  throw new Error('the feed ended without an event');
}

test('a feed holds the events of its tenant alone, and a cursor resumes right after the one it came with', async () => {
  const left = new AbortController();
  const fresh = await liveEvents(bus, never).follow('acme', '', left.signal);
  await accept('globex', 'l-1');
  await accept('acme', 'l-2');
  await accept('acme', 'l-3');
  const { cursor, message } = await first(fresh);
  assert.equal((message as { lead_id: string }).lead_id, 'l-2');
  const resumed = await first(await liveEvents(bus, never).follow('acme', cursor, left.signal));
  assert.equal((resumed.message as { lead_id: string }).lead_id, 'l-3');
});

test('a feed ends when its client leaves and when the process stops', async () => {
  for (const by of ['client', 'process'] as const) {
    const ends = { client: new AbortController(), process: new AbortController() };
    const events = await liveEvents(bus, ends.process.signal).follow('acme', '', ends.client.signal);
    ends[by].abort();
    const seen = await Array.fromAsync(events);
    assert.deepEqual(seen, []);
  }
});

test('without the message system nothing is followed: chassis.bus_unavailable', async () => {
  await own.nats.stop();
  const code = 'chassis.bus_unavailable';
  await assert.rejects(liveEvents(bus, never).follow('acme', '', never), { code });
  await assert.rejects(liveEvents(bus, never).follow('acme', 'LEADS:1,COMPLIANCE:1', never), { code });
});
