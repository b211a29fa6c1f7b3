import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { catalogue } from '@salesmesh/chassis/errors';
import { runGateway } from './fixtures/running-gateway.ts';

type ImagePart = { header?: { media_type: string }; chunk?: Uint8Array };
const found = [{ kind: 'mobile', box: { left: 1, top: 2, right: 3, bottom: 4 } }];

test('a covered image comes back whole, whatever the sizes of the pieces it came in', async () => {
  const image = randomBytes(70_001);
  const given: { type?: string; bytes: Buffer[] } = { bytes: [] };
  await using gateway = await runGateway({
    handlers: {
      RedactImage: async function* (parts: AsyncIterable<ImagePart>) {
        for await (const { header, chunk } of parts) {
          if (header) given.type = header.media_type;
          if (chunk) given.bytes.push(Buffer.from(chunk));
        }
        yield { findings: { media_type: 'image/png', width: 10, height: 20, found } };
        for (let at = 0; at < image.length; at += 1_000) yield { chunk: image.subarray(at, at + 1_000) };
      },
    },
  });
  const sent = randomBytes(50_000);
  const { status, body } = await gateway.call('POST', '/v1/redactions/image', {
    token: await gateway.token(),
    body: sent,
    headers: { 'content-type': 'image/png' },
  });
  assert.equal(status, 200);
  assert.deepEqual([given.type, Buffer.concat(given.bytes).equals(sent)], ['image/png', true]);
  assert.deepEqual([body.width, body.height, body.found], [10, 20, found]);
  assert.ok(Buffer.from(body.image, 'base64').equals(image));
});

test('a queue that is full is told with the time to wait', async () => {
  const errors = catalogue('compliance', { reader_busy: { kind: 'RESOURCE_EXHAUSTED', zh: '忙。', en: 'Busy.' } });
  await using gateway = await runGateway({
    handlers: {
      // biome-ignore lint/correctness/useYield: it refuses before it answers
      RedactImage: async function* () {
        throw errors.reader_busy({}, { retryAfterMs: 4_000 });
      },
    },
  });
  const { status, headers, body } = await gateway.call('POST', '/v1/redactions/image', {
    token: await gateway.token(),
    body: randomBytes(100),
    headers: { 'content-type': 'image/jpeg' },
  });
  assert.deepEqual([status, headers.get('retry-after'), body.code], [429, '4', 'compliance.reader_busy']);
});

test('an image over the limit never reaches the service', async () => {
  await using gateway = await runGateway({});
  const { status, body } = await gateway.call('POST', '/v1/screenings/image?kind=contract', {
    token: await gateway.token(),
    body: Buffer.alloc(10 * 1024 * 1024 + 1),
    headers: { 'content-type': 'image/png' },
  });
  assert.deepEqual([status, body.code], [413, 'gateway.body_too_large']);
});

test('a text to be screened travels with what is known of the message', async () => {
  const headers: unknown[] = [];
  await using gateway = await runGateway({
    handlers: {
      ScreenContent: async (parts: AsyncIterable<{ header?: unknown }>) => {
        for await (const { header } of parts) headers.push(header);
        return { verdict: 'clear', findings: [], revision: 'r' };
      },
    },
  });
  const message = { channel: 'sms', purpose: 'marketing', residence: 'CN', senders: ['Acme'] };
  const { status, body } = await gateway.call('POST', '/v1/screenings/text', {
    token: await gateway.token(),
    body: JSON.stringify({ kind: 'message', text: 'Hello', message }),
    headers: { 'content-type': 'application/json' },
  });
  assert.deepEqual([status, body.verdict], [200, 'clear']);
  assert.deepEqual(
    headers.map((header) => (header as { message: object }).message),
    [{ ...message, ai_generated: false, subject: '' }],
  );
});
