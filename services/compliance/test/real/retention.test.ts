import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { decodeLeaf } from '../../src/ledger/leaf.ts';
import { tellRefusals } from '../../src/person/tell-refusals.ts';
import { eventually } from '../fixtures/decide-harness.ts';
import { inTenant, rightsScene } from '../fixtures/rights-scene.ts';

const scene = await rightsScene();
const { decide, leads, rights } = scene;
after(() => scene[Symbol.asyncDispose]());

const DAY_MS = 86_400_000;
const run = () => decide.asOfficer(async () => (await rights.runRetention({})).task);
const refuse = {
  link: async (recipientId: string) => {
    const token = decide.parts.optOuts.mint(decide.tenant, { recipientId, channel: 'email' }, decide.clock.now());
    const request_id = `opt-out-${recipientId}`;
    await decide.asOfficer(() => decide.consents.optOut({ request_id, token, every_channel: false }));
  },
  withdrawal: async (recipient_id: string) => {
    const withdrawal = { request_id: `withdraw-${recipient_id}`, recipient_id, purpose: 'marketing', channel: '*' };
    await decide.asOfficer(() => decide.people.withdrawConsent(withdrawal));
  },
  objection: async (recipient_id: string) => {
    const objection = { request_id: `object-${recipient_id}`, recipient_id, kind: 'objection_marketing' };
    await decide.asOfficer(() => decide.people.openRequest(objection));
  },
  suppression: async (recipient_id: string) => {
    const suppression = { request_id: `suppress-${recipient_id}`, recipient_id, channels: ['email'], suppressed: true };
    await decide.asOfficer(() => decide.people.setSuppression(suppression));
  },
  request: async (recipient_id: string) => {
    const request = { request_id: `ask-${recipient_id}`, recipient_id, kind: 'objection_marketing', corrections: [] };
    await decide.asOfficer(() => rights.openRightsRequest(request));
  },
};
const finished = async () => {
  const { tasks } = await eventually(
    () => decide.asOfficer(() => rights.listDataTasks({ page_size: 1, page_token: '', operation: 'expire' })),
    ({ tasks: [newest] }) => newest?.finished_at !== undefined,
  );
  return tasks[0];
};

const contactOf = (id: string) => inTenant(decide, () => leads.parts.contacts.load(id));
const refusesOf = (id: string, hasRefused: boolean) =>
  eventually(
    () => contactOf(id),
    (found) => found?.has_opted_out === hasRefused,
  );

test('destroys nothing before its time, and says so', async () => {
  const { leadId } = await scene.register('r-1', { name: 'Wang Fang', email: 'wang@example.com' });
  await run();
  const task = await finished();
  const counts = task?.answers.flatMap(({ holdings }) => holdings.map(({ count }) => count)) ?? [];
  assert.ok(counts.length > 0);
  assert.ok(counts.every((count) => count === 0));
  assert.ok((await inTenant(decide, () => leads.parts.rawRecords.open(leadId))).length > 0);
});

test('finds a tenant that holds persons, although nothing was ever decided about them', async () => {
  assert.ok((await decide.parts.rights.tenants()).includes(decide.tenant));
});

test('asks once a day, however often it is run and by how many at once', async () => {
  const [one, two] = await Promise.all([run(), run()]);
  assert.equal(one?.id, two?.id);
  decide.clock.advance(DAY_MS);
  assert.notEqual((await run())?.id, one?.id);
  await finished();
});

test('destroys what is over in the service that holds it, counted and proven in the log of destructions', async () => {
  const { leadId } = await scene.register('r-2', { name: 'Li Lei', email: 'li@example.com' });
  decide.clock.advance(364 * DAY_MS + 1);
  await run();
  const task = await finished();
  const answer = task?.answers.find(({ service }) => service === 'leads');
  const raw = answer?.holdings.find(({ holding }) => holding === 'leads.raw_records');
  // The record of the first test is a year old, that of this one is a day younger.
  assert.deepEqual([raw?.count, typeof answer?.ledger_index], [1, 'number']);
  assert.ok((await inTenant(decide, () => leads.parts.rawRecords.open(leadId))).length > 0);

  const index = answer?.ledger_index ?? 0;
  const entries = await decide.asOfficer(() => rights.readDestructionLog({ path: `tile/entries/000.p/${index + 1}` }));
  const bundle = entries.data;
  // Bundles hold each entry behind its length in two bytes (tlog-tiles).
  let at = 0;
  for (let skipped = 0; skipped < index; skipped += 1) at += 2 + bundle.readUInt16BE(at);
  const leaf = decodeLeaf(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
  assert.equal(leaf.kind, 'destruction');
  assert.deepEqual('holdings' in leaf ? [leaf.operation, leaf.service, leaf.holdings] : [], [
    'expiry',
    'leads',
    answer?.holdings,
  ]);
});

test('erases a person everywhere once the contact expired, and writes again to one who comes back', async () => {
  const person = { name: 'Han Meimei', email: 'han@example.com' };
  const { leadId, personId } = await scene.register('r-3', person);
  decide.clock.advance(1_096 * DAY_MS);
  await run();
  await finished();
  const dossier = await eventually(
    () => decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId })),
    (found) => found.person?.suppressed_channels.includes('*') === true,
  );
  assert.deepEqual(dossier.person?.consents, []);
  const lead = await eventually(
    async () => (await scene.asManager(() => leads.leads.getLead({ lead_id: leadId }))).lead,
    (found) => found?.contact_id === undefined,
  );
  assert.match(lead?.external_key ?? '', /^erased:/);
  const back = await scene.register('r-4', person, 'next-fair');
  const { person: again } = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: back.personId }));
  assert.deepEqual(again?.suppressed_channels, []);
});

test('asks again on the same day after somebody was destroyed, for others may be over, too, and then no more', async () => {
  await scene.register('r-many', { name: 'Zhou Yu', email: 'zhou@example.com' });
  decide.clock.advance(1_096 * DAY_MS);
  const first = await run();
  await finished();
  const second = await run();
  assert.notEqual(second?.id, first?.id);
  await finished();
  assert.equal((await run())?.id, second?.id);
});

test('still knows who refused once the contact expired', async () => {
  const person = { name: 'Xiao Hong', email: 'hong@example.com' };
  const { personId } = await scene.register('r-5', { ...person, do_not_email: true });
  decide.clock.advance(1_096 * DAY_MS);
  await run();
  await finished();
  await eventually(
    () => decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId })),
    (found) => found.person?.suppressed_channels.includes('*') === true,
  );
  const back = await scene.register('r-6', person, 'third-fair');
  const { person: again } = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: back.personId }));
  assert.ok(again?.suppressed_channels.includes('email'));
});

test('still knows once the contacts expired who refused later on, however that was heard', async () => {
  const ways = Object.entries(refuse);
  const people = await Promise.all(
    ways.map(async ([way, act]) => {
      const person = { name: 'Xiao Ming', email: `${way}@example.com` };
      const { personId } = await scene.register(`late-${way}`, person);
      await act(personId);
      return { way, person, personId };
    }),
  );
  for (const { personId } of people) await refusesOf(personId, true);
  decide.clock.advance(1_096 * DAY_MS);
  await run();
  await finished();
  for (const { way, person, personId } of people) {
    await eventually(
      () => contactOf(personId),
      (found) => found === undefined,
    );
    const back = await scene.register(`late-${way}-again`, person, 'third-fair');
    const { person: again } = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: back.personId }));
    assert.ok(again?.suppressed_channels.includes('email'), way);
  }
});

test('forgets a refusal that an officer lifted, and decides for the contact as it then is', async () => {
  const { personId } = await scene.register('lifted', { name: 'Lin Tao', email: 'lifted@example.com' });
  const dossier = { recipient_id: personId, channels: ['email'] };
  await refuse.suppression(personId);
  await refuse.objection(personId);
  await refusesOf(personId, true);
  const lift = { request_id: `lift-${personId}`, ...dossier, suppressed: false };
  await decide.asOfficer(() => decide.people.setSuppression(lift));
  const settle = { request_id: `settle-${personId}`, recipient_id: personId, kind: 'objection_marketing' };
  await decide.asOfficer(() => decide.people.closeRequest(settle));
  const contact = await refusesOf(personId, false);
  await eventually(
    () => decide.asOfficer(() => decide.people.getPerson({ recipient_id: personId })),
    ({ person }) => person?.recipient_version === contact?.version,
  );
  const { version } = (await inTenant(decide, () => decide.parts.people.load(personId))) ?? { version: 0 };
  await decide.asOfficer(() => decide.people.setSuppression(lift));
  assert.equal((await inTenant(decide, () => decide.parts.people.load(personId)))?.version, version);
});

test('holds a refusal for everybody with the address: records that are there, and those that come later', async () => {
  const reach = { email: 'two-lists@example.com', phone: '+8613900001234' };
  const one = await scene.register('list-1', { name: 'Zhao Yun', ...reach });
  const other = await scene.register('list-2', { name: 'Zhao Y.', ...reach }, 'another-fair');
  const office = await scene.register('list-3', { name: 'Ma Chao', email: 'ma@example.com', phone: reach.phone });
  await refuse.link(one.personId);
  const suppressedOf = async (recipient_id: string) =>
    (await decide.asOfficer(() => decide.people.getPerson({ recipient_id }))).person?.suppressed_channels ?? [];
  await eventually(
    () => suppressedOf(other.personId),
    (channels) => channels.includes('email'),
  );
  const later = await scene.register('list-4', { name: 'Zhao', ...reach }, 'bought-list');
  assert.deepEqual(await suppressedOf(later.personId), ['email']);
  assert.deepEqual(await suppressedOf(office.personId), [], 'whoever shares the telephone said nothing of e-mail');
  await scene.register('list-5', { name: 'Ma C.', email: 'ma@example.com', do_not_email: true }, 'bought-list');
  await eventually(
    () => suppressedOf(office.personId),
    (channels) => channels.includes('email'),
  );
});

test('tells once of what was taken down before anybody was told of it, found by an index', async () => {
  const ways = { objected: { openRequests: ['objection_marketing'] }, suppressed: { suppressedChannels: ['sms'] } };
  const dossiers = decide.store.connection.collection<{ _id: string }>('people');
  const ids: string[] = [];
  for (const [way, held] of Object.entries(ways)) {
    const { personId } = await scene.register(way, { name: 'Wei Hua', email: `${way}@example.com` });
    await dossiers.updateOne({ _id: `${decide.tenant}:${personId}` }, { $set: held });
    ids.push(personId);
  }
  const tell = () => inTenant(decide, () => tellRefusals(decide.parts));
  const versions = () =>
    inTenant(decide, async () => {
      const people = await Promise.all(ids.map((id) => decide.parts.people.load(id)));
      return people.map((person) => person?.version);
    });
  await Promise.all([tell(), tell()]);
  const toldAt = await versions();
  await tell();
  assert.deepEqual(await versions(), toldAt);
  for (const id of ids) await refusesOf(id, true);
  const untold = { tenant: decide.tenant, openRequests: 'objection_marketing', isRefusalTold: null };
  const plan = await dossiers.find(untold).explain('executionStats');
  assert.equal(plan.executionStats.totalDocsExamined, 0, 'of those who were told of none is read again');
});

test('gives the register as JSON and as the record of processing activities', async () => {
  const get = (format: string, language: string) => decide.asOfficer(() => rights.getDataMap({ format, language }));
  const json = JSON.parse((await get('json', 'en')).body.toString());
  assert.equal(json.systems.length, 6);
  assert.match((await get('html', 'zh')).body.toString(), /处理活动记录/);
  assert.match((await get('markdown', 'en')).body.toString(), /# Record of processing activities/);
  await assert.rejects(get('pdf', 'en'), { code: 'compliance.invalid_request' });
});
