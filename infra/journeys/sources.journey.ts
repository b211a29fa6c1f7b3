import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { signWebhook } from '../local/stand-ins/webhook/webhook-signature.ts';
import { type Answer, type Ask, asker, type Body, type Signed, signedIn } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';
import { logsThatHold } from './personal-data-in-logs.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';
import { importPast, trainScorer } from './train-scorer.ts';

const signingSecret = 'a secret shared with the partner';
const people = ['Greta Formfill', 'greta@formfill.example', 'Wim Webhook', 'wim@webhook.example', '+4915198765432'];

let stack: JourneySystem;
let manager: Signed;
let intake: Ask;

before(async () => {
  stack = await everydaySystem('sources');
  manager = await signedIn(stack, 'manager');
  intake = asker(stack.gatewayUrl);
  // A scorer that knows the features that signals change.
  await trainScorer(manager, 400);
  const contact = { name: 'name', email: 'email', phone: 'phone', residence: 'country' };
  await manager.do('PUT', '/v1/mappings/website', {
    format: 'ndjson',
    key: 'delivery_id',
    contact,
    ignore: ['page_url', 'brochure'],
  });
  await manager.do('PUT', '/v1/mappings/partner', { format: 'ndjson', key: 'id', contact });
  const lead = { delivers: 'lead' };
  await manager.do('PUT', '/v1/sources/contact-form', { ...lead, protocol: 'form', mapping: 'website' });
  const secured = { protocol: 'webhook', mapping: 'partner', signing_secret: signingSecret };
  await manager.do('PUT', '/v1/sources/partner', { ...lead, ...secured });
});
after(() => stack.stop());

async function readLead(id: string): Promise<Body> {
  return (await manager.do('GET', `/v1/leads/${id}`)).lead;
}

let forms = 0;
async function leadFromForm(fields: Record<string, string>): Promise<Body> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  forms += 1;
  const headers = { 'salesmesh-delivery': `form-${forms}` };
  const answer = await intake('POST', `/v1/intake/${stack.tenant}/contact-form`, { body: form, headers });
  assert.equal(answer.status, 202, answer.text);
  return readLead(answer.body.lead_id);
}

function deliverWebhook(body: string, signature: string, id = 'webhook-1'): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    'salesmesh-delivery': id,
    'salesmesh-signature': signature,
  };
  return intake('POST', `/v1/intake/${stack.tenant}/partner`, { body, headers });
}

describe('importing', () => {
  test('a second import of the same file creates nothing and says so row by row', async () => {
    const again = await importPast(manager, 400);

    const lines = again.text.trim().split('\n');
    assert.deepEqual(JSON.parse(lines.at(-1) ?? '').summary, { read: 400, created: 0, duplicate: 400, rejected: 0 });
    assert.equal(lines.filter((line) => line.includes('"status":"duplicate"')).length, 400);
  });
});

describe('a form post', () => {
  test('becomes a lead with its campaign fields and the types of its attachments', async () => {
    const form = new FormData();
    form.set('name', 'Greta Formfill');
    form.set('email', 'greta@formfill.example');
    form.set('country', 'DE');
    form.set('page_url', 'https://acme.example/offer?utm_source=Newsletter&utm_campaign=autumn');
    form.set('brochure', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'plan.pdf');

    const answer = await intake('POST', `/v1/intake/${stack.tenant}/contact-form`, { body: form });

    assert.equal(answer.status, 202, answer.text);
    const lead = await readLead(answer.body.lead_id);
    assert.equal(lead.attributes.utm_source, 'Newsletter');
    assert.equal(lead.attributes.utm_campaign, 'autumn');
    assert.equal(lead.attributes.attachment_types, 'application/pdf');
    assert.equal(lead.contact.name, 'Greta Formfill');
  });

  test('sent urlencoded is taken too, and refused with its field when the address is none', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (body: string) => intake('POST', `/v1/intake/${stack.tenant}/contact-form`, { body, headers });

    assert.equal((await post('name=Ulla&email=ulla%40formfill.example')).status, 202);
    const refused = await post('name=Ulla&email=none');
    assert.equal(refused.status, 422);
    assert.equal(refused.body.problems[0].field, 'email');
  });
});

describe('a signed webhook', () => {
  const body = JSON.stringify({
    id: 'partner-1',
    name: 'Wim Webhook',
    email: 'wim@webhook.example',
    phone: '+4915198765432',
    country: 'DE',
  });
  const unknown = (key: string) => JSON.stringify({ id: key, name: 'Nobody' });

  test('is taken with a right signature, and once when it comes again', async () => {
    const first = await deliverWebhook(body, signWebhook(body, signingSecret, new Date()));
    const again = await deliverWebhook(body, signWebhook(body, signingSecret, new Date()));

    assert.deepEqual([first.status, first.body.status], [202, 'created'], first.text);
    assert.deepEqual([again.status, again.body.status], [202, 'duplicate'], again.text);
    assert.equal(again.body.lead_id, first.body.lead_id);
  });

  test('is refused when the signature is of another secret, of another body, too old, or absent', async () => {
    const now = new Date();
    const old = new Date(now.getTime() - 6 * 60_000);
    const other = unknown('partner-2');

    assert.equal((await deliverWebhook(other, signWebhook(other, 'another secret of theirs', now))).status, 401);
    assert.equal((await deliverWebhook(other, signWebhook(body, signingSecret, now))).status, 401);
    assert.equal((await deliverWebhook(other, signWebhook(other, signingSecret, old))).status, 401);
    assert.equal((await deliverWebhook(other, '')).status, 401);
    const { leads } = await manager.do('GET', '/v1/leads?source=partner');
    assert.equal(
      leads.some((lead: Body) => lead.external_key === 'partner-2'),
      false,
    );
  });
});

describe('signals', () => {
  const effects = [
    { signal_type: 'visit', feature: 'Total Visits', fold: 'count' },
    { signal_type: 'visit', feature: 'Seconds On Site', fold: 'sum', path: 'seconds' },
  ];
  const signal = { delivers: 'signal', lead_key_path: 'lead', lead_key_kind: 'lead_id', effects };

  const visit = (source: string, body: unknown, headers: Record<string, string>) =>
    intake('POST', `/v1/intake/${stack.tenant}/${source}`, { body: JSON.stringify(body), headers });
  const visited = (id: string, visits: string) =>
    pollUntil(
      () => readLead(id),
      (lead) => lead.attributes['Total Visits'] === visits && lead.score !== null,
    );

  test('web events change the features of the lead once each, and its score at once', async () => {
    await manager.do('PUT', '/v1/sources/site', { ...signal, protocol: 'web_event', signal_type: 'type' });
    const { id } = await leadFromForm({ name: 'Site Visitor' });
    await manager.do('POST', '/v1/leads/scores', { lead_ids: [id] });
    const before = await readLead(id);
    const event = (seconds: number) => ({ lead: id, type: 'visit', seconds });
    const json = (delivery: string) => ({ 'content-type': 'application/json', 'salesmesh-delivery': delivery });

    const first = await visit('site', event(900), json('visit-1'));
    assert.deepEqual([first.status, first.body.status], [202, 'recorded'], first.text);
    assert.equal((await visit('site', event(900), json('visit-1'))).status, 202);
    assert.equal((await visit('site', event(300), json('visit-2'))).status, 202);

    const after = await visited(id, '2');
    assert.equal(after.attributes['Seconds On Site'], '1200');
    assert.ok(after.score.probability > before.score.probability, JSON.stringify([before.score, after.score]));
  });

  test('CloudEvents count in binary and in structured mode, once by source and id, and one without an id is refused', async () => {
    await manager.do('PUT', '/v1/sources/equipment', { ...signal, protocol: 'cloudevents' });
    const { id } = await leadFromForm({ name: 'Equipment Owner' });
    const context = { specversion: '1.0', source: 'urn:machine:7', type: 'visit' };
    const data = { lead: id, seconds: 60 };
    const binary = {
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-source': 'urn:machine:7',
      'ce-type': 'visit',
      'ce-id': 'event-1',
    };
    const structured = { 'content-type': 'application/cloudevents+json' };

    assert.equal((await visit('equipment', data, binary)).status, 202);
    const event = { ...context, id: 'event-2', datacontenttype: 'application/json', data };
    assert.equal((await visit('equipment', event, structured)).status, 202);
    const ofOtherMachine = { ...binary, 'ce-source': 'urn:machine:8' };
    assert.equal((await visit('equipment', data, ofOtherMachine)).status, 202);
    assert.equal((await visit('equipment', { ...event, time: '2026-11-22T00:00:00Z' }, structured)).status, 202);
    assert.equal((await visit('equipment', { ...event, id: '' }, structured)).status, 422);

    assert.equal((await visited(id, '3')).attributes['Seconds On Site'], '180');
  });

  test('a source that nobody coded for works from its description alone', async () => {
    const { id, external_key: key } = await leadFromForm({ name: 'Fair Guest' });
    const headers = { 'content-type': 'application/json' };
    assert.equal((await visit('fair-badge', { visitor: { badge: key } }, headers)).status, 404);

    await manager.do('PUT', '/v1/sources/fair-badge', {
      protocol: 'web_event',
      delivers: 'signal',
      lead_key_path: 'visitor.badge',
      lead_key_kind: 'external_key',
      signal_type: 'scanned',
      effects: [{ feature: 'Stand', fold: 'last', path: 'stand' }],
    });
    const scanned = await visit('fair-badge', { visitor: { badge: key }, stand: 'A12' }, headers);

    assert.deepEqual([scanned.status, scanned.body.status], [202, 'recorded'], scanned.text);
    await pollUntil(
      () => readLead(id),
      (lead) => lead.attributes.Stand === 'A12',
    );
  });
});

describe('a duplicate', () => {
  test('is found by its address, merged with reasons field by field, and restored by undo', async () => {
    const email = 'twice@formfill.example';
    const older = await leadFromForm({ name: 'Greta Formfill', email, company: 'Formfill', utm_source: 'Search' });
    const newer = await leadFromForm({ name: 'Greta F.', email, utm_source: 'Social', interest: 'pumps' });
    const { candidates } = await manager.do('GET', '/v1/duplicates');
    const pair = candidates.find((candidate: Body) => candidate.other_lead_id === newer.id);
    assert.deepEqual(pair, { lead_id: older.id, other_lead_id: newer.id, reasons: ['same_email'] });

    const merge = { merged_lead_id: newer.id, reason: 'same person' };
    const merged = await manager.do('POST', `/v1/leads/${older.id}/merges`, merge);
    assert.equal(merged.lead.attributes.interest, 'pumps');
    assert.equal(merged.lead.attributes.utm_source, 'Search');
    const keptFrom = Object.fromEntries(merged.choices.map((choice: Body) => [choice.field, choice.kept_from]));
    assert.equal(keptFrom['attributes.utm_source'], older.id);
    assert.equal(keptFrom['attributes.interest'], newer.id);
    assert.equal((await readLead(newer.id)).stage, 'LEAD_STAGE_MERGED');

    const undone = await manager.do('POST', `/v1/merges/${merged.merge_id}/undo`);
    assert.equal(undone.surviving.attributes.interest, undefined);
    assert.deepEqual(undone.restored.attributes, newer.attributes);
    assert.equal((await readLead(newer.id)).stage, 'LEAD_STAGE_OPEN');
  });
});

test('no log line of any service holds a name, an address or a number of a person', async () => {
  assert.deepEqual(await logsThatHold(stack, people), []);
});
