import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { emailAction, germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { type Body, type Signed, signedIn } from './ask-gateway.ts';
import { disturbedSystem } from './disturbed-system.ts';
import { newContact } from './new-contact.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

const dayMs = 86_400_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

let stack: JourneySystem;
let manager: Signed;
let officer: Signed;
let second: Signed;

before(async () => {
  stack = await disturbedSystem('standing');
  [manager, officer, second] = await Promise.all([
    signedIn(stack, 'manager'),
    signedIn(stack, 'officer'),
    signedIn(stack, 'second-officer'),
  ]);
  await setUpTenant(officer.api, manager.api, new Date());
});
after(() => stack.stop());

/** Id of a contact that compliance has heard of. */
function knownContact(key: string, changes: Record<string, unknown> = {}): Promise<string> {
  return newContact({ manager, officer }, germanLead(key, new Date(), changes));
}

async function request(recipientId: string, changes: Record<string, unknown> = {}): Promise<Body> {
  return (await manager.do('POST', '/v1/automations', marketingEmail(recipientId, changes))).automation;
}

async function board(team: string): Promise<Body> {
  return (await manager.do('GET', `/v1/compliance/teams/${team}/board`)).board;
}

function scores(values: number[]): Body {
  return {
    scores: values.map((score, place) => ({
      id: `answer-${place}-${score}`,
      score,
      answered_at: ago(60_000 * (place + 1)),
      cause: 'slow_reply',
    })),
  };
}

const articlesOf = ({ decision }: Body) => decision.reasons.map(({ article }: Body) => article);

describe('a team whose measures fall', () => {
  test('is frozen by refusals, and goes free again only by a certified training', async () => {
    const rules = { window_days: 30, minimum_decisions: 10, minimum_answers: 5, frozen_channels: ['email'] };
    const put = await officer.do('PUT', '/v1/compliance/standing-rules', rules);
    assert.deepEqual([put.rules.ces_floor, put.rules.compliance_floor], [85, 85]);
    assert.deepEqual(await officer.do('GET', '/v1/compliance/standing-rules'), put);
    await officer.do('POST', '/v1/compliance/teams/europe/customer-scores', scores([92, 92, 92, 92, 92]));
    const again = await officer.do('POST', '/v1/compliance/teams/europe/customer-scores', scores([92, 92, 92, 92, 92]));
    assert.deepEqual(again, { counted: 0, skipped: 5 });

    const willing = await Promise.all(Array.from({ length: 8 }, (_, place) => knownContact(`willing-${place}`)));
    const unwilling = await knownContact('unwilling', { consents: [] });
    await stack.kill9('egress');
    const permitted = await Promise.all(willing.map((contact) => request(contact, { team: 'europe' })));
    assert.deepEqual([...new Set(permitted.map(({ state }) => state))], ['permitted']);
    for (let refused = 0; refused < 3; refused += 1) await request(unwilling, { team: 'europe' });

    const frozen = await pollUntil(
      () => board('europe'),
      ({ is_frozen }) => is_frozen,
      30_000,
    );
    const [ces, rate] = frozen.measures;
    assert.deepEqual([ces.weight, rate.weight, ces.value], [0.5, 0.5, 92]);
    assert.ok(rate.value < 85, JSON.stringify(frozen));
    await stack.restart('egress');
    const ends = await Promise.all(
      permitted.map(({ id }) =>
        pollUntil(
          async () => (await manager.do('GET', `/v1/automations/${id}`)).automation,
          ({ state }) => state !== 'permitted',
          30_000,
        ),
      ),
    );
    assert.deepEqual([...new Set(ends.map(({ state }) => state))], ['refused']);

    const unfreeze = { certificate_id: 'cert-2026-11', reason: 'trained on consent' };
    const early = await officer.ask('POST', '/v1/compliance/teams/europe/unfreeze', { body: unfreeze });
    assert.deepEqual([early.status, early.body.code], [409, 'compliance.training_missing']);
    const training = { certificate_id: 'cert-2026-11', completed_at: new Date().toISOString() };
    await officer.do('POST', '/v1/compliance/teams/europe/trainings', training);
    const { freeze } = await officer.do('POST', '/v1/compliance/teams/europe/unfreeze', unfreeze);
    assert.equal(freeze.certificate_id, 'cert-2026-11');
    assert.equal((await board('europe')).is_frozen, false);
    const free = await request(await knownContact('after'), { team: 'europe' });
    assert.ok(!articlesOf(free).includes('GLOBAL-FREEZE'), JSON.stringify(free.decision));
  });
});

describe('an assessment', () => {
  test('counts once another officer approved it, until it is withdrawn', async () => {
    const activity = {
      data: { categories: ['contact'], sensitive: false, shared_with_third_party: false, sold: false },
      retention_days: 730,
      transfer: { to: [], mechanism: 'none' },
      choice: { non_personalised_option: true, easy_refusal: true, human_review: true },
      current_notice_version: '3',
    };
    await officer.do('PUT', '/v1/compliance/activities/marketing', activity);
    const [consent] = germanLead('assessed', new Date()).consents;
    const contact = await knownContact('assessed', { consents: [{ ...consent, form: 'separate' }] });
    const action = { ...emailAction, significant_effect: true };
    const preview = () =>
      manager.do('POST', '/v1/automations/preview', marketingEmail(contact, { action, team: 'america' }));
    assert.ok(articlesOf(await preview()).includes('GDPR-35'));

    const scope = {
      ...{ kind: 'dpia', title: 'Decisions with effect', purposes: ['marketing'], channels: ['email'] },
      ...{ categories: ['contact'], valid_until: new Date(Date.now() + 20 * dayMs).toISOString() },
      documents: [{ reference: 'dms:4711', sha256: 'ab'.repeat(32) }],
    };
    const { assessment } = await officer.do('POST', '/v1/compliance/assessments', scope);
    const own = await officer.ask('POST', `/v1/compliance/assessments/${assessment.id}/approve`);
    assert.deepEqual([own.status, own.body.code], [409, 'compliance.second_person_needed']);
    await second.do('POST', `/v1/compliance/assessments/${assessment.id}/approve`);
    const { assessments } = await manager.do('GET', '/v1/compliance/assessments?state=approved');
    assert.deepEqual([assessments[0].id, assessments[0].is_expiring], [assessment.id, true]);
    assert.ok(!articlesOf(await preview()).includes('GDPR-35'));
    await second.do('POST', `/v1/compliance/assessments/${assessment.id}/withdraw`);
    assert.ok(articlesOf(await preview()).includes('GDPR-35'));
  });
});

describe('prices and transfers', () => {
  test('hold a quotation outside the margin for a person, whatever its sender says', async () => {
    const policy = { discount_max: 0.1, markup_max: 0.2 };
    await officer.do('PUT', '/v1/compliance/price-policy', policy);
    assert.deepEqual(await manager.do('GET', '/v1/compliance/price-policy'), { policy });
    const contact = await knownContact('quoted');
    const quoted = async (deviation: number) => {
      const action = { ...emailAction, purpose: 'quotation' };
      const price = { personalised: false, deviation, justification: '', within_margin: true };
      const asked = marketingEmail(contact, { action, price, team: 'america' });
      return articlesOf(await manager.do('POST', '/v1/automations/preview', asked)).includes('GLOBAL-MARGIN');
    };
    assert.deepEqual([await quoted(-0.1), await quoted(-0.11), await quoted(0.21)], [false, true, true]);
  });

  test('keep what officers tell of persons whose data left by other ways', async () => {
    const year = new Date().getUTCFullYear();
    const path = `/v1/compliance/transfers/${year}/CN/subjects/elsewhere`;
    await officer.do('PUT', path, { persons: 1_200 });
    const { counts } = await manager.do('GET', `/v1/compliance/transfers?year=${year}`);
    assert.deepEqual(counts, [{ year, from: 'CN', kind: 'subjects', persons: 0, elsewhere: 1_200 }]);
  });
});
