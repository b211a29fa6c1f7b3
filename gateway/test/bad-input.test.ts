import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { catalogue, chassisErrors } from '@salesmesh/chassis/errors';
import { maxBodyBytes, type RunningGateway, runGateway } from './fixtures/running-gateway.ts';

const errors = catalogue('leads', {
  lead_not_found: { kind: 'NOT_FOUND', zh: '没有线索 {id}。', en: 'There is no lead {id}.' },
  version_conflict: { kind: 'ABORTED', zh: '已被修改。', en: 'It was changed.' },
  not_yours: { kind: 'PERMISSION_DENIED', zh: '不属于您。', en: 'It is not yours.' },
  store_away: { kind: 'UNAVAILABLE', zh: '暂不可用。', en: 'Not available.' },
});

/** What a service says of the gateway itself. */
const refusals: Record<string, () => Error> = {
  certificate: () => chassisErrors.unauthenticated(),
  right: () => chassisErrors.permission_denied({ method: 'GetLead' }),
  tenant: () => chassisErrors.no_tenant(),
  deadline: () => chassisErrors.deadline_missing(),
};

let gateway: RunningGateway;
const seen: { tenant?: string; requestId?: string; expectedVersion?: number } = {};

before(async () => {
  gateway = await runGateway({
    handlers: {
      GetLead: ({ lead_id }, { context }) => {
        seen.tenant = context.tenant;
        if (lead_id === 'away') throw errors.store_away();
        if (lead_id === 'not-yours') throw errors.not_yours();
        const refusal = refusals[lead_id];
        if (refusal !== undefined) throw refusal();
        if (lead_id === 'broken') throw new Error('a secret of the database');
        throw errors.lead_not_found({ id: lead_id });
      },
      CreateLead: ({ request_id }) => {
        seen.requestId = request_id;
        return { lead: { id: 'l-1', version: 4 }, created: true };
      },
      UpdateLead: ({ expected_version }) => {
        seen.expectedVersion = expected_version;
        throw errors.version_conflict();
      },
    },
  });
});
after(() => gateway[Symbol.asyncDispose]());

const lead = JSON.stringify({ source: 'web', external_key: 'k-1' });

test('no token, a made-up token, a token for others and an expired one are 401', async () => {
  const tokens = [
    undefined,
    'not.a.token',
    await gateway.token({}, { audience: 'others' }),
    await gateway.token({}, { expiresAt: '-1m' }),
    await gateway.token({ tenant: '' }),
  ];
  for (const token of tokens) {
    const { status, headers, body } = await gateway.call('GET', '/v1/leads/l-1', token === undefined ? {} : { token });
    assert.equal(status, 401);
    assert.equal(headers.get('www-authenticate'), 'Bearer');
    assert.match(body.code, /^gateway\.(missing|invalid)_token$/);
    assert.ok(body.zh.detail.length > 0);
  }
});

test('a role that the route does not name is 403, also one that nobody knows', async () => {
  for (const roles of [['compliance_officer'], ['emperor'], []]) {
    const { status, body } = await gateway.call('POST', '/v1/leads', {
      token: await gateway.token({ roles }),
      body: lead,
    });
    assert.equal(status, 403);
    assert.equal(body.code, 'gateway.role_required');
  }
});

test('the tenant of the token goes with the call, and what is not there is 404 in both languages', async () => {
  const token = await gateway.token({ tenant: 'globex' });
  const { status, headers, body } = await gateway.call('GET', '/v1/leads/l-9', { token });
  assert.equal(status, 404);
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
  assert.equal(body.code, 'leads.lead_not_found');
  assert.equal(body.detail, 'There is no lead l-9.');
  assert.equal(body.zh.detail, '没有线索 l-9。');
  assert.equal(seen.tenant, 'globex');
});

test('a malformed body is 400 and names each wrong field in both languages', async () => {
  const token = await gateway.token();
  const body = JSON.stringify({
    source: '',
    external_key: 'k',
    email: 'nobody',
    facts: { residence: 'China', age: -1 },
  });
  const answer = await gateway.call('POST', '/v1/leads', { token, body });
  assert.equal(answer.status, 400);
  const fields = answer.body.errors.map(({ field }: { field: string }) => field).sort();
  assert.deepEqual(fields, ['email', 'facts.age', 'facts.residence', 'source']);
  for (const { zh, en } of answer.body.errors) {
    assert.match(zh, /\p{Script=Han}/u);
    assert.doesNotMatch(en, /\p{Script=Han}/u);
  }
});

test('text that is no JSON is 400', async () => {
  const { status, body } = await gateway.call('POST', '/v1/leads', {
    token: await gateway.token(),
    body: '{"source":',
  });
  assert.equal(status, 400);
  assert.equal(body.code, 'gateway.malformed_body');
});

test('a body over the limit is 413', async () => {
  const body = JSON.stringify({ source: 'x'.repeat(maxBodyBytes), external_key: 'k' });
  const answer = await gateway.call('POST', '/v1/leads', { token: await gateway.token(), body });
  assert.equal(answer.status, 413);
  assert.equal(answer.body.status, 413);
  assert.equal(answer.body.code, 'gateway.body_too_large');
  assert.equal(answer.body.title, 'The body is too large');
  assert.equal(answer.headers.get('retry-after'), null);
});

test('a change without If-Match is 400; a stale version is 412', async () => {
  const token = await gateway.token();
  const without = await gateway.call('PATCH', '/v1/leads/l-1', { token, body: '{}' });
  assert.equal(without.status, 400);
  assert.equal(without.body.code, 'gateway.version_required');
  const stale = await gateway.call('PATCH', '/v1/leads/l-1', { token, body: '{}', headers: { 'if-match': '"3"' } });
  assert.equal(stale.status, 412);
  assert.equal(seen.expectedVersion, 3);
});

test('the Idempotency-Key is forwarded as request_id, and the answer carries the version as its tag', async () => {
  const headers = { 'idempotency-key': 'key-77' };
  const { status, headers: answered } = await gateway.call('POST', '/v1/leads', {
    token: await gateway.token(),
    body: lead,
    headers,
  });
  assert.equal(status, 201);
  assert.equal(seen.requestId, 'key-77');
  assert.equal(answered.get('etag'), '"4"');
});

test('a problem tells the trace of its request: the one that the caller began, else one of its own, never the key', async () => {
  const headers = { 'idempotency-key': 'key-78' };
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traced = { ...headers, traceparent: `00-${traceId}-b7ad6b7169203331-01` };
  const [own, other, begun] = await Promise.all(
    [headers, headers, traced].map((sent) => gateway.call('GET', '/v1/nowhere', { headers: sent })),
  );
  assert.match(own?.body.traceId, /^[0-9a-f]{32}$/);
  assert.equal(own?.headers.get('x-trace-id'), own?.body.traceId);
  assert.notEqual(own?.body.traceId, other?.body.traceId);
  assert.equal(begun?.body.traceId, traceId);
});

test('an Idempotency-Key with spaces is 400', async () => {
  const headers = { 'idempotency-key': 'two words' };
  const { status } = await gateway.call('POST', '/v1/leads', { token: await gateway.token(), body: lead, headers });
  assert.equal(status, 400);
});

test('a dependency that is away is 503 with Retry-After', async () => {
  const { status, headers } = await gateway.call('GET', '/v1/leads/away', { token: await gateway.token() });
  assert.equal(status, 503);
  assert.ok(Number(headers.get('retry-after')) >= 1);
});

test('an unknown failure is 500 with a fixed sentence and nothing of its cause', async () => {
  const { status, body } = await gateway.call('GET', '/v1/leads/broken', { token: await gateway.token() });
  assert.equal(status, 500);
  assert.doesNotMatch(JSON.stringify(body), /secret/);
});

test('a service that turns away the gateway itself is 500: the person has nothing to mend by signing in', async () => {
  for (const id of Object.keys(refusals)) {
    const { status, headers, body } = await gateway.call('GET', `/v1/leads/${id}`, { token: await gateway.token() });
    assert.equal(status, 500, id);
    assert.equal(body.code, 'chassis.internal');
    assert.equal(headers.get('www-authenticate'), null);
  }
});

test('a service that denies the person something is 403 with the words of the service', async () => {
  const { status, body } = await gateway.call('GET', '/v1/leads/not-yours', { token: await gateway.token() });
  assert.equal(status, 403);
  assert.equal(body.code, 'leads.not_yours');
});

test('a body of another type is 400 and not taken for an empty one', async () => {
  const headers = { 'content-type': 'text/plain', 'if-match': '"3"' };
  const token = await gateway.token();
  for (const body of ['{"stage":"LEAD_STAGE_LOST"}', new Blob(['{}']).stream()]) {
    const options = { token, body, headers };
    const answer = await gateway.call('PATCH', '/v1/leads/l-1', options);
    assert.equal(answer.status, 400);
    assert.equal(answer.body.code, 'gateway.unsupported_content');
  }
});

test('an address that cannot be decoded and a body that cannot be unpacked are 400', async () => {
  const token = await gateway.token();
  const address = await gateway.call('GET', '/v1/leads/%E0%A4%A', { token });
  assert.equal(address.status, 400);
  assert.equal(address.body.code, 'gateway.malformed_request');
  const packed = await gateway.call('POST', '/v1/leads', {
    token,
    body: lead,
    headers: { 'content-encoding': 'gzip' },
  });
  assert.equal(packed.status, 400);
});

test('an unknown path is 404', async () => {
  const { status, body } = await gateway.call('GET', '/v1/nothing', { token: await gateway.token() });
  assert.equal(status, 404);
  assert.equal(body.code, 'gateway.route_not_found');
});

test('too many requests are 429 with Retry-After, for that person alone', async () => {
  await using limited = await runGateway({
    personPerSecond: 5,
    handlers: { GetLead: () => ({ lead: { id: 'l-1' } }) },
  });
  const [one, other] = [await limited.token(), await limited.token({ tenant: 'globex' })];
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => limited.call('GET', '/v1/leads/l-1', { token: one })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 2);
  assert.ok(refused.every(({ headers }) => Number(headers.get('retry-after')) >= 1));
  assert.equal((await limited.call('GET', '/v1/leads/l-1', { token: other })).status, 200);
});

test('the public intake is limited by address and source, however the source is spelt', async () => {
  await using limited = await runGateway({
    doorPerSecond: 5,
    handlers: { Ingest: () => ({ status: 'recorded', problems: [] }) },
  });
  const knock = (path: string) => limited.call('POST', path, { body: '{}' });
  const spellings = ['/v1/intake/acme/web', '/v1/intake/acme/%77eb', '/V1/Intake/acme/web', '/v1/intake/acme/web/'];
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => knock(spellings[at % 4] ?? '')));
  const refused = answers.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 2, `${refused.length} of 12 refused`);
  assert.equal((await knock('/v1/intake/acme/fair')).status, 202);
  assert.equal((await knock('/v1/intake/globex/web')).status, 202);
});

describe('the address that the public intake counts', () => {
  const handlers = { Ingest: () => ({ status: 'recorded', problems: [] }) };
  /** Statuses of twelve knocks, each forwarded for another client. */
  const knocks = async (trustedProxies: string[]): Promise<number[]> => {
    await using limited = await runGateway({ doorPerSecond: 5, handlers, trustedProxies });
    const knock = async (at: number) => {
      const headers = { 'x-forwarded-for': `203.0.113.${at}` };
      return (await limited.call('POST', '/v1/intake/acme/web', { body: '{}', headers })).status;
    };
    return await Promise.all(Array.from({ length: 12 }, (_, at) => knock(at)));
  };

  test('is the one that a trusted proxy names, so that clients behind it do not share one rate', async () => {
    assert.deepEqual(new Set(await knocks(['127.0.0.1'])), new Set([202]));
  });

  test('is the peer’s own where nobody is trusted, whatever the peer claims', async () => {
    const refused = (await knocks([])).filter((status) => status === 429);
    assert.ok(refused.length >= 2, `${refused.length} of 12 refused`);
    const distrusted = (await knocks(['10.0.0.0/8'])).filter((status) => status === 429);
    assert.ok(distrusted.length >= 2, `${distrusted.length} of 12 refused`);
  });
});

test('a field that nobody knows is 400: a misspelt fact must not get lost', async () => {
  const body = JSON.stringify({ source: 'web', external_key: 'k', facts: { residense: 'DE' } });
  const answer = await gateway.call('POST', '/v1/leads', { token: await gateway.token(), body });
  assert.equal(answer.status, 400);
  assert.match(JSON.stringify(answer.body.errors), /residense/);
});

for (const cursor of ['zzz', '0', '-1', 'LEADS', 'LEADS:', 'LEADS:1;COMPLIANCE:1']) {
  test(`a Last-Event-ID that we never gave is 400: ${cursor}`, async () => {
    const headers = { 'last-event-id': cursor };
    const { status, body } = await gateway.call('GET', '/v1/events', { token: await gateway.token(), headers });
    assert.equal(status, 400);
    assert.equal(body.errors[0].field, 'Last-Event-ID');
  });
}
