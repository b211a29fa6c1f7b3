import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type ReceivedEvent, subjectsFor } from '@salesmesh/chassis/bus';
import { onRightsDue, RIGHTS_DUE } from '../../src/rights/rights-timers.ts';
import { emailRequest, eventually, registered } from '../fixtures/decide-harness.ts';
import { inTenant, rightsScene } from '../fixtures/rights-scene.ts';

const scene = await rightsScene();
const { decide, rights } = scene;
after(() => scene[Symbol.asyncDispose]());

const escalated: ReceivedEvent[] = [];
const watcher = await decide.bus.watch({
  stream: 'COMPLIANCE',
  filterSubjects: [subjectsFor('salesmesh.compliance.v1.RightsEscalated', decide.tenant)],
  handler: (event) => void escalated.push(event),
});
after(() => watcher[Symbol.asyncDispose]());
const levelsOf = (id: string) =>
  escalated.filter(({ aggregateId }) => aggregateId === id).map(({ message }) => message.level);

async function person(id: string, residence: string): Promise<string> {
  const facts = { kind: 'individual', residence, timezone: 'Asia/Shanghai', relationship: 'prospect' };
  await decide.publish('salesmesh.leads.v1.ContactRegistered', id, registered(id, { facts }));
  await eventually(
    () => inTenant(decide, () => decide.parts.people.load(id)),
    (found) => found !== undefined,
  );
  return id;
}
const advanceTo = (instant: string) => decide.clock.advance(Date.parse(instant) - decide.clock.now().getTime());
const outcomeOf = async (recipientId: string) => {
  const asked = emailRequest(recipientId);
  const { automation } = await decide.asRole('sales_manager', () => decide.automations.requestAutomation(asked));
  return { id: automation?.id ?? '', outcome: automation?.decision?.outcome };
};

test('binds an objection, a restriction and an erasure at once, before the identity is checked', async () => {
  for (const kind of ['objection_marketing', 'restriction', 'erasure']) {
    const personId = await person(`binds-${kind}`, 'DE');
    await decide.asRole('rep', () =>
      rights.openRightsRequest({ request_id: `binds-${kind}`, recipient_id: personId, kind }),
    );
    const dossier = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId }));
    assert.deepEqual(dossier.person?.open_requests, [kind]);
  }
});

test('turns down a permit that was given before the objection', async () => {
  const personId = await person('permitted', 'DE');
  const { id: automation_id, outcome } = await outcomeOf(personId);
  assert.match(outcome ?? '', /^allow/);
  await scene.open(personId, 'objection_marketing');
  const redeem = () => decide.permits.redeemPermit({ automation_id, delivery_id: 'd-1' });
  await assert.rejects(decide.asService(redeem), { code: 'compliance.permit_revoked' });
});

test('completes an objection with the identity, and leaves it standing', async () => {
  const { requests } = await decide.asOfficer(() =>
    rights.listRightsRequests({ page_size: 0, page_token: '', recipient_id: 'binds-objection_marketing' }),
  );
  const id = requests[0]?.id ?? '';
  const { request } = await scene.verify(id);
  assert.equal(request?.state, 'completed');
  const dossier = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: 'binds-objection_marketing' }));
  assert.deepEqual(dossier.person?.open_requests, ['objection_marketing']);
});

test('frees a person whose erasure is rejected, and rejects nothing once services were asked', async () => {
  const { requests } = await decide.asOfficer(() =>
    rights.listRightsRequests({ page_size: 0, page_token: '', recipient_id: 'binds-erasure' }),
  );
  const id = requests[0]?.id ?? '';
  const reject = (request_id: string) =>
    decide.asOfficer(() => rights.rejectRightsRequest({ request_id, id, reason: 'identity not shown' }));
  assert.equal((await reject('reject-1')).request?.state, 'rejected');
  assert.equal((await reject('reject-1')).request?.state, 'rejected');
  const dossier = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: 'binds-erasure' }));
  assert.deepEqual(dossier.person?.open_requests, []);
  await assert.rejects(reject('reject-2'), { code: 'compliance.rights_request_state' });
});

test('leaves the objection standing that was heard, when a second request for the same is rejected', async () => {
  const personId = await person('objects-twice', 'DE');
  const { request: heard } = await scene.open(personId, 'objection_marketing', 'objects-1');
  await scene.verify(heard?.id ?? '');
  const { request: again } = await scene.open(personId, 'objection_marketing', 'objects-2');
  await decide.asOfficer(() =>
    rights.rejectRightsRequest({ request_id: 'reject-again', id: again?.id ?? '', reason: 'a duplicate' }),
  );
  const dossier = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId }));
  assert.deepEqual(dossier.person?.open_requests, ['objection_marketing']);
});

test('tells a week before the deadline and at it, by the law of the place', async () => {
  const [german, chinese] = [await person('due-de', 'DE'), await person('due-cn', 'CN')];
  const { request: inGermany } = await scene.open(german, 'export');
  const { request: inChina } = await scene.open(chinese, 'export');
  assert.deepEqual(
    [inGermany?.due_at, inGermany?.deadline_rule, inChina?.due_at, inChina?.deadline_rule],
    ['2026-12-20T10:00:00.000Z', 'one_month', '2026-12-11T16:00:00.000Z', 'working_days_15'],
  );
  const [germanId, chineseId] = [inGermany?.id ?? '', inChina?.id ?? ''];
  advanceTo('2026-12-04T16:00:01Z');
  await eventually(
    async () => levelsOf(chineseId),
    (levels) => levels.length === 1,
  );
  assert.deepEqual([levelsOf(chineseId), levelsOf(germanId)], [['due_soon'], []]);
  advanceTo('2026-12-13T10:00:01Z');
  await eventually(
    async () => levelsOf(germanId),
    (levels) => levels.length === 1,
  );
  assert.deepEqual([levelsOf(chineseId), levelsOf(germanId)], [['due_soon', 'overdue'], ['due_soon']]);
  assert.equal((await scene.get(chineseId)).escalation, 'overdue');
});

test('extends a deadline once with its reason, starts its warnings anew, and never in China', async () => {
  const { requests } = await decide.asOfficer(() =>
    rights.listRightsRequests({ page_size: 0, page_token: '', state: 'identity_pending' }),
  );
  const idOf = (recipient: string) => requests.find(({ recipient_id }) => recipient_id === recipient)?.id ?? '';
  const extend = (id: string, request_id: string) =>
    decide.asOfficer(() =>
      rights.extendRightsRequest({ request_id, id, due_at: '2027-02-20T10:00:00.000Z', reason: 'many systems' }),
    );
  const germanId = idOf('due-de');
  const { request } = await extend(germanId, 'extend-1');
  assert.deepEqual(
    [request?.due_at, request?.extended_because, request?.escalation],
    ['2027-02-20T10:00:00.000Z', 'many systems', 'none'],
  );
  assert.equal((await extend(germanId, 'extend-1')).request?.due_at, request?.due_at);
  await assert.rejects(extend(germanId, 'extend-2'), { code: 'compliance.extension_refused' });
  await assert.rejects(extend(idOf('due-cn'), 'extend-3'), { code: 'compliance.extension_refused' });
  advanceTo('2026-12-20T10:00:01Z');
  advanceTo('2027-02-13T10:00:01Z');
  await eventually(
    async () => levelsOf(germanId),
    (levels) => levels.length === 2,
  );
  assert.deepEqual(levelsOf(germanId), ['due_soon', 'due_soon']);
});

test('lets no late warning lower what is overdue', async () => {
  const { request } = await scene.open(await person('warned-late', 'DE'), 'export');
  const [id, dueAt] = [request?.id ?? '', request?.due_at ?? ''];
  const tell = (level: string) =>
    inTenant(decide, () =>
      onRightsDue({ requests: decide.parts.rights.requests, clock: decide.clock })({
        ...{ id: level, kind: RIGHTS_DUE, tenant: decide.tenant, aggregateId: id, dueAt: new Date(dueAt), attempts: 1 },
        payload: { level, dueAt },
      }),
    );
  await tell('overdue');
  await tell('due_soon');
  assert.equal((await scene.get(id)).escalation, 'overdue');
});

test('lets only officers see and settle requests', async () => {
  const asRep = <T>(fn: () => Promise<T>) => decide.asRole('rep', fn);
  const list = () => rights.listRightsRequests({ page_size: 0, page_token: '' });
  await assert.rejects(asRep(list), { kind: 'PERMISSION_DENIED' });
  await assert.rejects(
    asRep(() => rights.runRetention({})),
    { kind: 'PERMISSION_DENIED' },
  );
});

test('frees a person although the process died right after the rejection', async (t) => {
  const personId = await person('freed-later', 'DE');
  const { request } = await scene.open(personId, 'restriction');
  const id = request?.id ?? '';
  const change = t.mock.method(decide.parts.people, 'change', () => Promise.reject(new Error('the process died')));
  const rejected = decide.asOfficer(() => rights.rejectRightsRequest({ request_id: 'reject-dies', id, reason: 'no' }));
  await assert.rejects(rejected);
  change.mock.restore();
  assert.equal((await scene.get(id)).state, 'rejected');
  decide.clock.advance(31_000);
  await eventually(
    () => decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId })),
    (dossier) => dossier.person?.open_requests.length === 0,
  );
});
