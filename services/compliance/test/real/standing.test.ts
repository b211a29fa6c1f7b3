import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { StandingServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { AUTOMATION_DECIDED } from '../../src/standing/on-automation-decided.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

const stack = new AsyncDisposableStack();
let decide: DecideHarness;
let other: DecideHarness;
let standing: StandingServiceClient;
let standingOfOther: StandingServiceClient;
before(async () => {
  decide = stack.use(await startDecideHarness());
  other = stack.use(await startDecideHarness({ beside: decide }));
  [standing, standingOfOther] = [clientOf(decide), clientOf(other)];
  await putRules(30);
  const isCounted = async () => {
    await tell('listening', decisions(1, 0));
    return (await boardOf('listening')).days.length > 0;
  };
  await eventually(isCounted, (is) => is);
});
after(() => stack.disposeAsync());

function clientOf({ port }: DecideHarness): StandingServiceClient {
  const serviceName = 'salesmesh.compliance.v1.StandingService';
  const options = { address: `127.0.0.1:${port}`, serviceName, callerService: 'gateway', defaultTimeoutMs: 10_000 };
  return stack.use(rpcClient<StandingServiceClient>(options));
}

const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;

function putRules(window_days: number) {
  const rules = { window_days, minimum_decisions: 100, minimum_answers: 5, frozen_channels: ['email'] };
  return decide.asOfficer(() => standing.putStandingRules({ request_id: randomUUID(), rules }));
}

const boardOf = (team: string) =>
  decide.asOfficer(async () => {
    const { board } = await standing.getTeamBoard({ team });
    assert.ok(board);
    return board;
  });
const measure = (board: Awaited<ReturnType<typeof boardOf>>, name: string) =>
  board.measures.find((one) => one.name === name);

type Decided = { automation_id: string; outcome: string };

/** Decisions as compliance tells them, each with an event of its own. */
async function tell(team: string, decisions: readonly Decided[]): Promise<void> {
  const decided_at = decide.clock.now().toISOString();
  const facts = { recipient_id: 'c-1', decided_at, channel: 'email', purpose: 'marketing', team, decision_number: 1 };
  await Promise.all(
    decisions.map(({ automation_id, outcome }) => {
      const articles = outcome === 'deny' ? ['PIPL-13'] : [];
      return decide.publish(AUTOMATION_DECIDED, automation_id, { ...facts, automation_id, outcome, articles });
    }),
  );
}

function decisions(allowed: number, refused: number): Decided[] {
  return Array.from({ length: allowed + refused }, (_, place) => ({
    automation_id: randomUUID(),
    outcome: place < allowed ? 'allow' : 'deny',
  }));
}

function scores(values: readonly number[], cause = 'slow_reply') {
  const answered_at = decide.clock.now().toISOString();
  return values.map((score) => ({ id: `a-${randomUUID()}` as string, score, answered_at, cause }));
}

const record = (client: StandingServiceClient, team: string, answers: ReturnType<typeof scores>) =>
  decide.asOfficer(() => client.recordCustomerScores({ request_id: randomUUID(), team, scores: answers }));

/** A permit that nobody has used, of a team that is not frozen by hand. */
async function permitted(team: string): Promise<string> {
  const request_id = randomUUID();
  await decide.asOfficer(() => decide.settings.putTeam({ request_id, team: { id: team, frozen: false } }));
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  const request = emailRequest(recipient, { team });
  const { automation } = await decide.asService(() => decide.automations.requestAutomation(request));
  assert.equal(automation?.state, 'permitted');
  return automation?.id ?? '';
}

const redeem = (automation_id: string) =>
  decide.asService(() => decide.permits.redeemPermit({ automation_id, delivery_id: randomUUID() }));

const train = (team: string, certificate_id: string, request_id = randomUUID()) => {
  const completed_at = decide.clock.now().toISOString();
  return decide.asOfficer(() => standing.recordTraining({ request_id, team, certificate_id, completed_at }));
};
const unfreeze = (team: string, certificate_id: string, request_id = randomUUID(), client = standing) =>
  decide.asOfficer(() => client.unfreezeTeam({ request_id, team, certificate_id, reason: 'trained on hours' }));

test('freezes a team with a CES of 92 and a compliance rate of 81; a permit minted before is refused', async () => {
  const automation = await permitted('falling');
  const [unharmed] = await Promise.all([permitted('steady')]);
  await record(standing, 'falling', scores([92, 92, 92, 92, 92, 92]));
  await tell('falling', decisions(80, 19));
  const board = await eventually(
    () => boardOf('falling'),
    ({ is_frozen }) => is_frozen,
  );
  assert.deepEqual(
    board.measures.map(({ name, weight, value, effective }) => ({ name, weight, value, effective })),
    [
      { name: 'ces', weight: 0.5, value: 92, effective: 92 },
      { name: 'compliance_rate', weight: 0.5, value: 81, effective: 81 },
    ],
  );
  assert.equal(board.score, 86.5);
  assert.deepEqual(board.freezes[0]?.because, ['compliance_rate']);
  await assert.rejects(redeem(automation), codeOf('compliance.permit_revoked'));
  await redeem(unharmed);
});

test('binds a freeze by answers of customers before the answer to who records them', async () => {
  const automation = await permitted('scored');
  await record(standingOfOther, 'scored', scores([60, 70, 80, 90, 100]));
  await assert.rejects(redeem(automation), codeOf('compliance.permit_revoked'));
  const board = await boardOf('scored');
  assert.deepEqual(board.freezes[0]?.because, ['ces']);
  assert.deepEqual(board.drivers, [{ measure: 'ces', name: 'slow_reply', count: 5, share: 1 }]);
});

test('counts each decision once, however often, in whatever order and wherever it is told', async () => {
  const told = decisions(100, 5);
  await Promise.all([tell('told', told), tell('told', told.toReversed()), tell('told', told.slice(10, 40))]);
  await tell('told-last', decisions(1, 0));
  await eventually(
    () => boardOf('told-last'),
    (board) => measure(board, 'compliance_rate')?.sample === 1,
  );
  // Teams are judged one by one: that the last one was says nothing about the others.
  const board = await eventually(
    () => boardOf('told'),
    (found) =>
      (measure(found, 'compliance_rate')?.sample ?? 0) >= told.length &&
      measure(found, 'compliance_rate')?.value !== undefined,
  );
  assert.deepEqual(
    board.days.map(({ decided, refused }) => ({ decided, refused })),
    [{ decided: 105, refused: 5 }],
  );
  assert.equal(measure(board, 'compliance_rate')?.value, 95.2);
});

test('counts each answer once when two processes record overlapping lists at the same moment', async () => {
  const answers = scores(Array.from({ length: 40 }, (_, place) => 90 + (place % 10)));
  const parts = [answers.slice(0, 25), answers.slice(10, 40), answers.slice(5, 30), answers];
  const recorded = await Promise.all(
    parts.map((part, place) => record(place % 2 === 0 ? standing : standingOfOther, 'asked', part)),
  );
  assert.equal(
    recorded.reduce((sum, { counted }) => sum + counted, 0),
    answers.length,
  );
  const ces = measure(await boardOf('asked'), 'ces');
  assert.deepEqual([ces?.sample, ces?.value], [40, 94.5]);
});

test('lets a frozen team go only by a training since, in the name of who said so, and counts it anew', async () => {
  await record(standing, 'learning', scores([10, 20, 30, 40, 50]));
  await assert.rejects(unfreeze('learning', 'cert-1'), codeOf('compliance.training_missing'));
  decide.clock.advance(3_600_000);
  const request_id = randomUUID();
  const { training } = await train('learning', 'cert-1', request_id);
  assert.equal(training?.recorded_by, 'officer-1');
  assert.deepEqual(await train('learning', 'cert-1', request_id), { training });
  await assert.rejects(train('learning', 'cert-1'), codeOf('compliance.certificate_used'));
  const { freeze } = await unfreeze('learning', 'cert-1');
  assert.deepEqual(
    [freeze?.ended_by, freeze?.certificate_id, freeze?.reason],
    ['officer-1', 'cert-1', 'trained on hours'],
  );
  await redeem(await permitted('learning'));
  const fresh = await boardOf('learning');
  assert.deepEqual([fresh.is_frozen, measure(fresh, 'ces')?.sample], [false, 0]);
  await record(standing, 'learning', scores([10, 20, 30, 40, 50]));
  await assert.rejects(unfreeze('learning', 'cert-1'), codeOf('compliance.training_missing'));
  const again = await boardOf('learning');
  assert.deepEqual(
    again.freezes.map(({ ended_at }) => ended_at === undefined),
    [true, false],
  );
});

test('lets one of two requests that unfreeze at the same moment have it, and the same request again its answer', async () => {
  await record(standing, 'raced', scores([10, 20, 30, 40, 50]));
  await train('raced', 'cert-2');
  const [first, second] = [randomUUID(), randomUUID()];
  const asked = [unfreeze('raced', 'cert-2', first), unfreeze('raced', 'cert-2', second, standingOfOther)];
  const settled = await Promise.allSettled(asked);
  assert.deepEqual(settled.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const won = settled[0]?.status === 'fulfilled' ? first : second;
  const { freeze } = await unfreeze('raced', 'cert-2', won);
  assert.equal(freeze?.certificate_id, 'cert-2');
  assert.equal((await boardOf('raced')).freezes.length, 1);
});

test('is not lifted by hand, and a value set by hand counts only where it is stricter', async () => {
  await record(standing, 'set', scores([60, 70, 80, 90, 100]));
  const automation_team = { id: 'set', frozen: false, frozen_channels: { values: [] }, ces: 99, compliance_rate: 97 };
  await decide.asOfficer(() => decide.settings.putTeam({ request_id: randomUUID(), team: automation_team }));
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  const request = emailRequest(recipient, { team: 'set' });
  const { automation } = await decide.asService(() => decide.automations.requestAutomation(request));
  assert.deepEqual(
    automation?.decision?.reasons.map(({ article }) => article),
    ['TEST-FREEZE'],
  );
  const ces = measure(await boardOf('set'), 'ces');
  assert.deepEqual([ces?.set_by_hand, ces?.value, ces?.effective], [99, 80, 80]);
});

test('judges a team anew when good days fall out of the window', async () => {
  await record(standing, 'ageing', scores([95, 95, 95, 95, 95]));
  decide.clock.advance(20 * 86_400_000);
  await record(standing, 'ageing', scores([80, 80, 80, 80, 80]));
  assert.equal((await boardOf('ageing')).is_frozen, false);
  decide.clock.advance(11 * 86_400_000);
  const board = await eventually(
    () => boardOf('ageing'),
    ({ is_frozen }) => is_frozen,
  );
  const ces = measure(board, 'ces');
  assert.deepEqual([ces?.value, ces?.previous], [80, 95]);
});

test('refuses answers of the future, unknown scores and rules that make no sense, naming the field', async () => {
  const answered_at = new Date(decide.clock.now().getTime() + 1_000).toISOString();
  const wrong = [{ id: 'a b', score: 101, answered_at, cause: 'Free text of a person' }];
  await assert.rejects(record(standing, 'asked', wrong), codeOf('compliance.invalid_request'));
  const rules = { window_days: 366 };
  const put = decide.asOfficer(() => standing.putStandingRules({ request_id: randomUUID(), rules }));
  await assert.rejects(put, codeOf('compliance.invalid_request'));
});

test('is for officers to change and for managers to see', async () => {
  const team = { request_id: randomUUID(), team: 'asked' };
  const asManager = <T>(fn: () => Promise<T>) => decide.asRole('sales_manager', fn);
  const changes: (() => Promise<unknown>)[] = [
    () => standing.putStandingRules({ request_id: randomUUID() }),
    () => standing.recordCustomerScores({ ...team, scores: scores([90]) }),
    () => standing.recordTraining({ ...team, certificate_id: 'c', completed_at: '2026-11-20T00:00:00Z' }),
    () => standing.unfreezeTeam({ ...team, certificate_id: 'c', reason: 'none' }),
  ];
  for (const change of changes) await assert.rejects(asManager(change), codeOf('chassis.permission_denied'));
  assert.equal((await asManager(() => standing.getTeamBoard({ team: 'asked' }))).board?.team, 'asked');
  const asRep = decide.asRole('rep', () => standing.getTeamBoard({ team: 'asked' }));
  await assert.rejects(asRep, codeOf('chassis.permission_denied'));
});
