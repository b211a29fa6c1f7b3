import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { toolProgram } from '../tools/build-program.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { disturbedSystem } from './disturbed-system.ts';
import { newContact } from './new-contact.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

const dayMs = 86_400_000;
const rule = 'outbound/global/frequency/frequency.rego';
const tests = rule.replace('.rego', '_test.rego');
const revisions = '/v1/compliance/revisions';
const checkedWithinMs = 300_000;

let stack: JourneySystem;
let manager: Signed;
let officer: Signed;
/** Of the officer who changes the rules. */
let draft: Body;

before(async () => {
  for (const name of ['opa', 'regal'] as const) await toolProgram(name, (line) => process.stderr.write(`${line}\n`));
  stack = await disturbedSystem('acme');
  [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  await setUpTenant(officer.api, manager.api, new Date());
});
after(() => stack.stop());

/** Until it is delivered it may still expire, and would not count for the week then. */
async function sent(recipientId: string): Promise<string> {
  const { automation } = await manager.do('POST', '/v1/automations', marketingEmail(recipientId, {}));
  const read = async () => (await manager.do('GET', `/v1/automations/${automation.id}`)).automation;
  await pollUntil(read, ({ state }) => state === 'delivered', 60_000);
  return automation.decision.outcome;
}

async function fileInForce(path: string): Promise<string> {
  return (await officer.do('GET', `/v1/compliance/rules/file?path=${encodeURIComponent(path)}`)).file.text;
}

/** Two marketing messages a week instead of three. */
async function checkedDraft(): Promise<Body> {
  const { revision } = await officer.do('POST', revisions, { title: 'Two a week', reason: 'board resolution 12' });
  const files = [
    { path: rule, text: (await fileInForce(rule)).replace('last_7d >= 3', 'last_7d >= 2') },
    { path: tests, text: (await fileInForce(tests)).replace('{"last_7d": 2}', '{"last_7d": 1}') },
  ];
  const changed = await officer.ask('PUT', `${revisions}/${revision.id}/files`, {
    body: { files, reason: 'two a week' },
    headers: { 'if-match': `"${revision.version}"` },
  });
  assert.equal(changed.status, 200, changed.text);
  await officer.do('POST', `${revisions}/${revision.id}/check`);
  const read = async () => (await officer.do('GET', `${revisions}/${revision.id}`)).revision;
  return pollUntil(read, ({ state }) => state !== 'checking', checkedWithinMs);
}

describe('before an officer submits a change of the rules', () => {
  test('its impact on recorded decisions says who would be decided otherwise, by which rule', async () => {
    const contact = await newContact({ manager, officer }, germanLead('often', new Date(), {}));
    const outcomes = [];
    const aheadMs = stack.clockOffsetMs();
    for (const days of [0, 1, 2]) {
      await stack.setClockOffset(aheadMs + days * (dayMs + 60_000));
      outcomes.push(await sent(contact));
    }
    // The third of the week: lawful by the rules in force, put off by the draft.
    assert.equal(new Set(outcomes).size, 1, JSON.stringify(outcomes));
    draft = await checkedDraft();
    assert.equal(draft.state, 'checked', JSON.stringify(draft.check));

    const assess = async () => {
      const { run } = await officer.do('POST', '/v1/compliance/impacts', { revision: draft.id });
      const read = async () => (await officer.do('GET', `/v1/compliance/impacts/${run.id}`)).run;
      return pollUntil(read, ({ state }) => state === 'done' || state === 'failed', 60_000);
    };
    // Decisions are recorded a moment after they are answered.
    const run = await pollUntil(assess, ({ judged }) => judged >= 3, 60_000);

    assert.deepEqual([run.state, run.impact.judged, run.impact.unreadable], ['done', 3, 0]);
    assert.equal(run.impact.otherwise, 1);
    assert.deepEqual(
      run.impact.outcomes.map(({ from, to, count }: Body) => [from, to, count]),
      [[outcomes[0], 'defer', 1]],
    );
    assert.ok(run.impact.rules.some(({ article, change }: Body) => article === 'GLOBAL-FREQ' && change === 'fires'));
  });

  test('a shadow judges live decisions by it, changes none, and reports until it is stopped', async () => {
    const { run } = await officer.do('PUT', '/v1/compliance/shadow', { revision: draft.id, sample_every: 1 });
    const shadow = async () => (await officer.do('GET', '/v1/compliance/shadow')).run;
    await pollUntil(shadow, ({ processes }) => processes >= 1, 30_000);
    const contact = await newContact({ manager, officer }, germanLead('seldom', new Date(), {}));
    const outcome = await sent(contact);
    const seen = await pollUntil(shadow, ({ impact }) => impact.judged >= 1, 30_000);

    assert.equal(seen.id, run.id);
    assert.deepEqual([seen.is_running, seen.dropped, seen.failed_processes], [true, 0, 0]);
    assert.deepEqual([seen.impact.judged, seen.impact.otherwise], [1, 0]);
    assert.notEqual(outcome, 'deny');
    const stopped = await officer.do('DELETE', '/v1/compliance/shadow');
    assert.equal(stopped.run.is_running, false);
    const refused = await manager.ask('GET', '/v1/compliance/shadow');
    assert.equal(refused.status, 403);
  });
});
