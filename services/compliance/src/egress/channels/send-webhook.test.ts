import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import fc from 'fast-check';
import { startHttpServer } from '../../../../../infra/local/stand-ins/http-server.ts';
import { isSignedWebhook } from '../../../../../infra/local/stand-ins/webhook/webhook-signature.ts';
import type { Dispatch } from './channel.ts';
import { signWebhook, webhookChannel } from './send-webhook.ts';

const secret = 'sixteen letters!';
const at = new Date('2026-11-22T02:31:00.750Z');
const clock = manualClock(at);
const dispatch: Dispatch = {
  deliveryId: 'd-1',
  channel: 'sms',
  address: '+8613800000000',
  message: { subject: '', text: '您好', marks: { 'Salesmesh-Watermark': 'w' } },
  sender: {
    name: 'Acme',
    fromEmail: 'sales@acme.example',
    postalAddress: '1 Main Street',
    optOutUrl: 'https://acme.example/opt-out',
    optOutWord: { zh: '退订', en: 'STOP' },
    privacyUrl: 'https://acme.example/privacy',
  },
};

test("the receiver's own check accepts the signature of any body, and of no other body, secret or time", () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (body, other) => {
      const signature = signWebhook(body, secret, at);
      assert.ok(isSignedWebhook(signature, body, secret, at));
      assert.equal(isSignedWebhook(signature, other, secret, at), other === body);
      assert.ok(!isSignedWebhook(signature, body, `${secret}?`, at));
      assert.ok(!isSignedWebhook(signature, body, secret, new Date(at.getTime() + 301_000)));
    }),
  );
});

/** Sends once to a receiver that answers like this, and gives the sender's answer. */
async function sendTo(listener: RequestListener): Promise<void> {
  await using receiver = await startHttpServer(0, listener);
  await webhookChannel({ url: `${receiver.url}/sms`, secret, clock }).send(dispatch, new AbortController().signal);
}

test('posts the message with its delivery id, signed as received', async () => {
  const seen: { isSigned: boolean; id: unknown; body: unknown }[] = [];
  await sendTo(async (request, response) => {
    const body = await text(request);
    const isSigned = isSignedWebhook(String(request.headers['salesmesh-signature']), body, secret, at);
    seen.push({ isSigned, id: request.headers['salesmesh-delivery'], body: JSON.parse(body) });
    response.end('{}');
  });
  const body = { delivery_id: 'd-1', channel: 'sms', to: '+8613800000000', from: 'Acme', ...dispatch.message };
  assert.deepEqual(seen, [{ isSigned: true, id: 'd-1', body }]);
});

const answers: [status: number, code: string][] = [
  [408, 'egress.channel_unavailable'],
  [425, 'egress.channel_unavailable'],
  [429, 'egress.channel_unavailable'],
  [500, 'egress.channel_unavailable'],
  [503, 'egress.channel_unavailable'],
  [400, 'egress.channel_refused'],
  [401, 'egress.channel_refused'],
  [422, 'egress.channel_refused'],
];
for (const [status, code] of answers) {
  test(`an answer of ${status} is ${code}`, async () => {
    await assert.rejects(
      sendTo((_, response) => void response.writeHead(status).end()),
      { code },
    );
  });
}

test('a broken connection may pass; one that breaks after the status does not undo it', async () => {
  await assert.rejects(
    sendTo((request) => void request.socket.destroy()),
    { code: 'egress.channel_unavailable' },
  );
  await sendTo((request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{');
    setImmediate(() => request.socket.destroy());
  });
});

test('does not follow a redirect: the message goes where it was configured to go, or nowhere', async () => {
  let elsewhere = 0;
  await using other = await startHttpServer(0, (_, response) => {
    elsewhere += 1;
    response.end();
  });
  for (const status of [301, 307]) {
    await assert.rejects(
      sendTo((_, response) => void response.writeHead(status, { location: other.url }).end()),
      { code: 'egress.channel_refused' },
    );
  }
  assert.equal(elsewhere, 0);
});
