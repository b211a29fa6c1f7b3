import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { AppError } from '@salesmesh/chassis/errors';
import type { CorrectionInput, RightsRequest } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { decodeLeaf } from '../../src/ledger/leaf.ts';
import { eventually } from '../fixtures/decide-harness.ts';
import { inTenant, rightsScene } from '../fixtures/rights-scene.ts';

const scene = await rightsScene();
const { decide, leads, rights } = scene;
after(() => scene[Symbol.asyncDispose]());

const contactOf = (id: string) => inTenant(decide, () => leads.parts.contacts.load(id));
const dossierOf = (recipient_id: string) => decide.asOfficer(() => decide.people.getPerson({ recipient_id }));
const ask = (recipient_id: string, corrections: CorrectionInput[], request_id = `correct-${recipient_id}`) =>
  decide.asOfficer(() => rights.openRightsRequest({ request_id, recipient_id, kind: 'rectification', corrections }));

async function corrected(
  recipientId: string,
  corrections: CorrectionInput[],
  requestId?: string,
): Promise<RightsRequest> {
  const { request } = await ask(recipientId, corrections, requestId);
  assert.ok(request);
  await scene.verify(request.id);
  return scene.completed(request.id);
}

test('a wrong name and address are corrected where they are held, and found under the new ones alone', async () => {
  const { personId } = await scene.register('k-1', { name: 'Zhang San', email: 'zhang.san@example.com' });
  const before = await contactOf(personId);
  const done = await corrected(personId, [
    { field: 'name', value: 'Zhang Shan' },
    { field: 'email', value: 'Zhang.Shan@Example.com' },
  ]);

  const contact = await contactOf(personId);
  assert.deepEqual([contact?.name, contact?.email], ['Zhang Shan', 'zhang.shan@example.com']);
  assert.notEqual(contact?.email_hash, before?.email_hash);
  assert.notEqual(contact?.name_hash, before?.name_hash);
  const [, rectified] = done.tasks;
  assert.deepEqual(
    [rectified?.operation, rectified?.answers.map(({ service, holdings }) => [service, holdings])],
    ['rectify', [['leads', [{ holding: 'leads.contacts', count: 1 }]]]],
  );
  assert.deepEqual(done.corrections, [
    { field: 'name', value: '' },
    { field: 'email', value: '' },
  ]);
});

test('a corrected fact is confirmed by compliance only once decisions are made on it, and the proof names nobody', async () => {
  const { personId } = await scene.register('k-2', { name: 'Li Si', email: 'li.si@example.com' });
  const done = await corrected(personId, [{ field: 'residence', value: 'DE' }]);

  const person = await inTenant(decide, () => decide.parts.people.load(personId));
  assert.equal(person?.facts?.residence, 'DE');
  const task = await inTenant(decide, () => decide.parts.rights.ask.tasks.load(done.tasks[1]?.id ?? ''));
  const told = task?.answers.find(({ service }) => service === 'leads')?.references;
  assert.deepEqual(told, [{ kind: 'corrected_version', id: String(person?.recipientVersion) }]);
  const answers = done.tasks[1]?.answers ?? [];
  assert.deepEqual(
    answers.map(({ service }) => service),
    ['compliance', 'leads'],
  );
  for (const { service, ledger_index: index = -1 } of answers) {
    const entries = await decide.asOfficer(() =>
      rights.readDestructionLog({ path: `tile/entries/000.p/${Number(index) + 1}` }),
    );
    const leaf = decodeLeaf(entryAt(entries.data, Number(index)));
    assert.ok(leaf.kind === 'destruction');
    assert.deepEqual([leaf.operation, leaf.service, leaf.origin], ['rectification', service, done.id]);
    assert.ok(!JSON.stringify(leaf).includes(personId));
  }
});

test('values are shown to officers while the request is open, and kept sealed', async () => {
  const { personId } = await scene.register('k-3', { name: 'Wang Wu', email: 'wang.wu@example.com' });
  const corrections = [{ field: 'phone', value: '+8613900000001' }];
  const { request } = await ask(personId, corrections);
  const stored = await inTenant(decide, () => decide.parts.rights.requests.load(request?.id ?? ''));
  assert.ok(!JSON.stringify(stored).includes('13900000001'));
  assert.ok(!Buffer.from(stored?.sealedCorrections ?? []).includes('13900000001'));
  assert.deepEqual(request?.corrections, [{ field: 'phone', value: '' }]);
  assert.deepEqual((await scene.get(request?.id ?? '')).corrections, corrections);

  await decide.asOfficer(() =>
    rights.rejectRightsRequest({ request_id: 'reject-k-3', id: request?.id ?? '', reason: 'the number was right' }),
  );
  const rejected = await inTenant(decide, () => decide.parts.rights.requests.load(request?.id ?? ''));
  assert.deepEqual([rejected?.state, rejected?.sealedCorrections], ['rejected', undefined]);
  assert.equal((await contactOf(personId))?.phone, undefined);
});

test('two who open the same request at once open one; another value under its id is refused', async () => {
  const { personId } = await scene.register('k-4', { name: 'Zhao Liu', email: 'zhao.liu@example.com' });
  const corrections = [{ field: 'age', value: '44' }];
  const [one, two] = await Promise.all([ask(personId, corrections), ask(personId, corrections)]);
  assert.equal(one.request?.id, two.request?.id);
  await assert.rejects(ask(personId, [{ field: 'age', value: '45' }]), { code: 'compliance.request_id_reused' });
  await assert.rejects(ask(personId, [{ field: 'city', value: '44' }]), { code: 'compliance.request_id_reused' });
});

test('a task that comes again after it was confirmed changes nothing any more', async () => {
  const { personId } = await scene.register('k-5', { name: 'Qian Qi', email: 'qian.qi@example.com' });
  const first = await corrected(personId, [{ field: 'name', value: 'Qian Er' }], 'correct-k-5-first');
  await corrected(personId, [{ field: 'name', value: 'Qian San' }], 'correct-k-5-second');
  const task = { task_id: first.tasks[1]?.id ?? '', operation: 'rectify', person_id: personId, services: ['leads'] };
  await decide.publish('salesmesh.compliance.v1.DataTaskAsked', task.task_id, task);
  await eventually(
    () => decide.bus.connection.jsm.consumers.info('COMPLIANCE', 'leads_data_rights'),
    ({ num_pending, num_ack_pending }) => num_pending + num_ack_pending === 0,
  );
  assert.equal((await contactOf(personId))?.name, 'Qian San');
});

test('an address whose owner was erased brings its refusal with it', async () => {
  const erased = await scene.register('k-6', { name: 'Sun Ba', email: 'sun.ba@example.com' });
  const { request } = await scene.open(erased.personId, 'erasure');
  await scene.verify(request?.id ?? '');
  await scene.completed(request?.id ?? '');
  const { personId } = await scene.register('k-7', { name: 'Zhou Jiu', email: 'zhou.jiu@example.com' });
  await corrected(personId, [{ field: 'email', value: 'sun.ba@example.com' }]);
  const { person } = await eventually(
    () => dossierOf(personId),
    (found) => found.person?.suppressed_channels.includes('*') === true,
  );
  assert.ok(person);
});

const refusals: [what: string, corrections: CorrectionInput[], field: string][] = [
  ['no correction', [], 'corrections'],
  ['a field that nobody can correct', [{ field: 'consents', value: 'all' }], 'corrections.0.field'],
  ['a field named twice', [...Array(2)].map(() => ({ field: 'age', value: '40' })), 'corrections.1.field'],
  ['a number in a national spelling', [{ field: 'phone', value: '0151 2345' }], 'corrections.0.value'],
  ['an address that is none', [{ field: 'email', value: 'nobody' }], 'corrections.0.value'],
  ['an age that is none', [{ field: 'age', value: '-1' }], 'corrections.0.value'],
];
for (const [what, corrections, field] of refusals) {
  test(`${what} is refused with its place, and the value is not repeated`, async () => {
    const { personId } = await scene.register('k-8', { name: 'Wu Shi', email: 'wu.shi@example.com' });
    const refused = await ask(personId, corrections, `refused-${field}-${what}`).catch((error: unknown) => error);
    assert.ok(refused instanceof AppError);
    assert.equal(refused.code, 'compliance.invalid_request');
    const told = JSON.stringify(refused.fields);
    assert.ok(told.includes(`"${field}"`), told);
    const [{ value = '' } = {}] = field.endsWith('value') ? corrections : [];
    assert.ok(value === '' || !told.includes(value), told);
  });
}

test('only a service that holds such fields may read corrections', async () => {
  await assert.rejects(
    decide.asOfficer(() => rights.readCorrections({ task_id: 'any' })),
    { kind: 'PERMISSION_DENIED' },
  );
});

/** Bundles hold each entry behind its length in two bytes (tlog-tiles). */
function entryAt(bundle: Buffer, index: number): Buffer {
  let at = 0;
  for (let skipped = 0; skipped < index; skipped += 1) at += 2 + bundle.readUInt16BE(at);
  return bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at));
}
