import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import mavenMapping from '../../services/forecasting/mappings/maven-crm.json' with { type: 'json' };
import { germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { asker, type Body, type Signed, signedIn } from './ask-gateway.ts';
import { disturbedSystem } from './disturbed-system.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';
import { trainScorer } from './train-scorer.ts';

let stack: JourneySystem;
let manager: Signed;
let rep: Signed;
let officer: Signed;
let operator: Signed;
let elsewhere: Signed;
let lead: Body;

before(async () => {
  stack = await disturbedSystem('permissions');
  const signing = (['manager', 'rep', 'officer', 'operator'] as const).map((login) => signedIn(stack, login));
  [manager, rep, officer, operator] = (await Promise.all(signing)) as [Signed, Signed, Signed, Signed];
  elsewhere = await signedIn({ ...stack, tenant: 'globex' }, 'manager');
  await setUpTenant(officer.api, manager.api, new Date());
  ({ lead } = await manager.do('POST', '/v1/leads', germanLead('seen', new Date())));
  await personIsKnown(lead.contact_id);
});
after(() => stack.stop());

/** Leads tells compliance of a new contact by an event. */
function personIsKnown(contactId: string): Promise<unknown> {
  return pollUntil(
    () => officer.ask('GET', `/v1/persons/${contactId}`),
    ({ status }) => status === 200,
  );
}

function withoutTenant(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, tenant: 'globex' })).toString('base64url');
  return [header, changed, signature].join('.');
}

describe('what belongs to another tenant', () => {
  test('is not found: lead, person, automation, and lists are empty', async () => {
    const { automation } = await manager.do('POST', '/v1/automations', marketingEmail(lead.contact_id));
    assert.equal((await manager.ask('GET', `/v1/automations/${automation.id}`)).status, 200);

    for (const path of [`leads/${lead.id}`, `leads/${lead.id}/score`, `persons/${lead.contact_id}`]) {
      assert.equal((await elsewhere.ask('GET', `/v1/${path}`)).status, 404, path);
    }
    assert.equal((await elsewhere.ask('GET', `/v1/automations/${automation.id}`)).status, 404);
    const approval = { body: {} };
    assert.equal((await elsewhere.ask('POST', `/v1/automations/${automation.id}/approve`, approval)).status, 404);
    const sent = await elsewhere.ask('POST', '/v1/automations', { body: marketingEmail(lead.contact_id) });
    assert.deepEqual([sent.status, sent.body.code], [404, 'compliance.recipient_not_found']);
    const patch = { body: { attributes: { a: 'b' } }, headers: { 'if-match': `"${lead.version}"` } };
    assert.equal((await elsewhere.ask('PATCH', `/v1/leads/${lead.id}`, patch)).status, 404);
    assert.deepEqual((await elsewhere.do('GET', '/v1/leads')).leads, []);
    assert.deepEqual((await elsewhere.do('GET', '/v1/automations')).automations, []);
  });
});

describe('a representative', () => {
  test('sees the leads that were given to that person and no others', async () => {
    assert.equal((await rep.ask('GET', `/v1/leads/${lead.id}`)).status, 404);
    assert.deepEqual((await rep.do('GET', '/v1/leads')).leads, []);
    await trainScorer(manager, 400);
    const facts = { kind: 'individual', residence: 'AT', timezone: 'Europe/Vienna' };
    const given = await manager.do('POST', '/v1/leads', germanLead('given', new Date(), { source: 'fair', facts }));
    const { id } = given.lead;
    await manager.do('POST', '/v1/leads/scores', { lead_ids: [id] });
    const austria = { team: 'europe', regions: ['AT'], capacity: 1, timezone: 'Europe/Vienna' };
    await manager.do('PUT', '/v1/reps/rep', austria);

    const { dispatched } = await manager.do('POST', '/v1/dispatches', { sources: ['fair'] });

    assert.equal(dispatched, 1);
    const { leads } = await rep.do('GET', '/v1/leads');
    assert.deepEqual(
      leads.map((own: Body) => own.id),
      [id],
    );
    const own = await rep.do('GET', `/v1/leads/${id}`);
    assert.equal(own.lead.contact.email, 'journey.given@example.com');
    const accepting = { headers: { 'if-match': `"${own.lead.version}"` } };
    assert.equal((await rep.ask('POST', `/v1/leads/${id}/accept`, accepting)).body.lead.assignment.state, 'accepted');
  });

  test('acts for the persons behind own leads and for no others', async () => {
    const own = (await rep.do('GET', '/v1/leads')).leads[0];
    const withdrawal = { body: { purpose: 'survey', channel: '*' } };
    const asked = (path: string, body: object) => rep.ask('POST', `/v1/${path}`, { body });
    // Compliance learns by an event who got the lead.
    await pollUntil(
      () => asked('automations/preview', marketingEmail(own.contact_id)),
      ({ status }) => status === 200,
    );
    assert.equal((await asked(`persons/${own.contact_id}/consents/withdraw`, withdrawal.body)).status, 200);

    const strange = await Promise.all([
      asked('automations', marketingEmail(lead.contact_id)),
      asked('automations/preview', marketingEmail(lead.contact_id)),
      asked(`persons/${lead.contact_id}/consents/withdraw`, withdrawal.body),
    ]);
    assert.deepEqual(
      strange.map(({ body }) => body.code),
      strange.map(() => 'compliance.recipient_not_found'),
    );
    const { automation } = await manager.do('POST', '/v1/automations', marketingEmail(lead.contact_id));
    assert.equal((await rep.ask('GET', `/v1/automations/${automation.id}`)).status, 404);
    const { automations } = await rep.do('GET', '/v1/automations');
    assert.ok(automations.every(({ id }: Body) => id !== automation.id));
  });

  test('changes an own lead until it is won; then a manager does', async () => {
    const { id } = (await rep.do('GET', '/v1/leads')).leads[0];
    const patched = async (person: Signed, body: object) => {
      const { lead: now } = await person.do('GET', `/v1/leads/${id}`);
      return person.ask('PATCH', `/v1/leads/${id}`, { body, headers: { 'if-match': `"${now.version}"` } });
    };

    assert.equal((await patched(rep, { attributes: { note: 'called' } })).status, 200);
    assert.equal((await patched(rep, { stage: 'LEAD_STAGE_CONVERTED' })).status, 200);
    const refused = await patched(rep, { attributes: { note: 'late' } });
    assert.deepEqual([refused.status, refused.body.code], [403, 'leads.change_not_allowed']);
    assert.equal((await patched(manager, { attributes: { note: 'late' } })).status, 200);
  });
});

describe('a role', () => {
  test('that a route does not name is refused with 403', async () => {
    const terms = { body: { terms: ['secret'] } };
    const refused = await Promise.all([
      rep.ask('POST', '/v1/scorers', { body: {} }),
      rep.ask('POST', '/v1/leads/scores', { body: {} }),
      rep.ask('GET', '/v1/compliance/packs'),
      rep.ask('POST', '/v1/dispatches', { body: {} }),
      rep.ask('GET', `/v1/persons/${lead.contact_id}`),
      manager.ask('PUT', '/v1/compliance/secret-terms', terms),
      operator.ask('POST', '/v1/automations', { body: marketingEmail(lead.contact_id) }),
      operator.ask('GET', `/v1/persons/${lead.contact_id}`),
      officer.ask('POST', '/v1/leads', { body: germanLead('officer', new Date()) }),
      officer.ask('POST', '/v1/automations', { body: marketingEmail(lead.contact_id) }),
    ]);

    assert.deepEqual(
      refused.map(({ status }) => status),
      refused.map(() => 403),
    );
  });

  test('that a route names is let in by the service behind it too', async () => {
    const request = { body: { kind: 'opt_out_sale' } };
    const admitted = await Promise.all([
      rep.ask('POST', '/v1/leads', { body: germanLead('by-rep', new Date()) }),
      rep.ask('GET', '/v1/assignments'),
      rep.ask('GET', '/v1/automations'),
      rep.ask('POST', `/v1/persons/${lead.contact_id}/requests`, request),
      rep.ask('GET', '/v1/scorers/current'),
      manager.ask('GET', '/v1/reps'),
      manager.ask('GET', '/v1/follow-up-templates'),
      manager.ask('GET', `/v1/persons/${lead.contact_id}`),
      manager.ask('GET', '/v1/compliance/teams'),
      officer.ask('GET', '/v1/automations/summary'),
      officer.ask('GET', '/v1/compliance/activities'),
      operator.ask('GET', '/v1/automations/summary'),
      operator.ask('GET', '/v1/compliance/packs'),
      operator.ask('GET', '/v1/mappings'),
      operator.ask('GET', '/v1/sources'),
      operator.ask('PUT', '/v1/compliance/teams/operations', { body: { frozen: true } }),
    ]);

    assert.deepEqual(
      admitted.filter(({ status }) => status >= 400).map(({ text }) => text),
      [],
    );
  });
});

describe('cards, opportunities and forecasts', () => {
  test('are seen by each role as the access rules say, whoever made them', async () => {
    await importDeals({ rep: 'North', 'Seller East': 'East', 'Seller West': 'West' });
    const words = { title: 'Rates', problem: 'No budget.', solution: 'Show a lease.', language: 'en' };
    const { card: draft } = await manager.do('POST', '/v1/cards', words);
    const meant = { ...words, visibility: { units: [`${stack.tenant}/compliance`] } };
    const { card: reviewed } = await rep.do('POST', '/v1/cards', meant);
    const review = { headers: { 'if-match': '"1"' } };
    assert.equal((await manager.ask('POST', `/v1/cards/${reviewed.id}/review`, review)).status, 200);

    const sees = async ({ ask }: Signed) => {
      const [ofDraft, ofReviewed, opportunities, forecasts] = await Promise.all([
        ask('GET', `/v1/cards/${draft.id}`),
        ask('GET', `/v1/cards/${reviewed.id}`),
        ask('GET', '/v1/opportunities'),
        ask('GET', '/v1/forecasts'),
      ]);
      const keys = opportunities.body.opportunities?.map(({ external_key }: Body) => external_key) ?? [];
      return [ofDraft.status, ofReviewed.status, keys, forecasts.status];
    };

    const deals = ['deal of Seller East', 'deal of Seller West', 'deal of rep'];
    assert.deepEqual(await sees(manager), [200, 200, deals, 200]);
    assert.deepEqual(await sees(operator), [200, 200, deals, 200]);
    assert.deepEqual(await sees(rep), [404, 200, [deals[0], deals[2]], 403]);
    assert.deepEqual(await sees(officer), [404, 200, deals, 200]);
    assert.deepEqual(await sees(elsewhere), [404, 404, [], 200]);
  });
});

describe('a token', () => {
  test('that is absent, made up, changed or for another audience is refused with 401', async () => {
    const { headers } = await manager.ask('GET', '/v1/leads');
    assert.ok(headers.get('x-request-id'));
    const status = async (token?: string) => (await asker(stack.gatewayUrl, token)('GET', '/v1/leads')).status;

    assert.equal(await status(), 401);
    assert.equal(await status('made-up'), 401);
    assert.equal(await status(withoutTenant(manager.token)), 401);
    assert.equal(await status(`${manager.token.split('.').slice(0, 2).join('.')}.`), 401);
    assert.equal(await status(manager.token), 200);
  });
});

describe('bad input', () => {
  test('is answered with the paths of all its fields', async () => {
    const body = { ...germanLead('bad', new Date()), email: 'nobody', facts: { residence: 'Germany' } };
    const answer = await manager.ask('POST', '/v1/leads', { body });

    assert.equal(answer.status, 400);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
    const fields = answer.body.errors.map(({ field }: Body) => field);
    assert.deepEqual(fields.toSorted(), ['email', 'facts.residence']);
  });

  test('that is too large is refused with 413', async () => {
    const body = { ...germanLead('large', new Date()), attributes: { note: 'x'.repeat(70_000) } };

    assert.equal((await manager.ask('POST', '/v1/leads', { body })).status, 413);
  });

  test('that names a stale version is refused with 412, one without any is asked for it', async () => {
    const { lead: now } = await manager.do('GET', `/v1/leads/${lead.id}`);
    const patch = (version?: number) => {
      const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
      return manager.ask('PATCH', `/v1/leads/${lead.id}`, { body: { attributes: { note: 'seen' } }, headers });
    };

    assert.equal((await patch(now.version)).status, 200);
    assert.equal((await patch(now.version)).status, 412);
    assert.equal((await patch()).body.code, 'gateway.version_required');
  });
});

describe('a country that no pack covers', () => {
  test('is denied with GLOBAL-NO-PACK and no permit', async () => {
    const facts = { kind: 'individual', residence: 'MN', timezone: 'Asia/Ulaanbaatar', relationship: 'customer' };
    const created = await manager.do('POST', '/v1/leads', germanLead('mongolia', new Date(), { facts }));
    await personIsKnown(created.lead.contact_id);

    const { automation } = await manager.do('POST', '/v1/automations', marketingEmail(created.lead.contact_id));

    assert.equal(automation.decision.outcome, 'deny');
    const articles = automation.decision.reasons.map(({ article }: Body) => article);
    assert.ok(articles.includes('GLOBAL-NO-PACK'), JSON.stringify(articles));
    assert.equal(automation.permit_expires_at, undefined);
  });
});

describe('a preview', () => {
  test('shows the decision and leaves neither automation, permit nor ledger entry', async () => {
    const checkpoint = async () => (await asker(stack.gatewayUrl)('GET', `/v1/ledger/${stack.tenant}/checkpoint`)).text;
    const settled = ({ permits }: Body) => permits.outstanding === 0;
    const before = await pollUntil(() => manager.do('GET', '/v1/automations/summary'), settled);
    const sizeBefore = sizeOf(await checkpoint());

    const preview = await manager.do('POST', '/v1/automations/preview', marketingEmail(lead.contact_id));

    assert.match(preview.decision.outcome, /^(allow|allow_with_obligations|deny|defer|require_approval)$/);
    assert.ok(preview.decision.packs.length > 0);
    assert.equal(preview.decision.ledger ?? undefined, undefined);
    assert.deepEqual(await manager.do('GET', '/v1/automations/summary'), before);
    assert.equal(sizeOf(await checkpoint()), sizeBefore);
  });
});

describe('a decision on given facts', () => {
  const facts = {
    now: '2026-11-20T09:59:00Z',
    action: { id: 'theirs-1', kind: 'send', channel: 'email', purpose: 'marketing' },
    recipient: { id: 'somebody', kind: 'individual', residence: 'DE' },
  };
  /** After RFC 8785; the message has always a list of consents. */
  const canonicalFacts =
    '{"action":{"channel":"email","id":"theirs-1","kind":"send","purpose":"marketing"},"consents":[],' +
    '"now":"2026-11-20T09:59:00Z","recipient":{"id":"somebody","kind":"individual","residence":"DE"}}';

  test('is put on record and is provable from outside', async () => {
    const { evaluation } = await manager.do('POST', '/v1/decisions/record', { facts });
    const { evaluations } = await manager.do('POST', '/v1/decisions/evaluate', { facts: [facts] });
    const { ledger, ...decision } = evaluation.decision;
    assert.equal(decision.outcome, evaluations[0].decision.outcome);
    assert.deepEqual(decision.reasons, evaluations[0].decision.reasons);

    const outside = asker(stack.gatewayUrl);
    const size = sizeOf((await outside('GET', `/v1/ledger/${stack.tenant}/checkpoint`)).text);
    const proof = await outside(
      'GET',
      `/v1/ledger/${stack.tenant}/proofs/inclusion?index=${ledger.index}&size=${size}`,
    );
    const leaf = Buffer.from(proof.body.leaf, 'base64');
    assert.equal(JSON.parse(leaf.toString()).evaluationId, evaluation.evaluation_id);
    const opened = createHash('sha256').update(Buffer.from(evaluation.salt, 'base64')).update(canonicalFacts);
    assert.equal(JSON.parse(leaf.toString()).facts, opened.digest('hex'));
  });

  test('is recorded once under one Idempotency-Key', async () => {
    const record = () => manager.do('POST', '/v1/decisions/record', { facts }, 'theirs-1');
    const { evaluation } = await record();
    assert.deepEqual((await record()).evaluation, evaluation);
  });

  test('names the field that is wrong', async () => {
    const wrong = { ...facts, recipient: { ...facts.recipient, residence: 'Germany' } };
    const { status, body } = await manager.ask('POST', '/v1/decisions/record', { body: { facts: wrong } });
    assert.deepEqual([status, body.errors[0].field], [400, 'recipient.residence']);
  });
});

describe('a person who asks too often', () => {
  test('is told 429 and when to come back, and is let in then', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => elsewhere.ask('GET', '/v1/leads?page_size=1')));

    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length > 0);
    assert.ok(answers.some(({ status }) => status === 200));
    assert.match(refused[0]?.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    await pollUntil(
      () => elsewhere.ask('GET', '/v1/leads?page_size=1'),
      ({ status }) => status === 200,
    );
  });
});

async function importCsv(kind: string, rows: readonly string[]): Promise<void> {
  const query = new URLSearchParams({ kind, mapping: mavenMapping.name, source: 'crm', as_of: '2026-11-20' });
  const file = { body: rows.join('\n'), headers: { 'content-type': 'text/csv' } };
  const { status, text } = await manager.ask('POST', `/v1/opportunities/imports?${query}`, file);
  assert.equal(status, 200, text);
}

/** One open deal of each seller; sellers have regions. */
async function importDeals(regions: Readonly<Record<string, string>>): Promise<void> {
  const { name, ...mapping } = mavenMapping;
  await manager.do('PUT', `/v1/crm-mappings/${name}`, mapping);
  const sellers = Object.entries(regions).map(([seller, region]) => `${seller},${region}`);
  await importCsv('sellers', ['sales_agent,regional_office', ...sellers]);
  const columns = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
  const deals = Object.keys(regions).map((seller) => `deal of ${seller},${seller},Pump,A,Engaging,01-10-2026,,`);
  await importCsv('opportunities', [columns, ...deals]);
}

/** Second line of a signed note of a C2SP tree: its size. */
function sizeOf(checkpoint: string): number {
  const size = Number(checkpoint.split('\n')[1]);
  assert.ok(Number.isSafeInteger(size) && size > 0, checkpoint);
  return size;
}
