import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { connectBus, type PublishedEvent } from '@salesmesh/chassis/bus';
import { dataRights, type Holding, PART_SEALED, rowsOf, TASK_CONFIRMED } from '@salesmesh/chassis/data-rights';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { eventually, registered } from '../fixtures/decide-harness.ts';
import { inTenant, rightsScene } from '../fixtures/rights-scene.ts';

const scene = await rightsScene({ dataServices: ['leads', 'compliance', 'egress'] });
const { decide, rights } = scene;
after(() => scene[Symbol.asyncDispose]());
const log = createLog({ service: 'egress', level: 'silent' });

/** A third service with one record a person, which may end before its answer is told. */
async function startThird(crashes: { left: number }) {
  const stack = new AsyncDisposableStack();
  const url = new URL(decide.servers.mongoUrl);
  url.pathname = `/third-${decide.tenant}`;
  const store = stack.use(await connectStore({ url: url.href, service: 'egress', log }));
  const bus = stack.use(await connectBus({ url: decide.servers.natsUrl, service: 'egress', log }));
  const rows = store.model<{ personId: string }>('third_rows', { personId: { type: String } });
  const holding: Holding = {
    name: 'egress.deliveries',
    count: ({ personId }) => rows.countDocuments({ personId }),
    export: ({ personId }) => rowsOf(() => rows.find({ personId })),
    erase: async ({ personId }) => {
      await rows.deleteMany({ personId });
    },
  };
  const third = dataRights({ store, clock: decide.clock, holdings: [holding] });
  await store.ensureIndexes();
  const publish = async (events: readonly PublishedEvent[]) => {
    if (events.some(({ type }) => type === TASK_CONFIRMED) && crashes.left > 0) {
      crashes.left -= 1;
      throw Object.assign(new Error('the process died before it could answer'), { code: 'CRASHED' });
    }
    await bus.publish(events);
  };
  const start = () => stack.use(third.start({ bus: { ...bus, publish }, log, backoffMs: [20] }));
  return {
    start,
    add: (personId: string) => inTenant(decide, () => rows.insertMany([{ _id: randomUUID(), personId }])),
    left: (personId: string) => inTenant(decide, () => rows.countDocuments({ personId })),
    publish: (event: PublishedEvent) => bus.publish([event]),
    encode: bus.codec.encode,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
const crashes = { left: 0 };
const third = await startThird(crashes);
after(() => third[Symbol.asyncDispose]());

async function person(id: string): Promise<string> {
  await decide.publish(
    'salesmesh.leads.v1.ContactRegistered',
    id,
    registered(id, { facts: { kind: 'individual', residence: 'DE' } }),
  );
  await eventually(
    () => inTenant(decide, () => decide.parts.people.load(id)),
    (found) => found !== undefined,
  );
  return id;
}
const answersOf = async (id: string, operation: string) =>
  (await scene.get(id)).tasks.find((task) => task.operation === operation)?.answers ?? [];

test('goes on without a service that is away, and completes once it is back', async () => {
  const personId = await person('apart-1');
  await third.add(personId);
  const { request } = await scene.open(personId, 'erasure');
  const id = request?.id ?? '';
  await scene.verify(id);
  const waiting = await eventually(
    () => answersOf(id, 'erase'),
    (answers) => answers.filter(({ confirmed_at }) => confirmed_at !== undefined).length === 2,
  );
  assert.deepEqual(
    waiting.filter(({ confirmed_at }) => confirmed_at === undefined).map(({ service }) => service),
    ['egress'],
  );
  assert.equal((await scene.get(id)).state, 'running');
  assert.equal(await third.left(personId), 1);

  decide.clock.advance(25 * 3_600_000);
  const overdue = await eventually(
    () => scene.get(id),
    ({ tasks }) => tasks.some(({ is_overdue }) => is_overdue),
  );
  assert.ok((overdue.tasks.find(({ is_overdue }) => is_overdue)?.answers[0]?.asked ?? 0) >= 2);

  third.start();
  const done = await scene.completed(id);
  assert.equal(await third.left(personId), 0);
  assert.equal(
    done.tasks.every(({ finished_at }) => finished_at !== undefined),
    true,
  );
});

test('counts what was destroyed once, although the service died before it could say so', async () => {
  const personId = await person('apart-2');
  await third.add(personId);
  await third.add(personId);
  const { request } = await scene.open(personId, 'erasure');
  crashes.left = 1;
  await scene.verify(request?.id ?? '');
  // Asked again: what cannot be retried is asked by compliance after a while.
  await eventually(
    () => third.left(personId),
    (left) => left === 0,
  );
  decide.clock.advance(16 * 60_000);
  const done = await scene.completed(request?.id ?? '');
  assert.equal(crashes.left, 0);
  const answers = done.tasks.find(({ operation }) => operation === 'erase')?.answers;
  assert.deepEqual(answers?.find(({ service }) => service === 'egress')?.holdings, [
    { holding: 'egress.deliveries', count: 2 },
  ]);
});

test('takes an answer that comes again, late pieces of a part and answers about nothing without harm', async () => {
  const personId = await person('apart-3');
  const { request } = await scene.open(personId, 'export');
  await scene.verify(request?.id ?? '');
  const done = await scene.completed(request?.id ?? '');
  const taskId = done.tasks.find(({ operation }) => operation === 'export')?.id ?? '';
  const again = (type: string, message: object): PublishedEvent => ({
    ...{ id: randomUUID(), type, tenant: decide.tenant, aggregateId: taskId, at: decide.clock.now() },
    payload: third.encode(type, message),
    headers: { 'salesmesh-tenant': decide.tenant },
    subject: `rights.egress.${decide.tenant}.0`,
  });
  const piece = { task_id: taskId, part_id: 'late', index: 0, sealed: Buffer.from('x'), sender_key: Buffer.from('y') };
  await third.publish(again(PART_SEALED, piece));
  await third.publish(again(TASK_CONFIRMED, { task_id: taskId, holdings: [{ holding: 'x', count: 9 }] }));
  const next = await person('apart-4');
  const { request: later } = await scene.open(next, 'export');
  await scene.verify(later?.id ?? '');
  await scene.completed(later?.id ?? '');
  assert.deepEqual((await scene.get(done.id)).tasks, done.tasks);
  const left = { taskId, service: 'egress', partId: 'late' };
  assert.equal(await inTenant(decide, () => decide.parts.rights.parts.count(left)), 0);
});

test('opens one request for one request id, although it is asked twice at once, and for nobody else', async () => {
  const personId = await person('apart-5');
  const asked = { request_id: 'twice', recipient_id: personId, kind: 'access' };
  const [one, two] = await Promise.all(
    [asked, asked].map((same) => decide.asOfficer(() => rights.openRightsRequest(same))),
  );
  assert.deepEqual(one, two);
  await assert.rejects(
    decide.asOfficer(() => rights.openRightsRequest({ ...asked, kind: 'erasure' })),
    {
      code: 'compliance.request_id_reused',
    },
  );
  await assert.rejects(scene.open('nobody', 'access'), { code: 'compliance.recipient_not_found' });
});

test('gives the token to officers only, and begins by it only what an officer opened', async () => {
  const personId = await person('apart-7');
  const asked = { request_id: 'heard', recipient_id: personId, kind: 'erasure' };
  const tokens = [];
  for (const role of ['rep', 'sales_manager', 'compliance_officer']) {
    const opened = await decide.asRole(role, () => rights.openRightsRequest(asked));
    tokens.push(opened.identity_token);
  }
  assert.deepEqual(tokens, ['', '', '']);
  const { request } = await decide.asRole('rep', () => rights.openRightsRequest(asked));
  const id = request?.id ?? '';
  const token = decide.parts.rights.vault.tokenOf(decide.tenant, id);
  const report = () => decide.asService(() => rights.reportIdentity({ id, token, method: 'video_call' }));
  await assert.rejects(report(), { code: 'compliance.identity_by_officer' });
  const verify = { request_id: 'verify-heard', id, method: 'passport_in_person' };
  await assert.rejects(
    decide.asRole('rep', () => rights.verifyIdentity(verify)),
    { kind: 'PERMISSION_DENIED' },
  );
  assert.equal((await scene.get(id)).state, 'identity_pending');
  assert.equal((await scene.verify(id)).request?.identity_by, 'officer');
});

test('verifies an identity once, whoever of two comes first, and only with the right token', async () => {
  const personId = await person('apart-6');
  const { request, identity_token: token } = await scene.open(personId, 'export');
  const id = request?.id ?? '';
  const report = (given: string) =>
    decide.asService(() => rights.reportIdentity({ id, token: given, method: 'video_call' }));
  await assert.rejects(report('guess'), { code: 'compliance.identity_token_wrong' });
  assert.equal((await report(token)).state, 'locating');
  await scene.completed(id);
  assert.equal((await report(token)).state, 'completed');
  const done = await scene.get(id);
  assert.deepEqual([done.identity_by, done.identity_method], ['webhook', 'video_call']);
  await assert.rejects(scene.verify(id), { code: 'compliance.rights_request_state' });
});
