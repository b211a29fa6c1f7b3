import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { auditLedger } from '../../services/compliance/src/ledger/audit-ledger.ts';
import { httpSource } from '../../services/compliance/src/ledger/ledger-source.ts';
import { parseVerifierKey } from '../../services/compliance/src/ledger/note-key.ts';
import { openNote } from '../../services/compliance/src/ledger/signed-note.ts';
import { readTar } from '../../services/compliance/test/fixtures/read-tar.ts';
import { emailAction, germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { disturbedSystem } from './disturbed-system.ts';
import { logsThatHold } from './personal-data-in-logs.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

const services = ['compliance', 'egress', 'forecasting', 'knowledge', 'leads', 'task-network'];
const waitMs = 120_000;
const tenant = 'rights';

let stack: JourneySystem;
let manager: Signed;
let officer: Signed;

before(async () => {
  stack = await disturbedSystem(tenant);
  [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  await setUpTenant(officer.api, manager.api, new Date());
});
after(() => stack.stop());

/** A person with one e-mail that was delivered. */
async function writtenTo(key: string, source = 'journey'): Promise<{ contactId: string; leadId: string }> {
  const phone = `+49151${(createHash('sha256').update(`${key}${source}`).digest().readUInt32BE(0) % 90_000_000) + 10_000_000}`;
  const { lead } = await manager.do('POST', '/v1/leads', { ...germanLead(key, new Date()), source, phone });
  await pollUntil(
    () => officer.ask('GET', `/v1/persons/${lead.contact_id}`),
    ({ status }) => status === 200,
  );
  return { contactId: lead.contact_id, leadId: lead.id };
}
async function deliver(contactId: string): Promise<void> {
  const { automation } = await manager.do('POST', '/v1/automations', marketingEmail(contactId));
  await pollUntil(
    async () => (await manager.do('GET', `/v1/automations/${automation.id}`)).automation,
    ({ state }: Body) => state === 'delivered',
    30_000,
  );
}
async function opened(recipient_id: string, kind: string): Promise<{ id: string; token: string }> {
  const { request, identity_token } = await officer.do('POST', '/v1/rights-requests', { recipient_id, kind });
  return { id: request.id, token: identity_token };
}
function completed(id: string): Promise<Body> {
  const read = async () => (await officer.do('GET', `/v1/rights-requests/${id}`)).request;
  return pollUntil(read, ({ state }: Body) => state === 'completed', waitMs);
}

describe('a person who asks what is held', () => {
  test('is given one signed archive of all services, and of nothing afterwards', async () => {
    const { contactId } = await writtenTo('access');
    await deliver(contactId);
    const { id, token } = await opened(contactId, 'access');
    const told = await fetch(`${stack.gatewayUrl}/v1/identity-checks/${tenant}/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, method: 'video_call' }),
    });
    assert.equal(told.status, 200, await told.clone().text());
    const done = await completed(id);
    const exported = done.tasks.find(({ operation }: Body) => operation === 'export');
    assert.deepEqual(
      exported.answers.map(({ service }: Body) => service),
      services,
    );
    const answer = await fetch(`${stack.gatewayUrl}/v1/rights-requests/${id}/archive`, {
      headers: { authorization: `Bearer ${officer.token}` },
    });
    const archive = Buffer.from(await answer.arrayBuffer());
    assert.equal(createHash('sha256').update(archive).digest('hex'), done.archive_sha256);
    const files = readTar(archive);
    const manifest = files.get('manifest.json') ?? Buffer.alloc(0);
    const key = await (await fetch(`${stack.gatewayUrl}/v1/ledger/${tenant}/key`)).text();
    const note = openNote(files.get('manifest.note')?.toString() ?? '', [parseVerifierKey(key)]);
    assert.match(note.text, new RegExp(`sha256 ${createHash('sha256').update(manifest).digest('hex')}`));
    assert.match(files.get('data/leads.contacts.json')?.toString() ?? '', /journey\.access@example\.com/);
    assert.match(files.get('data/egress.deliveries.json')?.toString() ?? '', /delivered/);
    assert.match(files.get('about-the-processing.zh.html')?.toString() ?? '', /处理活动记录/);
  });
});

describe('a person whose data is wrong', () => {
  test('is corrected by the services that hold it, each with a proof, and decided on as it is right', async () => {
    const { contactId, leadId } = await writtenTo('wrong');
    const asked = {
      recipient_id: contactId,
      kind: 'rectification',
      corrections: [
        { field: 'email', value: 'journey.right@example.com' },
        { field: 'residence', value: 'FR' },
      ],
    };
    const { request } = await officer.do('POST', '/v1/rights-requests', asked);
    assert.deepEqual(
      (await officer.do('GET', `/v1/rights-requests/${request.id}`)).request.corrections,
      asked.corrections,
    );
    await officer.do('POST', `/v1/rights-requests/${request.id}/identity`, { method: 'passport_in_person' });
    const done = await completed(request.id);
    const rectified = done.tasks.find(({ operation }: Body) => operation === 'rectify');
    assert.deepEqual(
      rectified.answers.map(({ service, ledger_index }: Body) => [service, typeof ledger_index]),
      [
        ['compliance', 'number'],
        ['leads', 'number'],
      ],
    );
    const { lead } = await manager.do('GET', `/v1/leads/${leadId}`);
    assert.equal(lead.contact.email, 'journey.right@example.com');
    const preview = await manager.do('POST', '/v1/automations/preview', marketingEmail(contactId));
    assert.equal(preview.facts.recipient.residence, 'FR');
    assert.deepEqual(await logsThatHold(stack, ['journey.right@example.com']), []);
  });
});

describe('a person who wants no more of it', () => {
  for (const kind of ['restriction', 'objection_marketing', 'objection_profiling'] as const) {
    test(`is not written to from the ${kind} on, before and after the identity is checked`, async () => {
      const { contactId } = await writtenTo(`stops-${kind}`);
      const profiled = { ...marketingEmail(contactId), action: { ...emailAction, profiling: true } };
      const outcome = async () => (await manager.do('POST', '/v1/automations/preview', profiled)).decision.outcome;
      assert.match(await outcome(), /^allow/);
      const { id } = await opened(contactId, kind);
      assert.equal(await outcome(), 'deny');
      await officer.do('POST', `/v1/rights-requests/${id}/identity`, { method: 'passport_in_person' });
      await completed(id);
      assert.equal(await outcome(), 'deny');
    });
  }
});

describe('a person who asks to be forgotten', () => {
  test('is erased in every service, although two of them die in between, and stays erased', async () => {
    const { contactId, leadId } = await writtenTo('erased');
    await deliver(contactId);
    const { id } = await opened(contactId, 'erasure');
    const refused = (await manager.do('POST', '/v1/automations', marketingEmail(contactId))).automation;
    assert.equal(refused.decision.outcome, 'deny');

    await stack.kill9('knowledge');
    await officer.do('POST', `/v1/rights-requests/${id}/identity`, { method: 'passport_in_person' });
    await stack.kill9('leads');
    await stack.restart('leads');
    await stack.restart('knowledge');
    const done = await completed(id);
    const erased = done.tasks.find(({ operation }: Body) => operation === 'erase');
    assert.deepEqual(
      erased.answers.map(({ service, ledger_index }: Body) => [service, typeof ledger_index]),
      services.map((service) => [service, 'number']),
    );
    const { lead } = await manager.do('GET', `/v1/leads/${leadId}`);
    assert.deepEqual([lead.contact, lead.contact_id], [undefined, undefined]);

    const back = await writtenTo('erased', 'another list');
    const again = (await manager.do('POST', '/v1/automations', marketingEmail(back.contactId))).automation;
    assert.equal(again.decision.outcome, 'deny', JSON.stringify(again.decision));
  });

  test('leaves both logs as they were signed, to be checked by anybody', async () => {
    for (const log of ['ledger', 'destructions']) {
      const prefix = `${stack.gatewayUrl}/v1/${log}/${tenant}`;
      const key = await (await fetch(`${prefix}/key`)).text();
      const audit = await auditLedger({ source: httpSource(prefix), verifiers: [parseVerifierKey(key)] });
      assert.equal(audit.damage, undefined, log);
      assert.ok(audit.checkpoint.size > 0, log);
    }
  });

  test('stands in no log of any process', async () => {
    const texts = ['journey.erased@example.com', 'Synthetic Journey erased', 'journey.access@example.com'];
    assert.deepEqual(await logsThatHold(stack, texts), []);
  });
});

test('every service confirms the daily destruction', async () => {
  const { task } = await officer.do('POST', '/v1/retention-runs');
  const done = await pollUntil(
    async () => {
      const { tasks } = await officer.do('GET', '/v1/data-tasks?operation=expire');
      return tasks.find(({ id }: Body) => id === task.id);
    },
    (found: Body) => found?.finished_at !== undefined,
    waitMs,
  );
  assert.deepEqual(
    done.answers.map(({ service }: Body) => service),
    services,
  );
});
