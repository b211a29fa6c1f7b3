import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { TransferServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Verdict } from '../../src/automation/verdict.ts';
import type { Facts } from '../../src/decisions/facts.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registeredPeople,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';
import { simplePacks } from '../fixtures/simple-law.ts';

/** The law of the other tests, and one more: no more than so many persons a year. */
const MOST = 30;
function limited(facts: Facts): Verdict {
  const verdict = simplePacks.decide(facts);
  const isTooMany = (facts.transfer?.to ?? []).length > 0 && (facts.transfer?.subjects_ytd ?? MOST + 1) > MOST;
  return isTooMany ? { ...verdict, outcome: 'deny', reasons: [], obligations: [] } : verdict;
}
const packs = { ...simplePacks, decide: limited, changes: () => ({ instantsMs: [] }) };

const stack = new AsyncDisposableStack();
let one: DecideHarness;
let other: DecideHarness;
let transfers: TransferServiceClient;
before(async () => {
  one = stack.use(await startDecideHarness({ packs }));
  other = stack.use(await startDecideHarness({ packs, beside: one }));
  const serviceName = 'salesmesh.compliance.v1.TransferService';
  const options = { address: `127.0.0.1:${one.port}`, serviceName, callerService: 'gateway', defaultTimeoutMs: 10_000 };
  transfers = stack.use(rpcClient<TransferServiceClient>(options));
  const activity = {
    ...{ purpose: '*', data: { categories: { values: ['contact'] }, sensitive: false } },
    transfer: { from: 'CN', to: { values: ['DE'] } },
  };
  await one.asOfficer(() => one.settings.putActivity({ request_id: randomUUID(), activity }));
});
after(() => stack.disposeAsync());

const register = (count: number) => registeredPeople(one, count);

const service = { kind: 'send', channel: 'email', purpose: 'service', automated: true };
const ask = (process: DecideHarness, recipient: string) =>
  process.asService(async () => {
    const request = emailRequest(recipient, { action: service });
    return (await process.automations.requestAutomation(request)).automation;
  });
const elsewhere = (persons: number) => {
  const told = { request_id: randomUUID(), year: 2026, from: 'CN', kind: 'subjects', persons };
  return one.asOfficer(() => transfers.putTransfersElsewhere(told));
};
async function counted(): Promise<number> {
  await one.asService(() => one.parts.changeStore.settled());
  await other.asService(() => other.parts.changeStore.settled());
  const { counts } = await one.asOfficer(() => transfers.listTransferCounts({ year: 2026 }));
  return counts.find(({ kind }) => kind === 'subjects')?.persons ?? 0;
}

test('takes a count to be unknown until somebody told how many left elsewhere', async () => {
  const [recipient = ''] = await register(1);
  assert.equal((await ask(one, recipient))?.decision?.outcome, 'deny');
  await elsewhere(0);
  assert.equal(await counted(), 0);
});

test('counts a person once, gives it back when nothing left, and keeps it when something did', async () => {
  const [recipient = ''] = await register(1);
  const first = await ask(one, recipient);
  const second = await ask(other, recipient);
  assert.deepEqual([first?.state, second?.state], ['permitted', 'permitted']);
  assert.equal(await counted(), 1);
  const startedAt = one.clock.now();
  const redeem = { automation_id: second?.id ?? '', delivery_id: 'd-1' };
  await one.asService(() => one.permits.redeemPermit(redeem));
  one.clock.advance(700_000);
  await eventually(
    () =>
      one.asService(async () => (await one.automations.getAutomation({ automation_id: first?.id ?? '' })).automation),
    (automation) => automation?.state === 'expired',
  );
  assert.equal(await counted(), 1);
  const failed = { automation_id: second?.id ?? '', delivery_id: 'd-1', status: 'failed', failure_code: 'egress.gone' };
  const event = randomUUID();
  await one.publish('salesmesh.egress.v1.DeliveryFinished', failed.automation_id, failed, event);
  await one.publish('salesmesh.egress.v1.DeliveryFinished', failed.automation_id, failed, randomUUID());
  await eventually(counted, (persons) => persons === 0);
  one.clock.set(startedAt);
});

test('never lets more persons go than the law does, however many are asked for at once in two processes', async () => {
  const recipients = await register(60);
  const asked = recipients.flatMap((recipient, place) => [
    ask(place % 2 === 0 ? one : other, recipient),
    ask(place % 3 === 0 ? one : other, recipient),
  ]);
  const answers = await Promise.all(asked);
  const released = new Set(
    answers.filter((answer) => answer?.state === 'permitted').map((answer) => answer?.recipient_id),
  );
  assert.equal(released.size, MOST);
  assert.equal(await counted(), MOST);
  const again = await Promise.all(recipients.map((recipient) => ask(one, recipient)));
  const still = again.filter((answer) => answer?.state === 'permitted').map((answer) => answer?.recipient_id);
  assert.deepEqual(new Set(still), released);
});

test('begins anew with the year, by the time of China', async () => {
  const startedAt = one.clock.now();
  one.clock.set(new Date('2026-12-31T16:30:00Z'));
  const [recipient = ''] = await register(1);
  const told = { request_id: randomUUID(), year: 2027, from: 'CN', kind: 'subjects', persons: 0 };
  await one.asOfficer(() => transfers.putTransfersElsewhere(told));
  assert.equal((await ask(one, recipient))?.state, 'permitted');
  await one.asService(() => one.parts.changeStore.settled());
  const { counts } = await one.asOfficer(() => transfers.listTransferCounts({ year: 2027 }));
  one.clock.set(startedAt);
  assert.deepEqual(
    counts.map(({ persons }) => persons),
    [1],
  );
});
