import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { ChoiceFactsInput, RequestAutomationRequestInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';
import { decider } from '../fixtures/decision-cases.ts';

let decide: DecideHarness;
before(async () => {
  const { decide: judge, changes, revision } = await decider();
  decide = await startDecideHarness({ packs: { decide: judge, changes, state: () => ({ revision, packs: [] }) } });
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

type Asked = Pick<RequestAutomationRequestInput, 'price'> & { action?: object; content?: object };

/** What the packs say of a message to somebody in Shanghai: reasons and duties by their articles and names. */
async function decided({ action = {}, ...asked }: Asked) {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  const plain = { profiling: false, significant_effect: false, ai_generated: false, ai_voice: false };
  const request = emailRequest(recipient, asked);
  const { automation } = await decide.asService(() =>
    decide.automations.requestAutomation({ ...request, action: { ...request.action, ...plain, ...action } }),
  );
  const { reasons = [], obligations = [] } = automation?.decision ?? {};
  return {
    refusals: reasons.filter(({ effect }) => effect === 'deny').map(({ article }) => article),
    approvals: reasons.filter(({ effect }) => effect === 'require_approval').map(({ article }) => article),
    duties: obligations.map(({ type }) => type),
  };
}

const price = (deviation: number, changes: object = {}) => ({
  price: { personalised: true, deviation, justification: '', within_margin: true, ...changes },
});

async function offer(choice: ChoiceFactsInput): Promise<void> {
  const activity = {
    ...{ purpose: 'marketing', choice, retention_days: 365, transfer: { from: 'CN', to: { values: [] } } },
    data: { categories: { values: ['contact'] }, sensitive: false, shared_with_third_party: false, sold: false },
    assessment: { valid_until: '2027-11-20T00:00:00Z' },
  };
  const team = { id: 'east', frozen: false, frozen_channels: { values: [] }, established_in: 'CN' };
  await decide.asOfficer(() => decide.settings.putTeam({ request_id: randomUUID(), team }));
  await decide.asOfficer(() => decide.settings.putActivity({ request_id: randomUUID(), activity }));
}

test('refuses a personal price that deviates by more than 5 % without a justification', async () => {
  const refusals = await Promise.all([0.05, -0.05, 0.0501, -0.06].map((deviation) => decided(price(deviation))));
  assert.deepEqual(
    refusals.map((one) => one.refusals.includes('PIPL-24')),
    [false, false, true, true],
  );
  const justified = await decided(price(-0.3, { justification: 'volume of last year' }));
  assert.ok(!justified.refusals.includes('PIPL-24'));
  const blank = await decided(price(-0.3, { justification: '  ' }));
  assert.ok(blank.refusals.includes('PIPL-24'));
  const forAll = await decided(price(-0.3, { personalised: false }));
  assert.ok(!forAll.refusals.includes('PIPL-24'));
});

test('takes a message without a price to carry none, and a quotation without one to carry any', async () => {
  assert.ok(!(await decided({})).refusals.includes('PIPL-24'));
  const quotation = await decided({ action: { purpose: 'quotation' } });
  assert.ok(quotation.refusals.includes('PIPL-24'));
  assert.ok(quotation.approvals.includes('GLOBAL-MARGIN'));
});

test('has a person approve a quotation outside the margin that the tenant set, whatever its sender says', async () => {
  const action = { purpose: 'quotation' };
  const quoted = async (deviation: number, changes: object = {}) =>
    (await decided({ action, ...price(deviation, { personalised: false, ...changes }) })).approvals.includes(
      'GLOBAL-MARGIN',
    );
  assert.deepEqual([await quoted(-0.5), await quoted(0, { within_margin: false })], [false, true]);
  const policy = { discount_max: 0.1, markup_max: 0 };
  const stored = await decide.asOfficer(() => decide.settings.putPricePolicy({ request_id: randomUUID(), policy }));
  assert.deepEqual(stored.policy, policy);
  assert.deepEqual((await decide.asOfficer(() => decide.settings.getPricePolicy({}))).policy, policy);
  assert.deepEqual(
    [await quoted(-0.1), await quoted(-0.101), await quoted(0.01), await quoted(0, { within_margin: false })],
    [false, true, true, true],
  );
  const asManager = decide.asRole('sales_manager', () =>
    decide.settings.putPricePolicy({ request_id: randomUUID(), policy: { discount_max: 1, markup_max: 1 } }),
  );
  await assert.rejects(
    asManager,
    (error: unknown) => (error as { code?: string }).code === 'chassis.permission_denied',
  );
});

test('adds an easy refusal to marketing by automated decision that offers no other choice', async () => {
  const action = { profiling: true };
  const { content } = emailRequest('nobody');
  const silent = { ...content, body: 'News of November', elements: { ...content.elements, opt_out: '' } };
  const owes = async () => {
    const { refusals, duties } = await decided({ action, content: silent });
    assert.deepEqual(refusals, []);
    return duties.includes('refusal_option');
  };
  await offer({ non_personalised_option: false, easy_refusal: false });
  assert.equal(await owes(), true);
  await offer({ non_personalised_option: true, easy_refusal: false });
  assert.equal(await owes(), false);
  await offer({});
  assert.equal(await owes(), true);
});

test('shows in a preview what it would decide on the price', async () => {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  await eventually(
    () => decide.asService(() => decide.parts.people.load(recipient)),
    (person) => person?.facts !== undefined,
  );
  const request = emailRequest(recipient, price(-0.3));
  const { decision, facts } = await decide.asService(() => decide.automations.previewAutomation({ request }));
  assert.ok(decision?.reasons.some(({ article }) => article === 'PIPL-24'));
  assert.equal(facts?.price?.within_margin, false);
});
