import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { type Audit, auditLedger } from '../../src/ledger/audit-ledger.ts';
import { isCommitmentTo } from '../../src/ledger/commitment.ts';
import { decodeLeaf } from '../../src/ledger/leaf.ts';
import { parseVerifierKey } from '../../src/ledger/note-key.ts';
import { openNote } from '../../src/ledger/signed-note.ts';
import { emailRequest, eventually } from '../fixtures/decide-harness.ts';
import { readTar } from '../fixtures/read-tar.ts';
import { inTenant, type RightsScene, rightsScene } from '../fixtures/rights-scene.ts';

const scene = await rightsScene();
after(() => scene[Symbol.asyncDispose]());
const { decide, leads } = scene;

async function archiveOf({ rights: client, decide: asked }: RightsScene, id: string): Promise<Map<string, Buffer>> {
  return asked.asOfficer(async () => {
    const pieces: Uint8Array[] = [];
    for await (const { data } of client.readRightsArchive({ id })) pieces.push(data);
    return readTar(Buffer.concat(pieces));
  });
}

test('exports what every service holds as one archive that an outsider can verify', async () => {
  const { personId, leadId } = await scene.register('e-1', { name: 'Wang Fang', email: 'wang@example.com' });
  const automation = await decide.asRole('sales_manager', () =>
    decide.automations.requestAutomation(emailRequest(personId)),
  );
  const { request } = await scene.open(personId, 'export');
  assert.equal(request?.state, 'identity_pending');
  await scene.verify(request?.id ?? '');
  const done = await scene.completed(request?.id ?? '');
  const files = await archiveOf(scene, done.id);

  const manifest = files.get('manifest.json') ?? Buffer.alloc(0);
  const { key } = await decide.asOfficer(() => decide.ledger.getVerifierKey({}));
  const note = openNote(files.get('manifest.note')?.toString() ?? '', [parseVerifierKey(key)]);
  const manifestHash = createHash('sha256').update(manifest).digest('hex');
  assert.equal(note.text, `salesmesh rights archive v1\n${done.id}\nsha256 ${manifestHash}\n`);
  const listed = (JSON.parse(manifest.toString()) as { files: { path: string; sha256: string }[] }).files;
  for (const { path, sha256 } of listed) {
    assert.equal(
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex'),
      sha256,
      path,
    );
  }
  const held = ['compliance.automations', 'compliance.people', 'leads.contacts', 'leads.leads', 'leads.raw_records'];
  const paths = new Set(listed.map(({ path }) => path));
  assert.deepEqual(
    held.filter((name) => !paths.has(`data/${name}.json`)),
    [],
  );
  const [contact] = JSON.parse(files.get('data/leads.contacts.json')?.toString() ?? '[]');
  assert.deepEqual([contact.name, contact.email], ['Wang Fang', 'wang@example.com']);
  const [lead] = JSON.parse(files.get('data/leads.leads.json')?.toString() ?? '[]');
  assert.equal(lead.id, leadId);
  const [decided] = JSON.parse(files.get('data/compliance.automations.json')?.toString() ?? '[]');
  assert.equal(decided.id, automation.automation?.id);
  const raw = JSON.parse(files.get('data/leads.raw_records.json')?.toString() ?? '[]');
  assert.match(raw[0].record, /wang@example\.com/);
});

test('keeps nothing of an export outside the archive', async () => {
  const left = await inTenant(decide, () =>
    decide.parts.rights.ask.tasks.list({ pageSize: 10, pageToken: '', operation: 'export' }),
  );
  for (const { _id: taskId, answers } of left.items) {
    // The archive can be had before the last of it is cleared away.
    await eventually(
      () => inTenant(decide, () => decide.parts.rights.ask.tasks.load(taskId)),
      (task) => task !== undefined && task.sealedPrivateKey === undefined,
    );
    for (const { service, partId = '' } of answers) {
      assert.equal(await inTenant(decide, () => decide.parts.rights.parts.count({ taskId, service, partId })), 0);
    }
  }
  assert.ok(left.items.length > 0);
});

test('leaves neither key nor pieces nor a second file, although the process died at each step of the archive', async (t) => {
  const { personId } = await scene.register('e-2', { name: 'Zhao Lei', email: 'zhao@example.com' });
  const { requests, archives, parts, ask, advance } = decide.parts.rights;
  const died = () => Promise.reject(new Error('the process died'));
  const written: string[] = [];
  const { write } = archives;
  t.mock.method(archives, 'write', (fileId: string, ...rest: [string, AsyncIterable<Uint8Array>]) => {
    written.push(fileId);
    return write(fileId, ...rest);
  });
  const { save } = requests;
  let saves = 0;
  t.mock.method(requests, 'save', (...args: Parameters<typeof save>) => {
    if (args[1].archive === undefined) return save(...args);
    saves += 1;
    return saves === 1 ? died() : save(...args);
  });
  const drop = t.mock.method(parts, 'drop', died);
  const { request } = await scene.open(personId, 'export');
  const id = request?.id ?? '';
  await scene.verify(id);
  await eventually(
    () => inTenant(decide, () => advance(id).catch(() => {})).then(() => scene.get(id)),
    ({ state }) => state === 'completed',
  );
  drop.mock.restore();
  await inTenant(decide, () => advance(id));
  const task = (await scene.get(id)).tasks.find(({ operation }) => operation === 'export');
  const taskId = task?.id ?? '';
  const stored = await inTenant(decide, () => ask.tasks.load(taskId));
  assert.deepEqual([stored?.answers.length, stored?.sealedPrivateKey], [2, undefined]);
  for (const { service, partId = '' } of stored?.answers ?? []) {
    assert.equal(await inTenant(decide, () => parts.count({ taskId, service, partId })), 0);
  }
  const kept: string[] = [];
  for (const fileId of written) {
    if ((await inTenant(decide, () => archives.read(fileId))) !== undefined) kept.push(fileId);
  }
  assert.ok(written.length > 1);
  const { archive } = (await inTenant(decide, () => requests.load(id))) ?? {};
  assert.deepEqual(kept, [archive?.fileId]);
});

test('erases a person everywhere, so that no commitment opens any more and both logs still verify', async () => {
  const person = { name: 'Li Lei', email: 'li@example.com', phone: '+8613912345678' };
  const { personId, leadId } = await scene.register('x-1', person);
  const { automation } = await decide.asRole('sales_manager', () =>
    decide.automations.requestAutomation(emailRequest(personId)),
  );
  const automationId = automation?.id ?? '';
  const before = await inTenant(decide, () => decide.parts.automations.byId(automationId));
  assert.ok(before);
  const leaf = decodeLeaf(await decidedLeaf(before.decision.ledger.index));
  assert.equal(leaf.kind, 'decision');
  const commitment = 'recipient' in leaf ? leaf.recipient : '';
  assert.ok(isCommitmentTo(commitment, { salt: before.recipientSalt, value: personId }));

  const { request } = await scene.open(personId, 'erasure');
  await scene.verify(request?.id ?? '');
  // The permit that was given before is turned down or runs out; until then erasure waits for it.
  decide.clock.advance(11 * 60_000);
  const done = await scene.completed(request?.id ?? '');

  const { lead } = await scene.asManager(() => leads.leads.getLead({ lead_id: leadId }));
  assert.deepEqual([lead?.contact, lead?.contact_id, lead?.attributes], [undefined, undefined, {}]);
  await assert.rejects(
    inTenant(decide, () => leads.parts.rawRecords.open(leadId)),
    { code: 'leads.raw_record_destroyed' },
  );
  const after = await inTenant(decide, () => decide.parts.automations.byId(automationId));
  assert.deepEqual([after?.recipientId, after?.recipientSalt.length, after?.sealedContent], ['erased', 0, undefined]);
  const dossier = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId }));
  assert.deepEqual([dossier.person?.suppressed_channels, dossier.person?.consents], [['*'], []]);

  const erased = done.tasks.find(({ operation }) => operation === 'erase');
  assert.deepEqual(erased?.answers.map(({ ledger_index }) => ledger_index).toSorted(), [0, 1]);
  const [decisions, destructions] = await auditBoth(scene);
  assert.deepEqual([decisions?.damage, destructions?.damage], [undefined, undefined]);
  assert.deepEqual(destructions?.kinds, { destruction: 2 });
  assert.deepEqual(decodeLeaf(await decidedLeaf(before.decision.ledger.index)), leaf);
});

async function decidedLeaf(index: number): Promise<Uint8Array> {
  const { leaf } = await decide.asOfficer(() => decide.ledger.getInclusionProof({ index, size: 0 }));
  return leaf;
}

/** Audits both logs as an outsider would read them. */
async function auditBoth({ rights: client, decide: asked }: RightsScene): Promise<Audit[]> {
  const found = (read: () => Promise<Uint8Array>) =>
    asked.asOfficer(read).catch((error: unknown) => {
      assert.equal((error as { code?: string }).code, 'compliance.tile_not_found');
      return undefined;
    });
  const destroyed = (path: string) => found(async () => (await client.readDestructionLog({ path })).data);
  const decided = (path: string) =>
    found(async () => {
      if (path === 'checkpoint') return Buffer.from((await asked.ledger.getCheckpoint({})).note);
      return (await asked.ledger.getTile({ path })).data;
    });
  const key = Buffer.from((await destroyed('key')) ?? []).toString();
  const { key: ledgerKey } = await asked.asOfficer(() => asked.ledger.getVerifierKey({}));
  return [
    await auditLedger({ source: decided, verifiers: [parseVerifierKey(ledgerKey)] }),
    await auditLedger({ source: destroyed, verifiers: [parseVerifierKey(key)] }),
  ];
}

test('does not write to an erased person who comes back with another list', async () => {
  const { personId } = await scene.register('y-9', { name: 'L. L.', email: 'LI@example.com' }, 'other-fair');
  const { person } = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId }));
  assert.deepEqual(person?.suppressed_channels, ['*', 'call', 'email']);
});
