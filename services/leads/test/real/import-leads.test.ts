import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventCodec } from '@salesmesh/chassis/bus';
import type { ContactRegistered } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { loadProto } from '@salesmesh/proto/load';
import { importFile, peopleFile, peopleMapping } from '../fixtures/import-file.ts';
import { as, eventually, type LeadsService, leadsServers, startLeadsService } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let service: LeadsService;
const header = { mapping: 'people', source: 'crm' };

before(async () => {
  servers = await leadsServers();
  service = await startLeadsService(servers);
  for (const tenant of ['t1', 't2', 't3', 't4']) {
    await as('operator', () => service.intake.putMapping({ request_id: 'm', mapping: peopleMapping }), { tenant });
  }
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

describe('an import', () => {
  test('answers every row in order and adds up', async () => {
    const file = peopleFile([
      { id: 'a', name: 'Ann', email: 'ann@example.com', country: 'DE', visits: '3' },
      { id: '', email: 'x@example.com' },
      { id: 'b', email: 'nonsense', country: 'DE' },
      { id: 'a', visits: '4' },
      { id: 'c', won: '1', visits: '9' },
    ]);
    const { rows, summary } = await as('operator', () => importFile(service, header, `${file}\nx,y\n`));
    assert.deepEqual(
      rows.map(({ line, status, problems }) => [line, status, problems.map(({ code }) => code).join()]),
      [
        [2, 'created', ''],
        [3, 'rejected', 'missing_key'],
        [4, 'rejected', 'invalid_email'],
        [5, 'duplicate', ''],
        [6, 'created', ''],
        [7, 'rejected', 'column_count'],
      ],
    );
    assert.deepEqual({ ...summary }, { read: 6, created: 2, duplicate: 1, rejected: 3 });
    const past = await as('sales_manager', () => service.leads.getLead({ lead_id: rows[4]?.lead_id ?? '' }));
    assert.equal(past.lead?.stage, 'LEAD_STAGE_CONVERTED');
    assert.equal(past.lead?.contact_id, undefined);
  });

  test('of the same file again creates nothing', async () => {
    const file = peopleFile(Array.from({ length: 1_200 }, (_, at) => ({ id: `k${at}`, email: `k${at}@example.com` })));
    const first = await as('operator', () => importFile(service, header, file));
    const second = await as('operator', () => importFile(service, header, file));
    assert.deepEqual({ ...first.summary }, { read: 1_200, created: 1_200, duplicate: 0, rejected: 0 });
    assert.deepEqual({ ...second.summary }, { read: 1_200, created: 0, duplicate: 1_200, rejected: 0 });
  });

  test('twice at once creates each lead once', async () => {
    const file = peopleFile(Array.from({ length: 1_500 }, (_, at) => ({ id: `r${at}`, email: `r${at}@example.com` })));
    const both = await as('operator', () => Promise.all([1, 2].map(() => importFile(service, header, file))), {
      tenant: 't2',
    });
    const created = both.flatMap(({ rows }) => rows.filter(({ status }) => status === 'created'));
    assert.equal(created.length, 1_500);
    assert.equal(new Set(created.map(({ lead_id }) => lead_id)).size, 1_500);
  });

  test('keeps every raw record sealed and gives its bytes back', async () => {
    const row = 'z1,"Zoë ""Z""",zoe@example.com,,DE,,,,,';
    const file = `${peopleFile([])}\r\n${row}\r\n`;
    const { rows } = await as('operator', () => importFile(service, header, file));
    const id = rows[0]?.lead_id ?? '';
    const raw = await as('operator', () => service.parts.rawRecords.open(id));
    assert.equal(raw.toString(), row);
    const stored = await service.store.connection.collection('raw_records').findOne({ _id: id as never });
    assert.equal(JSON.stringify(stored).includes('zoe'), false);
    const contactId = (await as('operator', () => service.parts.leads.load(id)))?.contact_id ?? '';
    await as('operator', () => service.parts.rawRecords.destroyKey(contactId));
    await assert.rejects(
      as('operator', () => service.parts.rawRecords.open(id)),
      { code: 'leads.raw_record_destroyed' },
    );
  });

  test('into the tenant of one caller is not seen by another', async () => {
    const { rows } = await as('operator', () => importFile(service, header, peopleFile([{ id: 'own' }])), {
      tenant: 't3',
    });
    const lead_id = rows[0]?.lead_id ?? '';
    await assert.rejects(
      as('sales_manager', () => service.leads.getLead({ lead_id }), { tenant: 't1' }),
      { code: 'leads.lead_not_found' },
    );
  });

  test('without mapping, header or key column is refused as a whole', async () => {
    const refused = (mapping: string, file: string) =>
      as('operator', () => importFile(service, { mapping, source: 's' }, file));
    await assert.rejects(refused('absent', 'id\n1'), { code: 'leads.mapping_not_found' });
    await assert.rejects(refused('people', 'name\nx'), { code: 'leads.key_column_missing' });
    await assert.rejects(
      as('rep', () => importFile(service, header, 'id\n1')),
      { code: 'chassis.permission_denied' },
    );
  });

  test('completes what a dead process left half-written', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ id: `h${at}`, email: `h${at}@example.com` }));
    await as('operator', () => importFile(service, header, peopleFile(rows)), { tenant: 't4' });
    // A process that died before the leads were written leaves exactly this: keys, raw records and contacts.
    await service.store.connection
      .collection('leads')
      .deleteMany({ tenant: 't4', external_key: { $in: ['h3', 'h7'] } });
    const again = await as('operator', () => importFile(service, header, peopleFile(rows)), { tenant: 't4' });
    assert.deepEqual({ ...again.summary }, { read: 20, created: 2, duplicate: 18, rejected: 0 });
    const count = await service.store.connection.collection('contacts').countDocuments({ tenant: 't4' });
    assert.equal(count, 20);
    for (const id of again.rows.map((row) => row.lead_id ?? '')) {
      assert.match(
        (await as('operator', () => service.parts.rawRecords.open(id), { tenant: 't4' })).toString(),
        /^h\d+,/,
      );
    }
  });
});

describe('creating a lead', () => {
  const request = {
    source: 'app',
    external_key: 'e1',
    name: 'Li Wei',
    phone: '+8613800138000',
    attributes: { a: '1' },
  };

  test('twice by one request gives the first answer, also at once', async () => {
    const calls = [1, 2, 3].map(() => as('operator', () => service.leads.createLead({ ...request, request_id: 'q1' })));
    const answers = await Promise.all(calls);
    const later = await as('operator', () => service.leads.createLead({ ...request, request_id: 'q1' }));
    const ids = new Set([...answers, later].map(({ lead }) => lead?.id));
    assert.equal(ids.size, 1);
    assert.deepEqual(
      [...answers, later].map(({ created }) => created),
      [true, true, true, true],
    );
  });

  test('of a known record answers with it, and shows the person to those who may see one', async () => {
    const again = { ...request, request_id: 'q2' };
    const other = await as('operator', () => service.leads.createLead(again));
    const shown = await as('sales_manager', () => service.leads.createLead(again));
    assert.deepEqual([other.created, other.lead?.contact], [false, undefined]);
    assert.equal(shown.lead?.contact?.phone, '+8613800138000');
  });

  test('names every wrong field', async () => {
    const wrong = { ...request, request_id: 'q3', external_key: '', email: 'x', phone: '1' };
    await assert.rejects(
      as('operator', () => service.leads.createLead(wrong)),
      (error: { code: string; fields: { field: string }[] }) => {
        assert.equal(error.code, 'leads.invalid_record');
        assert.deepEqual(error.fields.map(({ field }) => field).sort(), ['email', 'external_key', 'phone']);
        return true;
      },
    );
  });
});

test('what is told of a person is facts, consents and refusals, never name or address', async () => {
  const consents = [
    { purpose: 'marketing', channel: '*', basis: 'consent', form: 'express', by: 'person', given_at: '2026-03-01' },
  ];
  const request = {
    request_id: 'told',
    source: 'app',
    external_key: 'told',
    name: 'Zhao Min',
    email: 'zhao@example.com',
    phone: '+8613900139000',
    facts: { kind: 'individual', residence: 'CN', age: 34 },
    consents,
    do_not_call: true,
    notice_given: true,
  };
  const { lead } = await as('operator', () => service.leads.createLead(request));
  const stored = await service.store.connection.collection('contacts').findOne({ _id: lead?.contact_id as never });
  const [event] = (stored?.outbox ?? []) as { type: string; payload: Buffer }[];
  const bytes = event?.payload ?? Buffer.alloc(0);
  const message = eventCodec(loadProto()).decode(event?.type ?? '', bytes) as ContactRegistered;
  assert.equal(event?.type, 'salesmesh.leads.v1.ContactRegistered');
  assert.deepEqual({ ...message.facts }, { kind: 'individual', residence: 'CN', age: 34 });
  assert.equal(message.consents[0]?.given_at, '2026-03-01T00:00:00.000Z');
  assert.deepEqual(
    [message.refused_channels, message.notice_given, message.source_disclosed],
    [['call'], true, undefined],
  );
  for (const secret of ['Zhao', 'zhao@', '139001']) assert.equal(bytes.includes(secret), false, secret);
});

test('events stand in the documents until they are published', async () => {
  const working = await startLeadsService({ ...servers, database: service.database, isWorking: true });
  await eventually('the outboxes to empty', async () => {
    const pending = await service.store.connection
      .collection('leads')
      .countDocuments({ 'outbox.id': { $exists: true } });
    return pending === 0 ? true : undefined;
  });
  const stream = await working.bus.connection.jsm.streams.info('LEADS', {
    subjects_filter: 'salesmesh.leads.v1.LeadCreated.t2.>',
  });
  const told = Object.values(stream.state.subjects ?? {}).reduce((sum, count) => sum + count, 0);
  await working[Symbol.asyncDispose]();
  assert.equal(told, 1_500);
});
