import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { eventCodec, type ReceivedEvent } from '@salesmesh/chassis/bus';
import { derivedId } from '@salesmesh/chassis/ids';
import type { ContactChanged } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { loadProto } from '@salesmesh/proto/load';
import type { Refusal } from '../../src/contact/contact.ts';
import { onRefusalTold } from '../../src/suppression/on-refusal-told.ts';
import { refusalsAtIntake } from '../../src/suppression/refusals-at-intake.ts';
import { importFile, type PersonRow, peopleFile, peopleMapping } from '../fixtures/import-file.ts';
import { as, type LeadsService, leadsServers, startLeadsService } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let service: LeadsService;
const codec = eventCodec(loadProto());

before(async () => {
  servers = await leadsServers();
  service = await startLeadsService(servers);
  await as('operator', () => service.intake.putMapping({ request_id: 'm', mapping: peopleMapping }));
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const idOf = (key: string, source = 'crm') => derivedId('contact', 't1', source, key);
const bring = async (rows: readonly PersonRow[], source = 'crm') => {
  const { rows: answered } = await as('operator', () =>
    importFile(service, { mapping: 'people', source }, peopleFile(rows)),
  );
  return answered.map(({ status }) => status);
};
const held = async (key: string, source = 'crm') => {
  const contact = await as('operator', () => service.parts.contacts.load(idOf(key, source)));
  return [...(contact?.refused_channels ?? []), ...(contact?.refused_later ?? [])];
};
/** Of addresses that no contact has. */
const suppression = { suppress: async () => {}, suppressed: async () => new Set<string>() };
/** Refusals that anybody was told of after the registration, event by event. */
const told = async (key: string, source = 'crm') => {
  const stored = await service.store.connection
    .collection('contacts')
    .findOne({ _id: idOf(key, source) as never }, { projection: { outbox: 1 } });
  const [, ...later] = (stored?.outbox ?? []) as { type: string; payload: Buffer }[];
  const refused = later.map(({ type, payload }) => (codec.decode(type, payload) as ContactChanged).refused_channels);
  return refused.filter((channels) => channels.length > 0);
};

test('a list that refuses for a known record suppresses it once, and one that says no lifts nothing', async () => {
  const known = { id: 'known', email: 'known@example.com', phone: '13800138001', country: 'CN' };
  await bring([known]);
  assert.deepEqual(await bring([{ ...known, dne: 'Yes' }]), ['duplicate']);
  assert.deepEqual([await held('known'), await told('known')], [['email'], [['email']]]);
  for (const dne of ['Yes', 'No', '']) assert.deepEqual(await bring([{ ...known, dne }]), ['duplicate']);
  assert.deepEqual([await held('known'), await told('known')], [['email'], [['email']]]);
});

test('a refusal in a later row of one file counts as much, also where the same person is another record', async () => {
  const rows = Array.from({ length: 1_100 }, (_, at) => ({ id: `w${at}`, email: `w${at}@example.com` }));
  const [twice, far] = ['w3', 'w1050'].map((id) => ({ id, email: `${id}@example.com`, dne: 'Yes' }));
  const others = [
    { id: 'x3', email: 'w7@example.com', dne: 'Yes', dnc: 'Yes' },
    { id: 'x4', email: 'w640@example.com', dne: 'Yes' },
  ];
  await bring([...rows.slice(0, 20), twice as PersonRow, ...others, far as PersonRow, ...rows.slice(20)]);
  const found = await Promise.all(['w3', 'w1050', 'w7', 'w640', 'w8'].map((key) => held(key)));
  assert.deepEqual(found, [['email'], ['email'], ['email', 'call'], ['email'], []]);
});

test('a new record that refuses suppresses those who have its addresses, each once, and is not heard again after a lift', async () => {
  const office = { phone: '13800138002', country: 'CN' };
  await bring([
    { id: 'mailbox', email: 'one@example.com' },
    { id: 'desk', email: 'desk@example.com', ...office },
  ]);
  const refusing = [{ id: 'n1', email: 'one@example.com', ...office, dne: 'Yes', dnc: 'Yes' }];
  for (const status of ['created', 'duplicate']) assert.deepEqual(await bring(refusing, 'bought'), [status]);
  assert.deepEqual([await held('mailbox'), await told('mailbox')], [['email', 'call'], [['email', 'call']]]);
  assert.deepEqual([await held('desk'), await told('desk')], [['call'], [['call']]]);
  const lifted = { recipient_id: idOf('mailbox'), version: 3 };
  const event = { type: 'salesmesh.compliance.v1.RefusalLifted', message: lifted } as unknown as ReceivedEvent;
  await as('operator', () => onRefusalTold(service.parts)(event));
  await bring(refusing, 'bought');
  assert.deepEqual(await held('mailbox'), []);
  await bring([{ ...refusing[0], id: 'n2' }], 'bought');
  assert.deepEqual(await held('mailbox'), ['email', 'call'], 'another record that refuses is another word');
});

const lift = (key: string, version: number, source = 'crm') => {
  const message = { recipient_id: idOf(key, source), version };
  const event = { type: 'salesmesh.compliance.v1.RefusalLifted', message } as unknown as ReceivedEvent;
  return as('operator', () => onRefusalTold(service.parts)(event));
};

test('a word that is new suppresses anew after a lift, and the row or the delivery that was heard before does not', async () => {
  const said = { id: 'again', email: 'again@example.com', dne: 'Yes' };
  const other = { id: 'other', email: 'again@example.com' };
  const otherwise = { ...said, visits: '7' };
  const refused = [['email']];
  await bring([other, said]);
  await lift('again', 2);
  await lift('other', 3);
  await bring([said]);
  assert.deepEqual([await told('again'), await held('other')], [[], []], 'the same row is no new word');
  await bring([otherwise]);
  assert.deepEqual([await told('again'), await held('other')], [refused, ['email']], 'another one is');
  await lift('again', 4);
  await lift('other', 5);
  for (const row of [said, otherwise, otherwise]) await bring([row]);
  assert.deepEqual([await told('again'), await held('other')], [refused, []], 'both were heard');
  for (const dne of ['No', 'No', 'Yes', 'Yes']) await bring([{ ...said, dne }]);
  const [, ...later] = (await told('again')).filter((channels) => (channels ?? []).length > 0);
  assert.deepEqual([later, await held('other')], [refused, ['email']], 'after a no the same row is a new word');
});

test('a record that came to inherit a refusal does not hear the word of it again after a lift', async () => {
  await bring([{ id: 'first', email: 'heir@example.com' }]);
  const message = { recipient_id: idOf('first'), version: 2, purpose: 'marketing', channel: 'email' };
  const event = { type: 'salesmesh.compliance.v1.ConsentWithdrawn', message } as unknown as ReceivedEvent;
  const hear = () => as('operator', () => onRefusalTold(service.parts)(event));
  await hear();
  await bring([{ id: 'heir', email: 'heir@example.com' }]);
  assert.deepEqual(await held('heir'), ['email']);
  await lift('heir', 2);
  await hear();
  assert.deepEqual(await held('heir'), []);
});

test('a word that was told to others before the process died is told them once, however often it is tried again', async () => {
  const email = 'dies@example.com';
  await bring(['dies', 'lives'].map((id) => ({ id, email })));
  const { contacts, clock } = service.parts;
  const hash = (await as('operator', () => contacts.load(idOf('dies'))))?.email_hash ?? '';
  const addresses = [{ field: 'email', hash } as const];
  const record = {
    contactId: idOf('dies'),
    addresses,
    refused: ['email'],
    isKnown: true,
    said: { source: 'web', deliveryId: 'w' },
  } as const;
  const heed = (saves: number) => {
    let left = saves;
    const saveMany: typeof contacts.saveMany = (changes) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('died')) : contacts.saveMany(changes);
    };
    const heeding = refusalsAtIntake({ contacts: { ...contacts, saveMany }, suppression, clock });
    return as('operator', () => heeding.heed([record]));
  };
  await assert.rejects(heed(1), { message: 'died' });
  assert.deepEqual([await told('lives'), await told('dies')], [[['email']], []]);
  for (const _ of ['again', 'and again']) await heed(9);
  assert.deepEqual([await told('lives'), await told('dies')], [[['email']], [['email']]]);
});

test('a merge brings the refusal of the other record anew after a lift', async () => {
  const rows = ['keeps', 'joins'].map((id) => ({ id, email: `${id}@example.com`, dne: 'Yes' }));
  await bring(rows);
  await lift('keeps', 2);
  const [surviving_lead_id, merged_lead_id] = ['keeps', 'joins'].map((key) => derivedId('lead', 't1', 'crm', key));
  const merge = { request_id: 'joins', surviving_lead_id, merged_lead_id, reason: 'one person' };
  for (const _ of ['once', 'again']) await as('sales_manager', () => service.leads.mergeLeads(merge));
  assert.deepEqual(await told('keeps'), [['email']]);
  await lift('keeps', 4);
  await bring(rows);
  assert.deepEqual(await told('keeps'), [['email']], 'the merged row is no new word to who took its refusal over');
});

test('what is read to refuse more than before is heard anew, and a turn that passed meanwhile stays passed', async () => {
  const row = { id: 'turns', email: 'turns@example.com', dne: 'Yes' };
  await bring([row]);
  const { contacts, clock } = service.parts;
  const written = { recordOf: idOf('turns'), digest: () => 'd' };
  const heed = (refused: readonly Refusal[], meanwhile: () => Promise<unknown> = async () => {}) => {
    const loadMany: typeof contacts.loadMany = async (ids) => {
      const found = await contacts.loadMany(ids);
      const once = meanwhile;
      meanwhile = async () => {};
      await once();
      return found;
    };
    const record = { contactId: idOf('turns'), addresses: [], refused, isKnown: true, said: written };
    return as('operator', () =>
      refusalsAtIntake({ contacts: { ...contacts, loadMany }, suppression, clock }).heed([record]),
    );
  };
  await heed(['email']);
  await heed(['email', 'call']);
  await heed(['call', 'email']);
  assert.deepEqual(await told('turns'), [['email'], ['email', 'call']]);
  await heed(['email', 'call'], () => bring([{ ...row, dne: 'No' }]));
  const contact = await as('operator', () => contacts.load(idOf('turns')));
  assert.equal(contact?.record_said?.turn, 1);
});

test('of a contact that a former release wrote it is unknown which word was heard, so the next one is a new one', async () => {
  const row = { id: 'former', email: 'former@example.com', dne: 'Yes' };
  await bring([row]);
  await service.store.connection
    .collection('contacts')
    .updateOne({ _id: idOf('former') as never }, { $unset: { heard_words: 1, record_said: 1 } });
  for (const _ of ['next', 'again']) await bring([row]);
  assert.deepEqual(await told('former'), [['email']]);
});

test('contradicting rows of one file are heard once however often it comes, and a lift outlives that', async () => {
  const rows = ['Yes', 'No'].map((dne) => ({ id: 'both', email: 'both@example.com', dne }));
  await bring([{ id: 'both', email: 'both@example.com' }]);
  await bring(rows);
  await lift('both', 2);
  await bring(rows);
  assert.deepEqual(await told('both'), [['email']]);
});

test('a refused address that the known record does not have is kept for whoever comes with it', async () => {
  await bring([
    { id: 'moved', email: 'old@example.com' },
    { id: 'past', won: '1' },
  ]);
  await bring([
    { id: 'moved', email: 'new@example.com', dne: 'Yes' },
    { id: 'past', email: 'past@example.com', dne: 'Yes' },
  ]);
  await bring(
    [
      { id: 'y1', email: 'new@example.com' },
      { id: 'y2', email: 'past@example.com' },
    ],
    'fair',
  );
  assert.deepEqual(await held('moved'), ['email']);
  for (const key of ['y1', 'y2']) assert.ok((await held(key, 'fair')).includes('email'), key);
});

test('a delivery is known by the id that its sender gave it, and by its bytes without one', async () => {
  const source = { name: 'hook', protocol: 'form', delivers: 'lead', mapping: 'people' };
  await as('operator', () => service.intake.putSource({ request_id: 'hook', source }));
  const deliver = (dne: string, delivery_id?: string, id = 'd1') => {
    const body = Buffer.from(JSON.stringify({ id, email: `${id}@example.com`, dne }));
    const request = { source: 'hook', body, content_type: 'application/json' };
    const digest = createHash('sha256').update(body).digest('hex');
    return as('operator', () => service.intake.ingest({ ...request, delivery_id: delivery_id ?? digest }));
  };
  await deliver('No', 'e0');
  await deliver('Yes', 'e1');
  await lift('d1', 2, 'hook');
  for (const [dne, id] of [
    ['Yes', 'e1'],
    ['No', 'e2'],
    ['Yes', 'e1'],
  ] as const) {
    await deliver(dne, id);
  }
  assert.deepEqual(await told('d1', 'hook'), [['email']], 'a delivery that comes again is no new word');
  await deliver('Yes', 'e3');
  assert.deepEqual(await told('d1', 'hook'), [['email'], ['email']]);
  for (const dne of ['Yes', 'Yes', 'No', 'Yes']) await deliver(dne, undefined, 'd2');
  assert.deepEqual(await told('d2', 'hook'), [['email']], 'after a no the same bytes are a new word');
});

test('a lead that is asked for once more takes the refusal over, too', async () => {
  const request = { source: 'app', external_key: 'f1', email: 'form@example.com' };
  for (const [request_id, do_not_email] of [
    ['a', false],
    ['b', true],
    ['b', true],
  ] as const) {
    await as('operator', () => service.leads.createLead({ ...request, request_id, do_not_email }));
  }
  assert.deepEqual([await held('f1', 'app'), await told('f1', 'app')], [['email'], [['email']]]);
  await as('operator', () => service.leads.createLead({ ...request, request_id: 'c', do_not_email: true }));
  assert.deepEqual(await told('f1', 'app'), [['email'], ['email']], 'who asks anew says it anew');
});

test('a mailbox of too many is told of to nobody, however long the read, and those behind it are', async () => {
  const crowd = Array.from({ length: 1_200 }, (_, at) => ({ id: `crowd${at}`, email: 'info@example.com' }));
  const few = Array.from({ length: 40 }, (_, at) => ({ id: `few${at}`, email: `few${at}@example.com` }));
  await bring([...crowd, ...few]);
  const refusing = [
    { id: 'info', email: 'info@example.com', dne: 'Yes' },
    ...few.map((row) => ({ ...row, dne: 'Yes' })),
  ];
  await bring(refusing, 'bought');
  assert.deepEqual([await held('crowd0'), await held('crowd1199')], [[], []]);
  const found = await Promise.all(few.map(({ id }) => held(id)));
  assert.ok(found.every((channels) => channels.includes('email')));
});

test('a refusal for a record that was merged is also that of the person who stayed', async () => {
  const rows = [
    { id: 'stays', email: 'stays@example.com' },
    { id: 'goes', email: 'goes@example.com' },
    { id: 'went', email: 'went@example.com' },
  ];
  await bring(rows);
  const lead = (key: string) => derivedId('lead', 't1', 'crm', key);
  for (const [surviving, merged] of [
    ['goes', 'went'],
    ['stays', 'goes'],
  ] as const) {
    const ids = { surviving_lead_id: lead(surviving), merged_lead_id: lead(merged) };
    await as('sales_manager', () => service.leads.mergeLeads({ request_id: merged, ...ids, reason: 'one person' }));
  }
  for (const _ of ['once', 'again']) await bring([{ id: 'went', email: 'went@example.com', dne: 'Yes' }]);
  for (const key of ['went', 'goes', 'stays']) assert.deepEqual(await told(key), [['email']], key);
});
