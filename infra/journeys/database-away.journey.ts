import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { differences, nothingYet } from '../chaos/acknowledged.ts';
import { putCaseFlow } from '../chaos/case-work.ts';
import { readHeld } from '../chaos/held.ts';
import { startLoad } from '../chaos/load.ts';
import { untilAnswered } from '../chaos/until-answered.ts';
import { germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { type Answer, type Signed, signedIn } from './ask-gateway.ts';
import { disturbedSystem } from './disturbed-system.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

const failFastMs = 5_000;
const withDatabase = ['leads', 'compliance', 'egress'] as const;

let stack: JourneySystem;
let manager: Signed;
let officer: Signed;

before(async () => {
  stack = await disturbedSystem('database-away');
  [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  await setUpTenant(officer.api, manager.api, new Date());
});
after(() => stack.stop());

async function readiness(): Promise<Record<string, number>> {
  const asked = withDatabase.map(async (name) => {
    const { status } = await fetch(`http://127.0.0.1:${stack.ports[`${name}Health`]}/readyz`);
    return [name, status] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
}

const all = (status: number) => (found: Record<string, number>) => withDatabase.every((name) => found[name] === status);

function create(key: string): Promise<Answer> {
  const headers = { 'idempotency-key': `lead-${key}` };
  return manager.ask('POST', '/v1/leads', { body: germanLead(key, new Date()), headers });
}

function send(key: string, contactId: string): Promise<Answer> {
  const headers = { 'idempotency-key': `send-${key}` };
  return manager.ask('POST', '/v1/automations', { body: marketingEmail(contactId), headers });
}

function arrived(contactId: string): Promise<Answer> {
  return pollUntil(
    () => officer.ask('GET', `/v1/persons/${contactId}`),
    ({ status }) => status === 200,
  );
}

async function timed(call: () => Promise<Answer>): Promise<Answer & { tookMs: number }> {
  const startedAt = performance.now();
  const answer = await call();
  return { ...answer, tookMs: performance.now() - startedAt };
}

describe('while the database is away', () => {
  test('services are not ready, calls fail fast with 503, no permit is minted, and nothing acknowledged is lost', async () => {
    const acknowledged = await Promise.all(Array.from({ length: 20 }, (_, at) => create(`kept-${at}`)));
    assert.deepEqual([...new Set(acknowledged.map(({ status }) => status))], [201]);
    const contactId = acknowledged[0]?.body.lead.contact_id;
    await arrived(contactId);
    const underWay = Array.from({ length: 30 }, (_, at) => create(`racing-${at}`));
    await stack.kill9('mongo');
    const racing = await Promise.all(underWay);

    await pollUntil(readiness, all(503), 15_000);
    const failed = await Promise.all([
      timed(() => create('absent')),
      timed(() => send('absent', contactId)),
      timed(() => manager.ask('GET', '/v1/leads')),
      timed(() => manager.ask('GET', '/v1/automations/summary')),
    ]);
    for (const { status, headers, tookMs, text } of failed) {
      assert.equal(status, 503, text);
      assert.match(headers.get('retry-after') ?? '', /^[1-9]\d*$/);
      assert.ok(tookMs < failFastMs, `${tookMs} ms`);
    }

    await stack.restart('mongo');
    await pollUntil(readiness, all(200), 30_000);

    assert.equal((await manager.do('GET', '/v1/automations/summary')).permits.minted, 0);
    for (const { body } of [...acknowledged, ...racing.filter(({ status }) => status === 201)]) {
      assert.equal((await manager.ask('GET', `/v1/leads/${body.lead.id}`)).status, 200);
    }
    const repeated = await Promise.all(Array.from({ length: 30 }, (_, at) => create(`racing-${at}`)));
    assert.deepEqual([...new Set(repeated.map(({ status }) => status))], [201]);
    repeated.forEach(({ body }, at) => {
      assert.equal(racing[at]?.body?.lead?.id ?? body.lead.id, body.lead.id);
    });
    assert.equal((await create('absent')).status, 201);
    assert.equal((await send('absent', contactId)).body.automation.state, 'permitted');
  });
});

describe('while the event server is away', () => {
  test('writes are kept or refused cleanly, and what was kept is told afterwards', async () => {
    await stack.kill9('nats');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => timed(() => create(`untold-${at}`))));
    for (const { status, tookMs, text } of answers) {
      assert.ok(status === 201 || status === 503, text);
      assert.ok(tookMs < failFastMs, `${tookMs} ms`);
    }

    await stack.restart('nats');
    await pollUntil(readiness, all(200), 30_000);

    const again = await Promise.all(Array.from({ length: 10 }, (_, at) => create(`untold-${at}`)));
    for (const { status, body } of again) {
      assert.equal(status, 201);
      assert.equal((await arrived(body.lead.contact_id)).body.person.notice_given, true);
    }
    const contactId = again[0]?.body.lead.contact_id;
    const { automation } = (await send('after-nats', contactId)).body;
    const read = () => manager.do('GET', `/v1/automations/${automation.id}`);
    await pollUntil(read, (found) => found.automation.state === 'delivered');
  });
});

describe('a service that is told to stop under load', () => {
  test('finishes what it acknowledges and comes back with all of it', async () => {
    await putCaseFlow(manager.api);
    const log = nothingYet();
    const load = startLoad({ api: manager.api, log, writers: 2, now: new Date() });
    for (const name of ['leads', 'compliance', 'gateway']) {
      const { size } = log.automations;
      await pollUntil(
        async () => log.automations.size,
        (now) => now > size + 3,
      );
      await stack.restart(name);
    }
    await load.finish();

    // The writers may have used up what the manager may ask in this second.
    const held = await untilAnswered(() => readHeld(manager.api));
    const ownLeads = held.leads.filter(({ key }) => log.sentLeads.has(key));
    const ownAutomations = held.automations.filter(({ key }) => log.sentAutomations.has(key));
    assert.deepEqual(differences('lead', log.leads, log.sentLeads, ownLeads), []);
    assert.deepEqual(differences('automation', log.automations, log.sentAutomations, ownAutomations), []);
  });
});
