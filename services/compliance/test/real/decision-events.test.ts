import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { AutomationInput, DecisionEvent } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { isCommitmentTo } from '../../src/ledger/commitment.ts';
import { leafHash } from '../../src/ledger/merkle-hash.ts';
import { type DecideHarness, emailRequest, registeredPeople, startDecideHarness } from '../fixtures/decide-harness.ts';

let decide: DecideHarness;
let recipients: string[];
before(async () => {
  decide = await startDecideHarness();
  recipients = await registeredPeople(decide, 7);
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

async function request(recipient: string | undefined) {
  const { automation } = await decide.asService(() =>
    decide.automations.requestAutomation(emailRequest(recipient ?? '')),
  );
  return automation as AutomationInput & { id: string };
}

async function read(options: { after?: number; limit?: number } = {}): Promise<DecisionEvent[]> {
  return decide.asOfficer(async () => {
    const events: DecisionEvent[] = [];
    for await (const { event } of decide.decisionLog.readDecisionEvents(options)) events.push(event as DecisionEvent);
    return events;
  });
}

const code = (name: string) => ({ code: `compliance.${name}` });

test('says that nothing was decided before the first decision, and does not begin a ledger by being asked', async () => {
  await assert.rejects(read(), code('ledger_empty'));
  await assert.rejects(read(), code('ledger_empty'));
});

test('gives each decision once and in order, with the proof that it is in the ledger', async () => {
  const automations = [];
  for (const recipient of recipients.slice(0, 4)) automations.push(await request(recipient));
  const [permitted] = automations;
  const redemption = { automation_id: permitted?.id ?? '', delivery_id: randomUUID() };
  await decide.asService(() => decide.permits.redeemPermit(redemption));
  const events = await read();
  assert.deepEqual(
    events.map(({ input }) => input?.automation_id),
    automations.map(({ id }) => id),
  );
  for (const [place, { decision_id, result, custom, bundles, timestamp }] of events.entries()) {
    const { decision } = automations[place] as AutomationInput;
    assert.equal(result?.outcome, decision?.outcome);
    assert.ok(decision_id.length > 0);
    assert.ok(Object.values(bundles).every(({ revision }) => revision === decision?.revision));
    assert.equal(new Date(timestamp).toISOString(), timestamp);
    const proof = { index: custom?.ledger_index ?? -1, size: 0 };
    const { leaf } = await decide.asService(() => decide.ledger.getInclusionProof(proof));
    assert.equal(Buffer.from(leafHash(leaf)).toString('hex'), custom?.leaf_hash);
  }
});

test('goes on after what is stored, whatever the cut, with neither a gap nor a second copy', async () => {
  for (const recipient of recipients.slice(4)) await request(recipient);
  const all = await read();
  assert.equal(all.length, recipients.length);
  const places = all.map(({ custom }) => custom?.ledger_index ?? -1);
  for (const [cut, after] of places.entries()) assert.deepEqual(await read({ after }), all.slice(cut + 1));
  assert.deepEqual(await read({ limit: 2 }), all.slice(0, 2));
  await using restarted = await startDecideHarness({ beside: decide });
  const again: unknown[] = [];
  await restarted.asOfficer(async () => {
    for await (const { event } of restarted.decisionLog.readDecisionEvents({})) again.push(event);
  });
  assert.deepEqual(again, all);
});

test('names nobody: the recipient stands there as a commitment that opens with the salt alone', async () => {
  const [first] = await read({ limit: 1 });
  assert.ok(first !== undefined);
  const text = JSON.stringify(first);
  for (const word of [recipients[0] ?? '', 'Acme', '广告']) assert.ok(!text.includes(word), word);
  assert.deepEqual(first.masked, ['/input/recipient', '/input/content']);
  const automation_id = first.input?.automation_id ?? '';
  const { recipient_salt, recipient_id } = await decide.asService(() => decide.permits.getPermit({ automation_id }));
  const opening = { salt: recipient_salt, value: recipient_id };
  assert.ok(isCommitmentTo(first.input?.recipient ?? '', opening));
});

test('tells whoever follows of what is decided from now on', async () => {
  const known = (await read()).at(-1)?.custom?.ledger_index ?? -1;
  await decide.asOfficer(async () => {
    const following = decide.decisionLog.readDecisionEvents({ after: known, follow: true });
    const [asked, told] = await Promise.all([request(recipients[0]), firstOf(following)]);
    assert.equal(told.event?.input?.automation_id, asked.id);
  });
});

test('is read by officers and operators only', async () => {
  for (const role of ['rep', 'sales_manager']) {
    await assert.rejects(
      decide.asRole(role, () => firstOf(decide.decisionLog.readDecisionEvents({}))),
      { code: 'chassis.permission_denied' },
    );
  }
  await assert.rejects(
    decide.asOfficer(() => firstOf(decide.decisionLog.readDecisionEvents({ after: -2 }))),
    code('invalid_request'),
  );
});

async function firstOf<T>(answers: AsyncIterable<T>): Promise<T> {
  for await (const answer of answers) return answer;
  throw new Error('there was no answer');
}
