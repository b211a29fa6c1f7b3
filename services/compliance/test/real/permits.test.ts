import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { contentHash } from '../../src/content/content-hash.ts';
import type { Content } from '../../src/content/screen-content.ts';
import { parseVerifierKey } from '../../src/ledger/note-key.ts';
import { verifyPermit } from '../../src/ledger/permit.ts';
import { openWatermark } from '../../src/ledger/watermark.ts';
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

const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

async function permitted() {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  const { automation } = await decide.asService(() => decide.automations.requestAutomation(emailRequest(recipient)));
  assert.equal(automation?.state, 'permitted');
  return { recipient, automation_id: automation?.id ?? '' };
}

const redeem = (automation_id: string, delivery_id: string) =>
  decide.asService(() => decide.permits.redeemPermit({ automation_id, delivery_id }));
const read = (automation_id: string) =>
  decide.asService(async () => (await decide.automations.getAutomation({ automation_id })).automation);
/** In the frequency windows of the recipient. */
const placesOf = (recipient: string, now = decide.clock.now()) =>
  decide.asService(async () => {
    const held = await decide.parts.sends([recipient], now);
    return (held.get(recipient) ?? []).map(({ automationId }) => automationId);
  });
const summary = () => decide.asRole('operator', () => decide.automations.summariseAutomations({}));

async function report(automation_id: string, delivery_id: string, changes: object = {}, eventId?: string) {
  const message = {
    automation_id,
    delivery_id,
    status: 'delivered',
    sent_hash: createHash('sha256').update('sent').digest(),
    failure_code: '',
    finished_at: decide.clock.now().toISOString(),
    ...changes,
  };
  return decide.publish('salesmesh.egress.v1.DeliveryFinished', automation_id, message, eventId);
}

test('hands out a permit whose proof, content and watermark verify with the public key alone', async () => {
  const { automation_id } = await permitted();
  const answer = await decide.asService(() => decide.permits.getPermit({ automation_id }));
  const { key } = await decide.asService(() => decide.ledger.getVerifierKey({}));
  const verifiers = [parseVerifierKey(key)];
  const { permit } = answer;
  assert.ok(permit);
  const leaf = verifyPermit({
    permit: { leaf: permit.leaf, index: permit.index, proof: permit.inclusion_proof, checkpoint: permit.checkpoint },
    verifiers,
    now: decide.clock.now(),
    expected: {
      tenant: decide.tenant,
      origin: `ledger.test/log/${decide.tenant}`,
      recipient: { salt: answer.recipient_salt, value: answer.recipient_id },
      channel: 'email',
      contentHash: contentHash(answer.content as Content),
    },
  });
  assert.equal(leaf.automationId, automation_id);
  assert.equal(openWatermark(answer.watermark, verifiers).index, permit.index);
  const found = await decide.asService(() => decide.automations.findByWatermark({ watermark: answer.watermark }));
  assert.equal(found.automation?.id, automation_id);
});

test('is for egress alone', async () => {
  const { automation_id } = await permitted();
  const asGateway = decide.permitsAsGateway;
  const attempts: (() => Promise<unknown>)[] = [
    () => asGateway.getPermit({ automation_id }),
    () => asGateway.redeemPermit({ automation_id, delivery_id: 'd-1' }),
  ];
  for (const attempt of attempts) {
    await assert.rejects(decide.asOfficer(attempt), codeOf('chassis.permission_denied'));
    await assert.rejects(decide.asService(attempt), codeOf('chassis.permission_denied'));
  }
});

test('takes a permit once; the same delivery asks again and gets the same answer', async () => {
  const { automation_id } = await permitted();
  const first = await redeem(automation_id, 'd-1');
  decide.clock.advance(1_000);
  assert.deepEqual(await redeem(automation_id, 'd-1'), first);
  await assert.rejects(redeem(automation_id, 'd-2'), codeOf('compliance.permit_spent'));
});

test('holds a place in the windows of the recipient for as long as one of them looks at it', async () => {
  const { recipient, automation_id } = await permitted();
  await read(automation_id);
  assert.deepEqual(await placesOf(recipient), [automation_id]);
  const nineDaysLater = new Date(decide.clock.now().getTime() + 9 * 86_400_000);
  assert.deepEqual(await placesOf(recipient, nineDaysLater), []);
  const reads = await readsOfADecision(recipient);
  const { nReturned, totalDocsExamined } = reads.find(({ indexName }) => indexName === 'automations_held_sends') ?? {};
  assert.deepEqual([nReturned, totalDocsExamined], [1, 0], 'all that is asked for stands in the index');
});

type Cursor = {
  queryPlanner: { winningPlan: { inputStage?: { indexName?: string } } };
  executionStats: { nReturned: number; totalDocsExamined: number };
};
type Union = { $unionWith?: { pipeline: { $cursor?: Cursor }[] } };

/** How the database reads, by the command that was sent, what a decision about the recipient looks at. */
async function readsOfADecision(recipient: string) {
  const { db } = decide.store.connection;
  assert.ok(db);
  await db.command({ profile: 2 });
  await decide.asService(() => decide.automations.requestAutomation(emailRequest(recipient)));
  await db.command({ profile: 0 });
  const isOfPlaces = { 'command.pipeline.$unionWith.pipeline.$match.recipientId.$in': recipient };
  const sent = await db.collection('system.profile').findOne(isOfPlaces);
  const { aggregate, pipeline } = sent?.command ?? {};
  const explained = await db.command({ explain: { aggregate, pipeline, cursor: {} }, verbosity: 'executionStats' });
  return (explained.stages as Union[])
    .flatMap(({ $unionWith }) => $unionWith?.pipeline ?? [])
    .flatMap(({ $cursor }) => $cursor ?? [])
    .map(({ queryPlanner, executionStats }) => {
      return { indexName: queryPlanner.winningPlan.inputStage?.indexName, ...executionStats };
    });
}

test('lets only one of two deliveries that ask at the same moment have the permit', async () => {
  const { automation_id } = await permitted();
  const results = await Promise.allSettled([redeem(automation_id, 'd-1'), redeem(automation_id, 'd-2')]);
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('refuses redemption after a withdrawal, gives the place back and says so for good', async () => {
  const { recipient, automation_id } = await permitted();
  await decide.asOfficer(() =>
    decide.people.withdrawConsent({
      request_id: randomUUID(),
      recipient_id: recipient,
      purpose: 'marketing',
      channel: '*',
    }),
  );
  await assert.rejects(redeem(automation_id, 'd-1'), codeOf('compliance.permit_revoked'));
  await assert.rejects(redeem(automation_id, 'd-1'), codeOf('compliance.permit_revoked'));
  const automation = await read(automation_id);
  assert.equal(automation?.state, 'refused');
  assert.equal(automation?.failure_code, 'compliance.permit_revoked');
  assert.deepEqual(await placesOf(recipient), []);
});

test('refuses redemption after the team was frozen', async () => {
  const { automation_id } = await permitted();
  const freeze = (frozen: boolean) =>
    decide.asOfficer(() =>
      decide.settings.putTeam({
        request_id: randomUUID(),
        team: { id: 'east', frozen, frozen_channels: { values: ['email'] } },
      }),
    );
  await freeze(true);
  const refused = redeem(automation_id, 'd-1');
  await assert.rejects(refused, codeOf('compliance.permit_revoked'));
  await freeze(false);
});

test('refuses a permit from the instant it ends on, and says that it expired', async () => {
  const { automation_id, recipient } = await permitted();
  const startedAt = decide.clock.now();
  decide.clock.advance(600_000);
  await assert.rejects(redeem(automation_id, 'd-1'), codeOf('compliance.permit_expired'));
  const automation = await eventually(
    () => read(automation_id),
    (current) => current?.state === 'expired',
  );
  decide.clock.set(startedAt);
  assert.equal(automation?.state, 'expired');
  assert.deepEqual(await placesOf(recipient), []);
});

test('ends the permit with the hours in which the message may be sent', async () => {
  const startedAt = decide.clock.now();
  decide.clock.set(new Date('2026-11-20T19:55:00.250Z'));
  const { automation_id } = await permitted();
  const automation = await read(automation_id);
  decide.clock.set(startedAt);
  assert.equal(automation?.permit_expires_at, '2026-11-20T19:59:59.000Z');
});

test('records a delivery once, however often it is told', async () => {
  const { automation_id } = await permitted();
  await redeem(automation_id, 'd-1');
  await report(automation_id, 'd-1');
  await eventually(
    () => read(automation_id),
    (current) => current?.state === 'delivered',
  );
  const before = await read(automation_id);
  await report(automation_id, 'd-1');
  const { automation_id: next } = await permitted();
  await redeem(next, 'd-9');
  await report(next, 'd-9', { status: 'failed', failure_code: 'egress.mailbox_full' });
  const failed = await eventually(
    () => read(next),
    (current) => current?.state === 'failed',
  );
  assert.equal(failed?.failure_code, 'egress.mailbox_full');
  assert.deepEqual(await read(automation_id), before);
});

test('counts every permit in one place and every automation in one state', async () => {
  const { requested, by_first_outcome, by_state, permits } = await summary();
  const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  assert.equal(total(by_first_outcome), requested);
  assert.equal(total(by_state), requested);
  assert.ok(permits);
  const { minted, delivered, failed, expired, outstanding } = permits;
  assert.equal(minted, delivered + failed + expired + outstanding);
  assert.ok(delivered >= 1 && failed >= 3 && expired >= 1);
});

test('summarises what the automations come to without reading them', async () => {
  const { db } = decide.store.connection;
  assert.ok(db);
  const { requested, by_state } = await summary();
  await db.command({ profile: 2 });
  assert.equal((await summary().finally(() => db.command({ profile: 0 }))).requested, requested);
  const automations = db.collection('automations');
  const seen = await db.collection('system.profile').find({ ns: automations.namespace }).toArray();
  // Who looks for permits that ran out meanwhile reads those.
  assert.ok(seen.every(({ docsExamined = 0 }) => docsExamined < requested));
  const counted = await automations.aggregate([{ $group: { _id: '$state', count: { $sum: 1 } } }]).toArray();
  assert.deepEqual({ ...by_state }, Object.fromEntries(counted.map(({ _id, count }) => [_id, count])));
});

test('destroys a message when its retention ended', async () => {
  const { automation_id } = await permitted();
  await redeem(automation_id, 'd-1');
  await report(automation_id, 'd-1');
  await eventually(
    () => read(automation_id),
    (current) => current?.state === 'delivered',
  );
  const startedAt = decide.clock.now();
  decide.clock.advance(31 * 86_400_000);
  await eventually(
    () => decide.asService(() => decide.parts.automations.byId(automation_id)),
    (stored) => stored?.sealedContent === undefined,
  );
  decide.clock.set(startedAt);
  const asked = decide.asService(() => decide.permits.getPermit({ automation_id }));
  await assert.rejects(asked, codeOf('compliance.content_destroyed'));
});
