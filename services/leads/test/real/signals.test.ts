import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deadLetters } from '@salesmesh/chassis/bus';
import { manualClock } from '@salesmesh/chassis/clock';
import { sign } from '@salesmesh/chassis/webhook-signature';
import { peopleMapping } from '../fixtures/import-file.ts';
import { as, eventually, type LeadsService, leadsServers, startLeadsService } from '../fixtures/leads-service.ts';

let servers: Awaited<ReturnType<typeof leadsServers>>;
let service: LeadsService;
const clock = manualClock('2026-11-23T02:00:00Z');
const secret = 'a-secret-of-the-crm';
const operator = <T>(fn: () => T) => as('operator', fn);
const json = (value: object) => Buffer.from(JSON.stringify(value));

before(async () => {
  servers = await leadsServers();
  service = await startLeadsService({ ...servers, clock, isWorking: true });
  await operator(async () => {
    const form = { ...peopleMapping, name: 'form', key: 'delivery_id', outcome: undefined };
    await service.intake.putMapping({ request_id: 'm', mapping: form });
    const leadSources = [
      { name: 'site', protocol: 'form', delivers: 'lead', mapping: 'form' },
      { name: 'crm', protocol: 'webhook', delivers: 'lead', mapping: 'form', signing_secret: secret },
      { name: 'events', protocol: 'cloudevents', delivers: 'lead', mapping: 'form' },
    ];
    const views = {
      name: 'web',
      protocol: 'web_event',
      delivers: 'signal',
      lead_key_path: 'who.mail',
      lead_key_kind: 'email',
      signal_type: 'kind',
      effects: [
        { signal_type: 'page_view', feature: 'views', fold: 'count', path: '' },
        { signal_type: 'page_view', feature: 'seconds', fold: 'sum', path: 'stay_s' },
        { signal_type: '', feature: 'last_page', fold: 'last', path: 'page' },
      ],
    };
    const machine = {
      name: 'machine',
      protocol: 'cloudevents',
      delivers: 'signal',
      lead_key_path: 'key',
      lead_key_kind: 'external_key',
      effects: [{ signal_type: '', feature: 'max_heat', fold: 'max', path: 'heat' }],
    };
    for (const source of [...leadSources, views, machine]) {
      await service.intake.putSource({ request_id: source.name, source });
    }
  });
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

const leadOf = async (lead_id: string | undefined) =>
  (await as('sales_manager', () => service.leads.getLead({ lead_id: lead_id ?? '' }))).lead;

describe('a delivery that is a lead', () => {
  test('of a form keeps campaign fields and the types of attachments, and comes once', async () => {
    const form = new FormData();
    form.set('name', 'Ann');
    form.set('email', 'Ann@Example.com');
    form.set('page_url', 'https://example.com/?utm_source=fair&utm_medium=qr');
    form.set('drawing', new Blob(['x'], { type: 'application/pdf' }), 'a.pdf');
    const response = new Response(form);
    const body = Buffer.from(await response.arrayBuffer());
    const request = {
      source: 'site',
      delivery_id: 'f1',
      body,
      content_type: response.headers.get('content-type') ?? '',
    };
    const first = await operator(() => service.intake.ingest(request));
    const second = await operator(() => service.intake.ingest(request));
    assert.deepEqual([first.status, second.status, second.lead_id], ['created', 'duplicate', first.lead_id]);
    const lead = await leadOf(first.lead_id);
    assert.equal(lead?.attributes.utm_source, 'fair');
    assert.equal(lead?.attributes.attachment_types, 'application/pdf');
    assert.equal(lead?.contact?.email, 'ann@example.com');
  });

  test('of a webhook is taken only with a good signature', async () => {
    const body = json({ name: 'Bo', email: 'bo@example.com' });
    const send = (signature: string) =>
      operator(() =>
        service.intake.ingest({
          source: 'crm',
          delivery_id: 'w1',
          body,
          content_type: 'application/json',
          headers: { 'salesmesh-signature': signature },
        }),
      );
    for (const bad of ['', sign(body, 'another-secret-xx', clock.now()), sign(body, secret, new Date(0))]) {
      await assert.rejects(send(bad), { code: 'leads.bad_signature' });
    }
    assert.equal((await send(sign(body, secret, clock.now()))).status, 'created');
    const { sources } = await operator(() => service.intake.listSources({}));
    assert.equal(JSON.stringify(sources).includes(secret), false);
  });

  for (const [mode, content_type, headers, body] of [
    [
      'structured',
      'application/cloudevents+json',
      {},
      { specversion: '1.0', id: 'c1', source: '/crm', type: 'lead', data: { name: 'Cy', email: 'cy@example.com' } },
    ],
    [
      'binary',
      'application/json',
      { 'ce-specversion': '1.0', 'ce-id': 'c2', 'ce-source': '/crm', 'ce-type': 'lead' },
      { name: 'Di', email: 'di@example.com' },
    ],
  ] as const) {
    test(`of a CloudEvent in ${mode} mode is taken`, async () => {
      const request = { source: 'events', delivery_id: '', body: json(body), content_type, headers };
      assert.equal((await operator(() => service.intake.ingest(request))).status, 'created');
      assert.equal((await operator(() => service.intake.ingest(request))).status, 'duplicate');
    });
  }

  test('that breaks the rules of its protocol is refused with a reason', async () => {
    const codes = async (source: string, body: Buffer, content_type = 'application/json') => {
      const answer = await operator(() => service.intake.ingest({ source, delivery_id: 'b', body, content_type }));
      return [answer.status, answer.problems.map(({ code }) => code).join()];
    };
    assert.deepEqual(await codes('events', json({ specversion: '1.0' }), 'application/cloudevents+json'), [
      'rejected',
      'invalid_event',
    ]);
    assert.deepEqual(await codes('site', Buffer.from('not json')), ['rejected', 'invalid_json']);
    assert.deepEqual(await codes('site', json({ email: 'nobody' })), ['rejected', 'invalid_email']);
    await assert.rejects(codes('nowhere', json({})), { code: 'leads.source_not_found' });
  });
});

describe('signals', () => {
  const view = (delivery_id: string, mail: string, stay_s: number, page: string) => {
    const body = json({ who: { mail }, kind: 'page_view', stay_s, page });
    return operator(() =>
      service.intake.ingest({ source: 'web', delivery_id, body, content_type: 'application/json' }),
    );
  };
  const heat = (delivery_id: string, key: string, value: number) => {
    const body = json({ specversion: '1.0', id: delivery_id, source: '/m', type: 'heat', data: { key, heat: value } });
    const content_type = 'application/cloudevents+json';
    return operator(() => service.intake.ingest({ source: 'machine', delivery_id: '', body, content_type }));
  };

  test('change the features of their lead, each delivery once', async () => {
    const request = { request_id: 's', source: 'app', external_key: 'key-7', email: 'eve@example.com', attributes: {} };
    const { lead } = await operator(() => service.leads.createLead(request));
    await Promise.all([view('v1', 'EVE@example.com', 10, '/a'), view('v1', 'eve@example.com', 10, '/a')]);
    await Promise.all([view('v2', 'eve@example.com', 5.5, '/b'), heat('h1', 'key-7', 70), heat('h2', 'key-7', 65)]);
    const changed = await eventually('all signals in the lead', async () => {
      const now = await leadOf(lead?.id);
      // Those of another source come on their own, in any order.
      return now?.attributes.views === '2' && now.attributes.max_heat === '70' ? now : undefined;
    });
    assert.equal(changed.attributes.seconds, '15.5');
  });

  test('delivered again after the work was done change nothing', async () => {
    const events = [{ id: 'sig-1', sequence: 1, tenant: 't1', deliveries: 2 }].map((event) => ({
      ...event,
      message: {
        lead_key_kind: 'external_key',
        lead_key: 'key-7',
        changes: [{ feature: 'views', fold: 'count', value: '' }],
      },
    }));
    const { onSignals } = await import('../../src/signals/on-signals.ts');
    const apply = () => operator(() => onSignals(service.parts)(events as never));
    const before = await operator(() => service.parts.leads.findByExternalKeys(['key-7']));
    await apply();
    await apply();
    const [lead] = await operator(() => service.parts.leads.findByExternalKeys(['key-7']));
    assert.equal(Number(lead?.attributes.views), Number(before[0]?.attributes.views) + 1);
  });

  test('of an unknown lead wait for it and are put aside with the reason if it does not come', async () => {
    await heat('u1', 'nobody', 1);
    const dead = await eventually(
      'the dead letter',
      async () => {
        const letters = await deadLetters(service.bus, 'leads').list({ limit: 10 });
        return letters.length > 0 ? letters : undefined;
      },
      60_000,
    );
    assert.equal(dead[0]?.code, 'leads.signal_unmatched');
  });

  test('that say nothing of a lead are refused at the door', async () => {
    const body = json({ who: {}, kind: 'page_view' });
    const request = { source: 'web', delivery_id: 'n', body, content_type: 'application/json' };
    const answer = await operator(() => service.intake.ingest(request));
    assert.deepEqual([answer.status, answer.problems[0]?.code], ['rejected', 'missing_key']);
  });
});
