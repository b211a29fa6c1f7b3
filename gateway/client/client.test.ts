import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createClient, dataOf, ProblemError, readLines } from './client.ts';

const problem = {
  type: 'urn:salesmesh:problem:leads.away',
  ...{ title: 'Away', status: 503, detail: 'Ask again later.', code: 'leads.away', traceId: 't-1' },
  zh: { title: '暂不可用', detail: '请稍后再试。' },
};

function chunks(...parts: Uint8Array[]): ReadableStream<Uint8Array> {
  return ReadableStream.from(parts);
}

test('lines are whole however the bytes of the answer were cut, also inside a character', async () => {
  const bytes = new TextEncoder().encode('{"name":"线索"}\n{"name":"b"}');
  const everyByte = chunks(...[...bytes].map((byte) => Uint8Array.of(byte)));
  assert.deepEqual(await Array.fromAsync(readLines(everyByte)), [{ name: '线索' }, { name: 'b' }]);
});

test('a stream that fails after its first line gives that line, then the problem', async () => {
  const lines = readLines(chunks(new TextEncoder().encode(`{"row":1}\n${JSON.stringify({ error: problem })}\n`)));
  assert.deepEqual((await lines.next()).value, { row: 1 });
  await assert.rejects(lines.next(), (error) => error instanceof ProblemError && error.code === 'leads.away');
});

test('an item of a stream may have an error of its own without ending the stream', async () => {
  const item = { request_id: 'r-1', error: { code: 'compliance.recipient_not_found', field: '', retryable: false } };
  const lines = readLines(chunks(new TextEncoder().encode(`${JSON.stringify(item)}\n`)));
  assert.deepEqual(await Array.fromAsync(lines), [item]);
});

test('each request carries the token of its moment, and an answer without a problem document is an error, too', async () => {
  const tokens: unknown[] = [];
  await using server = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    response.writeHead(502).end('no gateway here');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  let asked = 0;
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createClient({ baseUrl, token: () => `token-${++asked}` });
  const answers = [await client.GET('/v1/reps'), await client.GET('/v1/reps')];
  assert.deepEqual(tokens, ['Bearer token-1', 'Bearer token-2']);
  for (const answer of answers) assert.throws(() => dataOf(answer), /^Error: 502 without an answer/);
  server.closeAllConnections();
});
