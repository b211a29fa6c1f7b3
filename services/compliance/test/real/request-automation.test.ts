import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

let decide: DecideHarness;
before(async () => {
  decide = await startDecideHarness();
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

async function register(changes: Parameters<typeof registered>[1] = {}): Promise<string> {
  const id = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', id, registered(id, changes));
  return id;
}

const request = (wire: ReturnType<typeof emailRequest>) =>
  decide.asService(async () => (await decide.automations.requestAutomation(wire)).automation);
const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

test('decides, appends a leaf and mints a permit once the person has arrived', async () => {
  const automation = await request(emailRequest(await register()));
  assert.equal(automation?.state, 'permitted');
  assert.equal(automation?.decision?.outcome, 'allow');
  assert.equal(automation?.permit_expires_at, '2026-11-20T10:10:00.000Z');
  assert.match(automation?.watermark ?? '', /^[0-9A-Z]{16}$/);
});

test('answers a repeated request with the first decision and no second leaf', async () => {
  const wire = emailRequest(await register());
  const first = await request(wire);
  const second = await request({ ...wire, content: { ...wire.content, body: 'another body' } });
  assert.deepEqual(second, first);
});

test('keeps a denied case as decided, without permit and without its message', async () => {
  const automation = await request(emailRequest(await register({ refused_channels: ['email'] })));
  assert.equal(automation?.state, 'decided');
  assert.equal(automation?.decision?.outcome, 'deny');
  const stored = await decide.asService(async () => decide.parts.automations.byId(automation?.id ?? ''));
  assert.equal(stored?.sealedContent, undefined);
});

test('keeps the message of a permitted case unreadable at rest', async () => {
  const automation = await request(emailRequest(await register()));
  const stored = await decide.asService(async () => decide.parts.automations.byId(automation?.id ?? ''));
  const bytes = Buffer.from(stored?.sealedContent ?? new Uint8Array(0));
  assert.ok(bytes.length > 100 && !bytes.includes('Reply T'));
});

test('says that a recipient is not known, and that a newer version has not arrived', async () => {
  await assert.rejects(
    request(emailRequest('nobody', { recipient_version: 0 })),
    codeOf('compliance.recipient_not_found'),
  );
  const recipient = await register();
  await assert.rejects(
    request(emailRequest(recipient, { recipient_version: 7 })),
    codeOf('compliance.recipient_behind'),
  );
});

test('names every wrong field of a request', async () => {
  const wire = emailRequest('', { action: { kind: 'send', channel: 'fax', purpose: 'marketing' }, content: null });
  await assert.rejects(request(wire), (error: unknown) => {
    const { code, fields } = error as { code: string; fields: { field: string }[] };
    assert.equal(code, 'compliance.invalid_request');
    assert.deepEqual(fields.map(({ field }) => field).sort(), ['action.channel', 'recipient_id']);
    return true;
  });
});

test('answers each item of a stream on its own', async () => {
  const good = emailRequest(await register());
  const bad = emailRequest('nobody', { recipient_version: 0 });
  const answers = await decide.asService(async () => {
    const stream = decide.automations.requestAutomations();
    for (const item of [good, bad]) await stream.send({ request: item });
    stream.end();
    return Array.fromAsync(stream);
  });
  const byId = new Map(answers.map((answer) => [answer.request_id, answer]));
  assert.equal(byId.get(good.request_id)?.automation?.state, 'permitted');
  assert.equal(byId.get(bad.request_id)?.error?.code, 'compliance.recipient_not_found');
});

test('previews the same decision and changes nothing', async () => {
  const recipient = await register();
  await request(emailRequest(recipient, { action: { kind: 'send', channel: 'email', purpose: 'service' } }));
  const before = await decide.asRole('operator', () => decide.automations.summariseAutomations({}));
  const { decision, facts } = await decide.asService(() =>
    decide.automations.previewAutomation({ request: emailRequest(recipient) }),
  );
  assert.equal(decision?.outcome, 'allow');
  assert.equal(facts?.recipient?.residence, 'CN');
  assert.equal(facts?.frequency?.last_24h, 0);
  assert.deepEqual(await decide.asRole('operator', () => decide.automations.summariseAutomations({})), before);
});

test('decides a deferred case again when its time has come', async () => {
  const recipient = await register();
  await request(emailRequest(recipient));
  const deferred = await request(emailRequest(recipient));
  assert.equal(deferred?.state, 'waiting_time');
  assert.equal(deferred?.decision?.until, '2026-11-21T10:00:00.000Z');
  const startedAt = decide.clock.now();
  decide.clock.set(new Date('2026-11-21T10:00:00Z'));
  const decided = await eventually(
    () => decide.asService(() => decide.automations.getAutomation({ automation_id: deferred?.id ?? '' })),
    ({ automation }) => automation?.state !== 'waiting_time',
  );
  decide.clock.set(startedAt);
  assert.equal(decided.automation?.state, 'permitted');
  assert.deepEqual(
    decided.automation?.history.map(({ outcome }) => outcome),
    ['defer'],
  );
});

test('goes on waiting when an approval cures nothing, and is permitted when the cure is there', async () => {
  const recipient = await register({ consents: [] });
  const waiting = await request(emailRequest(recipient));
  assert.equal(waiting?.state, 'waiting_approval');
  const automation_id = waiting?.id ?? '';
  const approve = (request_id: string) =>
    decide.asOfficer(() => decide.automations.approveAutomation({ request_id, automation_id, reason: 'reviewed' }));
  const still = await approve(randomUUID());
  assert.equal(still.automation?.state, 'waiting_approval');
  const consent = {
    purpose: 'marketing',
    channel: '*',
    basis: 'consent',
    form: 'express',
    by: 'person',
    given_at: '2026-11-20T09:00:00Z',
  };
  await decide.asOfficer(() =>
    decide.people.recordConsents({ request_id: randomUUID(), recipient_id: recipient, consents: [consent] }),
  );
  const request_id = randomUUID();
  const permitted = await approve(request_id);
  assert.equal(permitted.automation?.state, 'permitted');
  assert.deepEqual(await approve(request_id), permitted);
  await assert.rejects(approve(randomUUID()), codeOf('compliance.not_waiting_for_approval'));
});

test('rejects a waiting case for good', async () => {
  const waiting = await request(emailRequest(await register({ consents: [] })));
  const rejected = await decide.asOfficer(() =>
    decide.automations.rejectAutomation({ request_id: randomUUID(), automation_id: waiting?.id ?? '', reason: 'no' }),
  );
  assert.equal(rejected.automation?.state, 'rejected');
});

test('lets only those who may see a dossier see it', async () => {
  const recipient = await register();
  await request(emailRequest(recipient));
  const read = () => decide.people.getPerson({ recipient_id: recipient });
  await assert.rejects(decide.asRole('rep', read), codeOf('chassis.permission_denied'));
  const { person } = await decide.asRole('sales_manager', read);
  assert.equal(person?.consents.length, 1);
});

test('asking for the ledger of a tenant that does not exist brings none about', async () => {
  const stranger = { tenant: 'nobody-at-all', actor: noPerson };
  const asked = runWith(stranger, () => decide.ledger.getCheckpoint({}));
  await assert.rejects(asked, codeOf('compliance.ledger_empty'));
  const traces = ['ledger_heads', 'changes_folded'].map((name) =>
    decide.store.connection.collection<{ _id: string }>(name).countDocuments({ _id: stranger.tenant }),
  );
  assert.deepEqual(await Promise.all(traces), [0, 0]);
});
