import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import type { OptOutRequest, RecordReplyRequest } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { type RunningGateway, runGateway } from './fixtures/running-gateway.ts';

let gateway: RunningGateway;
const optOuts: (OptOutRequest & { tenant: string })[] = [];
const replies: (RecordReplyRequest & { tenant: string })[] = [];

function requireGood(token: string): void {
  if (token === 'good') return;
  throw new AppError({
    code: 'compliance.opt_out_link_invalid',
    kind: 'NOT_FOUND',
    text: { zh: '链接无效', en: 'not valid' },
  });
}

const handlers = {
  ReadOptOutLink: ({ token }: { token: string }) => {
    requireGood(token);
    return { channel: 'email' };
  },
  OptOut: (request: OptOutRequest) => {
    requireGood(request.token);
    optOuts.push({ ...request, tenant: currentContext().tenant });
    return { channel: request.every_channel ? '*' : 'email' };
  },
  RecordReply: (request: RecordReplyRequest) => {
    replies.push({ ...request, tenant: currentContext().tenant });
    return { outcome: 'unmatched' };
  },
};
before(async () => {
  gateway = await runGateway({ handlers });
});
after(async () => {
  await gateway[Symbol.asyncDispose]();
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('an opt-out link', () => {
  test('opens a page in both languages without signing in, and changes nothing', async () => {
    const { status, headers, body } = await gateway.call('GET', '/v1/opt-outs/acme/good');
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.match(body, /是否不再通过电子邮件接收营销信息/);
    assert.match(body, /Stop advertising by e-mail/);
    assert.match(body, /<form method="post">/);
    assert.deepEqual(optOuts, []);
  });

  test('withdraws with the one click of a mail program, in either form that RFC 8058 allows', async () => {
    const oneClick = 'List-Unsubscribe=One-Click';
    const urlencoded = await gateway.call('POST', '/v1/opt-outs/acme/good', { body: oneClick, headers: form });
    const multipart = new FormData();
    multipart.set('List-Unsubscribe', 'One-Click');
    const other = await fetch(`${gateway.url}/v1/opt-outs/acme/good`, { method: 'POST', body: multipart });
    assert.deepEqual([urlencoded.status, other.status], [200, 200]);
    assert.match(urlencoded.body, /已退订电子邮件/);
    const [one, two] = optOuts.splice(0);
    assert.deepEqual([one?.tenant, one?.every_channel, two?.every_channel], ['acme', false, false]);
    assert.notEqual(one?.request_id, two?.request_id);
  });

  test('withdraws every channel when the page’s second button was pressed', async () => {
    const { status, body } = await gateway.call('POST', '/v1/opt-outs/acme/good', { body: 'scope=all', headers: form });
    assert.equal(status, 200);
    assert.match(body, /已退订所有渠道/);
    assert.equal(optOuts.splice(0)[0]?.every_channel, true);
  });

  test('that is not valid is a page that says what to do', async () => {
    for (const method of ['GET', 'POST']) {
      const { status, headers, body } = await gateway.call(method, '/v1/opt-outs/acme/bad');
      assert.equal(status, 404);
      assert.match(headers.get('content-type') ?? '', /^text\/html/);
      assert.match(body, /链接无效或已过期/);
    }
    assert.deepEqual(optOuts, []);
  });

  test('is not for anyone to try out: an address that knocks too often waits', async () => {
    await using narrow = await runGateway({ handlers, doorPerSecond: 3 });
    const knocks = await Promise.all(
      Array.from({ length: 12 }, (_, place) => narrow.call('GET', `/v1/opt-outs/acme/guess-${place}`)),
    );
    const statuses = knocks.map(({ status }) => status);
    assert.ok(statuses.includes(429), statuses.join());
    assert.ok(statuses.every((status) => status === 404 || status === 429));
  });
});

describe('every door without a sign-in', () => {
  for (const [name, path] of [
    ['replies', '/v1/replies/acme/email'],
    ['checks of identity', '/v1/identity-checks/acme/r-1'],
  ] as const) {
    test(`of ${name} lets an address that knocks too often wait, and says how long`, async () => {
      const answers = {
        RecordReply: () => ({ outcome: 'unmatched' }),
        ReportIdentity: () => ({ state: 'identity_verified' }),
      };
      await using narrow = await runGateway({ handlers: answers, doorPerSecond: 3 });
      const body = JSON.stringify({ from: 'x@example.com', text: 'no', token: 't', method: 'document' });
      const headers = { 'salesmesh-signature': 't=1,v1=00' };
      const knocks = await Promise.all(Array.from({ length: 12 }, () => narrow.call('POST', path, { body, headers })));
      const refused = knocks.filter(({ status }) => status === 429);
      assert.ok(refused.length >= 6, knocks.map(({ status }) => status).join());
      for (const answer of refused) {
        assert.equal(answer.body.code, 'gateway.too_many_requests');
        assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]/);
      }
    });
  }
});

describe('a reply', () => {
  const post = (channel: string, body: string, headers: Record<string, string> = {}) =>
    gateway.call('POST', `/v1/replies/acme/${channel}`, { body, headers });

  test('is handed on as it came, with its signature and the provider’s own id', async () => {
    const body = '{"from":"+8613800000001", "text":"退订"}';
    const signed = { 'salesmesh-signature': 't=1,v1=abc', 'salesmesh-delivery': 'provider-1' };
    const answer = await post('sms', body, signed);
    assert.deepEqual([answer.status, answer.body], [202, { outcome: 'unmatched' }]);
    const [reply] = replies.splice(0);
    assert.deepEqual(
      [reply?.tenant, reply?.channel, reply?.reply_id, reply?.signature, reply?.body.toString()],
      ['acme', 'sms', 'provider-1', 't=1,v1=abc', body],
    );
  });

  test('without an id is known by what was signed', async () => {
    const signed = { 'salesmesh-signature': 't=1,v1=abc' };
    await post('sms', '{"a":1}', signed);
    await post('sms', '{"a":1}', signed);
    await post('sms', '{"a":1}', { 'salesmesh-signature': 't=2,v1=abc' });
    const [one, two, three] = replies.splice(0).map(({ reply_id }) => reply_id);
    assert.equal(one, two);
    assert.notEqual(one, three);
  });

  test('over a channel on which nobody can answer is refused', async () => {
    assert.equal((await post('ai_call', '{}')).status, 400);
    assert.deepEqual(replies, []);
  });
});
