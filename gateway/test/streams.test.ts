import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '@salesmesh/chassis/errors';
import type { FedEvent } from '../src/routes/platform/stream-events.ts';
import { maxImportBytes, runGateway } from './fixtures/running-gateway.ts';

type ImportPart = { header?: { source: string; mapping: string }; chunk?: Uint8Array };

test('an import is streamed both ways: rows are answered while the file is still being sent', async () => {
  const sent: string[] = [];
  await using gateway = await runGateway({
    handlers: {
      ImportLeads: async function* (parts: AsyncIterable<ImportPart>) {
        let line = 1;
        for await (const { header, chunk } of parts) {
          if (header) sent.push(`${header.mapping}/${header.source}`);
          if (!chunk) continue;
          line += 1;
          yield { rows: { rows: [{ line, status: 'created', lead_id: `l-${line}`, problems: [] }] } };
        }
        yield { summary: { read: line - 1, created: line - 1, duplicate: 0, rejected: 0 } };
      },
    },
  });
  const firstAnswered = Promise.withResolvers<void>();
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(Buffer.from('key\n'));
    },
    pull: async (controller) => {
      await firstAnswered.promise;
      controller.enqueue(Buffer.from('k-2\n'));
      controller.close();
    },
  });
  const response = await fetch(`${gateway.url}/v1/leads/imports?mapping=web&source=fair`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await gateway.token()}`, 'content-type': 'text/csv' },
    body,
    duplex: 'half',
  } as RequestInit);
  assert.equal(response.status, 200);
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.includes('\n')) firstAnswered.resolve();
  }
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(sent, ['web/fair']);
  assert.equal(lines.at(-1).summary.read, lines.length - 1);
});

test('an import that fails before the first row is an ordinary problem', async () => {
  await using gateway = await runGateway({});
  const { status, body } = await gateway.call('POST', '/v1/leads/imports?mapping=&source=fair', {
    token: await gateway.token(),
    body: 'key\n',
    headers: { 'content-type': 'text/csv' },
  });
  assert.equal(status, 400);
  assert.deepEqual(fieldsOf(body), ['query.mapping']);
});

test('an import over the limit is 413, whether or not it says its size beforehand', async () => {
  const chunks: number[] = [];
  await using gateway = await runGateway({
    handlers: {
      // biome-ignore lint/correctness/useYield: a file that is cut off is never answered
      ImportLeads: async function* (parts: AsyncIterable<ImportPart>) {
        for await (const { chunk } of parts) chunks.push(chunk?.length ?? 0);
      },
    },
  });
  const file = 'x'.repeat(maxImportBytes + 1);
  const options = { token: await gateway.token(), headers: { 'content-type': 'text/csv' } };
  const path = '/v1/leads/imports?mapping=web&source=fair';
  const known = await gateway.call('POST', path, { ...options, body: file });
  assert.equal(known.status, 413);
  assert.equal(known.body.code, 'gateway.body_too_large');
  assert.deepEqual(chunks, []);
  const unknown = await gateway.call('POST', path, { ...options, body: new Blob([file]).stream() });
  assert.equal(unknown.status, 413);
});

type AutomationPart = { request: { request_id: string } };

test('a malformed line of a batch is named, in a problem or, after the first answer, in the last line', async () => {
  await using gateway = await runGateway({
    handlers: {
      RequestAutomations: async function* (parts: AsyncIterable<AutomationPart>) {
        for await (const { request } of parts) yield { request_id: request.request_id };
      },
    },
  });
  const good = JSON.stringify({
    request_id: 'r-1',
    recipient_id: 'c-1',
    action: { channel: 'email', purpose: 'marketing' },
    content: { body: 'Hello' },
    team: 'north',
  });
  const send = async (body: RequestInit['body']) =>
    gateway.call('POST', '/v1/automations/batch', {
      token: await gateway.token(),
      ...(body === undefined ? {} : { body }),
      headers: { 'content-type': 'application/x-ndjson' },
    });
  const noJson = await send('\n{"request_id":');
  assert.equal(noJson.status, 400);
  assert.equal(noJson.body.code, 'gateway.malformed_body');
  assert.deepEqual(fieldsOf(noJson.body), ['line 2']);
  const wrong = await send('{"request_id":"r-1"}');
  assert.equal(wrong.status, 400);
  assert.ok(fieldsOf(wrong.body).includes('line 1.recipient_id'));

  const answered = Promise.withResolvers<void>();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(`${good}\n`)),
    pull: async (controller) => {
      await answered.promise;
      controller.enqueue(Buffer.from('nonsense\n'));
      controller.close();
    },
  });
  const response = await fetch(`${gateway.url}/v1/automations/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await gateway.token()}`, 'content-type': 'application/x-ndjson' },
    body,
    duplex: 'half',
  } as RequestInit);
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    answered.resolve();
  }
  const [first, last] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(first.request_id, 'r-1');
  assert.deepEqual(fieldsOf(last.error), ['line 2']);
});

function fieldsOf(problem: { errors: { field: string }[] }): string[] {
  return problem.errors.map(({ field }) => field);
}

const busErrors = catalogue('chassis', {
  bus_unavailable: { kind: 'UNAVAILABLE', zh: '消息系统暂不可用。', en: 'The message system is not available.' },
});

test('events that cannot be followed are a problem, 503 with Retry-After, and no stream was begun', async () => {
  await using gateway = await runGateway({
    feed: { follow: () => Promise.reject(busErrors.bus_unavailable()) },
  });
  const { status, headers, body } = await gateway.call('GET', '/v1/events', { token: await gateway.token() });
  assert.equal(status, 503);
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(body.code, 'chassis.bus_unavailable');
  assert.ok(Number(headers.get('retry-after')) >= 1);
});

test('events are sent as they come, only of the types asked for, and resume where the client left', async () => {
  const followed: { tenant: string; cursor: string }[] = [];
  const events: FedEvent[] = [
    {
      cursor: 'LEADS:1',
      type: 'salesmesh.leads.v1.LeadCreated',
      at: '2026-11-22T00:00:00.000Z',
      message: { lead_id: 'a' },
    },
    {
      cursor: 'LEADS:2',
      type: 'salesmesh.leads.v1.LeadScored',
      at: '2026-11-22T00:00:01.000Z',
      message: { lead_id: 'a' },
    },
  ];
  await using gateway = await runGateway({
    feed: {
      follow: async (tenant, cursor) => {
        followed.push({ tenant, cursor });
        return (async function* () {
          yield* events;
        })();
      },
    },
  });
  const response = await fetch(`${gateway.url}/v1/events?types=LeadScored`, {
    headers: { authorization: `Bearer ${await gateway.token({ roles: ['rep'] })}`, 'last-event-id': 'LEADS:0' },
  });
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  const text = await response.text();
  assert.match(text, /^id: LEADS:2\nevent: LeadScored\ndata: \{"type":"salesmesh\.leads\.v1\.LeadScored"/);
  assert.doesNotMatch(text, /LeadCreated/);
  assert.deepEqual(followed, [{ tenant: 'acme', cursor: 'LEADS:0' }]);
});

test('a delivery of a source goes through as it came, with the headers that verify it', async () => {
  const seen: { tenant?: string; request?: { body: Buffer; headers: Record<string, string>; delivery_id: string } } =
    {};
  await using gateway = await runGateway({
    handlers: {
      Ingest: (request, { context }) => {
        seen.request = request;
        seen.tenant = context.tenant;
        return { status: 'recorded', problems: [] };
      },
    },
  });
  const body = '{ "page" : "/pricing" }';
  const headers = { 'salesmesh-signature': 't=1,v1=ab', 'salesmesh-delivery': 'd-7', cookie: 'secret=1' };
  const answer = await gateway.call('POST', '/v1/intake/acme/website', { body, headers });
  assert.equal(answer.status, 202);
  assert.equal(seen.tenant, 'acme');
  assert.equal(seen.request?.body.toString(), body);
  assert.equal(seen.request?.delivery_id, 'd-7');
  assert.equal(seen.request?.headers['salesmesh-signature'], 't=1,v1=ab');
  assert.equal(seen.request?.headers.cookie, undefined);
});

test('the public log is served at the paths of C2SP, without a token', async () => {
  await using gateway = await runGateway({
    handlers: {
      GetCheckpoint: () => ({ note: 'salesmesh/acme\n3\nroot\n\n— sig\n' }),
      GetTile: ({ path }) => ({ data: Buffer.from(path) }),
    },
  });
  const checkpoint = await gateway.call('GET', '/v1/ledger/acme/checkpoint');
  assert.match(checkpoint.body, /^salesmesh\/acme\n3\n/);
  assert.equal(checkpoint.headers.get('cache-control'), 'no-cache');
  const partial = await gateway.call('GET', '/v1/ledger/acme/tile/entries/000.p/3');
  assert.equal(partial.body, 'tile/entries/000.p/3');
  const full = await gateway.call('GET', '/v1/ledger/acme/tile/0/x001/234');
  assert.match(full.headers.get('cache-control') ?? '', /immutable/);
});

test('the documentation and its document need nothing from elsewhere', async () => {
  await using gateway = await runGateway({});
  const page = await gateway.call('GET', '/docs');
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.body, /https?:\/\//);
  assert.equal((await gateway.call('GET', '/docs/swagger-ui-bundle.js')).status, 200);
  const { body: document } = await gateway.call('GET', '/openapi.json');
  assert.equal(document.openapi, '3.1.0');
  assert.ok(document.paths['/v1/leads/imports'].post.requestBody.content['text/csv']);
  assert.ok(document.components.schemas.Lead);
});
