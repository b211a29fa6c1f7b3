import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { everydaySystem } from './everyday-system.ts';
import { newContact } from './new-contact.ts';
import type { JourneySystem } from './shared-system.ts';

let stack: JourneySystem;
let manager: Signed;
let officer: Signed;
let operator: Signed;
before(async () => {
  stack = await everydaySystem('decision-events');
  [manager, officer, operator] = await Promise.all([
    signedIn(stack, 'manager'),
    signedIn(stack, 'officer'),
    signedIn(stack, 'operator'),
  ]);
  await setUpTenant(officer.api, manager.api, new Date());
});
after(() => stack.stop());

async function read(who: Signed, query = ''): Promise<Body[]> {
  const { status, text, headers } = await who.ask('GET', `/v1/decision-events${query}`);
  assert.equal(status, 200, text);
  assert.match(headers.get('content-type') ?? 'none', /^(application\/x-ndjson|none)/);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('a collector reads each decision once, as a line, and goes on where it stopped', async () => {
  const key = 'collected';
  const contact = await newContact({ manager, officer }, germanLead(key, new Date(), {}));
  const asked: Body[] = [];
  for (let count = 0; count < 3; count += 1) {
    asked.push((await manager.do('POST', '/v1/automations', marketingEmail(contact))).automation);
  }
  const events = await read(operator);
  assert.deepEqual(
    events.map(({ input }) => input.automation_id),
    asked.map(({ id }) => id),
  );
  assert.deepEqual(
    events.map(({ result }) => result.outcome),
    asked.map(({ decision }) => decision.outcome),
  );
  const [first, ...others] = events;
  assert.deepEqual(await read(officer, `?after=${first.custom.ledger_index}`), others);
  assert.deepEqual(await read(officer, '?limit=1'), [first]);
  assert.deepEqual(await read(officer, `?after=${others.at(-1).custom.ledger_index}`), []);
  assert.ok(!JSON.stringify(events).includes(contact), 'nobody is named');
  const proof = await operator.ask(
    'GET',
    `/v1/ledger/${stack.tenant}/proofs/inclusion?index=${first.custom.ledger_index}&size=3`,
  );
  assert.equal(proof.status, 200, proof.text);
  assert.equal((await manager.ask('GET', '/v1/decision-events')).status, 403);
  assert.equal((await officer.ask('GET', '/v1/decision-events?after=-1')).status, 400);
});

test('a ledger that no witness signed has no witnessed checkpoint', async () => {
  const { status, body } = await officer.ask('GET', `/v1/ledger/${stack.tenant}/checkpoint?witnessed=true`);
  assert.deepEqual([status, body.code], [404, 'compliance.checkpoint_unwitnessed']);
});
