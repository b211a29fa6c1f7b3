import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { decodeLeaf } from '../../src/ledger/leaf.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  registeredPeople,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

let one: DecideHarness;
let other: DecideHarness;
before(async () => {
  one = await startDecideHarness();
  other = await startDecideHarness({ beside: one });
});
after(async () => {
  await Promise.all([one[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]);
});

const register = (count: number) => registeredPeople(one, count);

const ask = (process: DecideHarness, wire: ReturnType<typeof emailRequest>) =>
  process.asService(async () => (await process.automations.requestAutomation(wire)).automation);

async function leaves() {
  const log = await one.asService(() => one.parts.ledger.openSnapshot(one.tenant));
  return (await one.asService(() => log.readEntries({ from: 0, to: log.size }))).map(decodeLeaf);
}

test('makes one automation and one leaf of a request that two processes get at once', async () => {
  const recipients = await register(8);
  const wires = recipients.map((recipient) => emailRequest(recipient));
  const answers = await Promise.all(wires.flatMap((wire) => [ask(one, wire), ask(other, wire), ask(one, wire)]));
  const ids = new Set(answers.map((automation) => automation?.id));
  assert.equal(ids.size, wires.length);
  const decided = (await leaves()).filter((leaf) => leaf.kind === 'decision').map(({ automationId }) => automationId);
  assert.deepEqual([...ids].sort(), decided.filter((id) => ids.has(id)).sort());
});

test('never permits more to one person than the frequency rule lets, however many ask at once', async () => {
  const recipients = await register(6);
  const wires = recipients.flatMap((recipient) => Array.from({ length: 5 }, () => emailRequest(recipient)));
  const answers = await Promise.all(wires.map((wire, place) => ask(place % 2 === 0 ? one : other, wire)));
  for (const recipient of recipients) {
    const own = answers.filter((automation) => automation?.recipient_id === recipient);
    assert.deepEqual(own.map((automation) => automation?.state).sort(), [
      'permitted',
      ...Array.from({ length: 4 }, () => 'waiting_time'),
    ]);
  }
});

test('never both redeems and keeps a withdrawal that came first', async () => {
  const recipients = await register(10);
  const permitted = await Promise.all(recipients.map((recipient) => ask(one, emailRequest(recipient))));
  await Promise.all(
    permitted.map(async (automation) => {
      const recipient_id = automation?.recipient_id ?? '';
      const withdrawal = { request_id: randomUUID(), recipient_id, purpose: 'marketing', channel: '*' };
      await other.asOfficer(() => other.people.withdrawConsent(withdrawal));
      const redemption = { automation_id: automation?.id ?? '', delivery_id: randomUUID() };
      await assert.rejects(
        one.asService(() => one.permits.redeemPermit(redemption)),
        (error: unknown) => (error as { code?: string }).code === 'compliance.permit_revoked',
      );
    }),
  );
});

test('loses none of the changes that two processes make to one dossier at once', async () => {
  const [recipient_id = ''] = await register(1);
  const channels = ['sms', 'call', 'im', 'ai_call'];
  await Promise.all(
    channels.map((channel, place) => {
      const process = place % 2 === 0 ? one : other;
      const request = { request_id: randomUUID(), recipient_id, channels: [channel], suppressed: true };
      return process.asOfficer(() => process.people.setSuppression(request));
    }),
  );
  const { person } = await one.asOfficer(() => one.people.getPerson({ recipient_id }));
  assert.deepEqual(person?.suppressed_channels.toSorted(), channels.toSorted());
});

test('takes over contacts told twice and in any order as the newest version says', async () => {
  const id = randomUUID();
  const facts = { kind: 'individual', residence: 'DE', timezone: 'Europe/Berlin' };
  const changed = { contact_id: id, version: 3, facts, changed_at: '2026-11-20T09:00:00Z' };
  await one.publish('salesmesh.leads.v1.ContactChanged', id, changed);
  const told = registered(id, { refused_channels: ['call'] });
  await one.publish('salesmesh.leads.v1.ContactRegistered', id, told);
  await one.publish('salesmesh.leads.v1.ContactRegistered', id, told);
  const person = await eventually(
    () => one.asService(() => one.parts.people.load(id)),
    (current) => current?.registeredAt !== undefined && current.recipientVersion === 3,
  );
  assert.equal(person?.recipientVersion, 3);
  assert.equal(person?.facts?.residence, 'DE');
  assert.deepEqual(person?.suppressedChannels, ['call']);
  assert.equal(person?.consents.length, 1);
});

test('suppresses anew by a refusal that leads tells after a lift, and not by one that is delivered again', async () => {
  const id = randomUUID();
  const told = registered(id, { refused_channels: ['email'] });
  const at = { facts: { kind: 'individual' }, changed_at: '2026-11-20T09:00:00Z' };
  const tell = (version: number, refused_channels: string[]) =>
    one.publish('salesmesh.leads.v1.ContactChanged', id, { contact_id: id, version, refused_channels, ...at });
  const heardUpTo = (version: number) =>
    eventually(
      () => one.asService(() => one.parts.people.load(id)),
      (person) => person?.registeredAt !== undefined && person.recipientVersion === version,
    );
  const lift = () => {
    const lifted = { request_id: randomUUID(), recipient_id: id, channels: ['email', 'call'], suppressed: false };
    return one.asOfficer(() => one.people.setSuppression(lifted));
  };
  await one.publish('salesmesh.leads.v1.ContactRegistered', id, told);
  await tell(2, ['call']);
  await heardUpTo(2);
  await lift();
  await one.publish('salesmesh.leads.v1.ContactRegistered', id, told);
  await tell(2, ['call']);
  await tell(3, []);
  assert.deepEqual((await heardUpTo(3))?.suppressedChannels, []);
  await tell(4, ['email']);
  assert.deepEqual((await heardUpTo(4))?.suppressedChannels, ['email']);
});
