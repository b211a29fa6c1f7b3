import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { AssessmentServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { ASSESSMENT_EXPIRING } from '../../src/assessments/assessment-store-mongo.ts';
import { onAssessmentExpiring } from '../../src/assessments/settle-assessment.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

const EXPIRING = 'salesmesh.compliance.v1.AssessmentExpiring';

const stack = new AsyncDisposableStack();
let decide: DecideHarness;
let assessments: AssessmentServiceClient;
const told: { type: string; aggregateId: string }[] = [];
before(async () => {
  decide = stack.use(await startDecideHarness());
  const serviceName = 'salesmesh.compliance.v1.AssessmentService';
  const options = {
    address: `127.0.0.1:${decide.port}`,
    serviceName,
    callerService: 'gateway',
    defaultTimeoutMs: 10_000,
  };
  assessments = stack.use(rpcClient<AssessmentServiceClient>(options));
  const listening = {
    stream: 'COMPLIANCE',
    durable: `test_${randomUUID().slice(0, 8)}`,
    filterSubjects: [`${EXPIRING}.>`],
    handler: async ({ type, aggregateId, tenant }: { type: string; aggregateId: string; tenant: string }) => {
      if (tenant === decide.tenant) told.push({ type, aggregateId });
    },
  };
  stack.use(await decide.bus.consume(listening));
});
after(() => stack.disposeAsync());

const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

function as<T>(sub: string, fn: () => Promise<T>): Promise<T> {
  return runWith({ tenant: decide.tenant, actor: { sub, roles: ['compliance_officer'], units: [] } }, fn);
}

const inDays = (days: number) => new Date(decide.clock.now().getTime() + days * 86_400_000).toISOString();

function propose(changes: object = {}, request_id = randomUUID()) {
  const scope = {
    ...{ kind: 'pia', title: 'Marketing by e-mail', purposes: ['marketing'], channels: ['*'], categories: ['*'] },
    ...{ valid_until: inDays(365), documents: [{ reference: 'dms:4711', sha256: 'ab'.repeat(32) }] },
    ...changes,
  };
  return as('author', async () => {
    const { assessment } = await assessments.proposeAssessment({ request_id, scope });
    assert.ok(assessment);
    return assessment;
  });
}

const approve = (assessment_id: string, sub = 'second', request_id = randomUUID()) =>
  as(sub, async () => (await assessments.approveAssessment({ request_id, assessment_id })).assessment);
const withdraw = (assessment_id: string, request_id = randomUUID()) =>
  as('second', async () => (await assessments.withdrawAssessment({ request_id, assessment_id })).assessment);

/** The facts that a decision on a message to somebody would read now. */
async function factsNow() {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  await eventually(
    () => decide.asService(() => decide.parts.people.load(recipient)),
    (person) => person?.facts !== undefined,
  );
  const preview = () => decide.automations.previewAutomation({ request: emailRequest(recipient) });
  return (await decide.asService(preview)).facts;
}

test('gives decisions its end once a second person approved it, and takes it away when it is withdrawn', async () => {
  const { id, state } = await propose();
  assert.equal(state, 'proposed');
  assert.equal((await factsNow())?.assessment?.valid_until ?? null, null);
  await assert.rejects(approve(id, 'author'), codeOf('compliance.second_person_needed'));
  const approved = await approve(id);
  assert.deepEqual([approved?.state, approved?.author, approved?.approved_by], ['approved', 'author', 'second']);
  assert.equal((await factsNow())?.assessment?.valid_until, approved?.scope?.valid_until);
  const withdrawn = await withdraw(id);
  assert.deepEqual([withdrawn?.state, withdrawn?.withdrawn_by], ['withdrawn', 'second']);
  assert.equal((await factsNow())?.assessment?.valid_until ?? null, null);
  await assert.rejects(approve(id), codeOf('compliance.assessment_not_proposed'));
});

test('says of a transfer that it was assessed while an assessment of transfers stands', async () => {
  const transfer = { from: 'CN', to: { values: ['DE'] }, impact_assessment: false };
  const activity = { purpose: 'marketing', transfer };
  await decide.asOfficer(() => decide.settings.putActivity({ request_id: randomUUID(), activity }));
  const { id } = await propose({ kind: 'transfer', valid_until: inDays(1) });
  assert.equal((await factsNow())?.transfer?.impact_assessment, false);
  await approve(id);
  assert.equal((await factsNow())?.transfer?.impact_assessment, true);
  const startedAt = decide.clock.now();
  decide.clock.advance(86_400_000);
  const ended = (await factsNow())?.transfer?.impact_assessment;
  decide.clock.set(startedAt);
  assert.equal(ended, false);
  await withdraw(id);
});

test('answers a repeated request as it did, and makes one of two that come at once', async () => {
  const request_id = randomUUID();
  const [one, other] = await Promise.all([propose({}, request_id), propose({}, request_id)]);
  assert.equal(one.id, other.id);
  const approval = randomUUID();
  const settled = await Promise.allSettled([
    approve(one.id, 'second', approval),
    approve(one.id, 'second', approval),
    approve(one.id, 'third'),
  ]);
  assert.equal(settled.filter(({ status }) => status === 'rejected').length >= 1, true);
  const { assessments: all } = await as('second', () => assessments.listAssessments({ state: 'approved' }));
  const stored = all.find(({ id }) => id === one.id);
  assert.deepEqual([stored?.version, stored?.state], [2, 'approved']);
});

test('tells once, thirty days ahead, that an assessment ends', async () => {
  const startedAt = decide.clock.now();
  const soon = await propose({ valid_until: inDays(40) });
  await approve(soon.id);
  decide.clock.advance(9 * 86_400_000);
  const later = await propose({ valid_until: inDays(100) });
  await approve(later.id);
  decide.clock.advance(86_400_000);
  await eventually(
    async () => told,
    (events) => events.some(({ aggregateId }) => aggregateId === soon.id),
  );
  const fire = onAssessmentExpiring(decide.parts);
  const timer = { id: 't', kind: ASSESSMENT_EXPIRING, tenant: decide.tenant, dueAt: startedAt, attempts: 2 };
  await decide.asService(() => fire({ ...timer, aggregateId: soon.id }));
  await decide.asService(() => fire({ ...timer, aggregateId: later.id }));
  const { assessments: all } = await as('second', () => assessments.listAssessments({ state: '' }));
  decide.clock.set(startedAt);
  assert.deepEqual(
    all.filter(({ id }) => [soon.id, later.id].includes(id)).map(({ id, is_expiring }) => [id, is_expiring]),
    [
      [soon.id, true],
      [later.id, false],
    ],
  );
  assert.equal(told.filter(({ aggregateId }) => aggregateId === soon.id).length, 1);
  assert.equal(told.filter(({ aggregateId }) => aggregateId === later.id).length, 0);
});

test('names what is wrong with a scope, and lets no manager approve', async () => {
  await assert.rejects(propose({ purposes: [] }), codeOf('compliance.invalid_request'));
  await assert.rejects(propose({ valid_until: inDays(0) }), codeOf('compliance.invalid_request'));
  const { id } = await propose();
  const asManager = decide.asRole('sales_manager', () =>
    assessments.approveAssessment({ request_id: randomUUID(), assessment_id: id }),
  );
  await assert.rejects(asManager, codeOf('chassis.permission_denied'));
  await assert.rejects(approve('nothing'), codeOf('compliance.assessment_not_found'));
});
