import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Dispatch } from './channel.ts';
import { emailChannel } from './send-email.ts';

const dispatch: Dispatch = {
  deliveryId: 'd-1',
  channel: 'email',
  address: 'person@example.com',
  message: { subject: 'Offer', text: '您好', marks: { 'Salesmesh-Watermark': `SM1.acme.5.ID.${'s'.repeat(86)}` } },
  sender: {
    name: 'Acme, Inc.',
    fromEmail: 'sales@acme.example',
    postalAddress: '1 Main Street',
    optOutUrl: 'https://acme.example/opt-out',
    optOutWord: { zh: '退订', en: 'STOP' },
    privacyUrl: 'https://acme.example/privacy',
  },
};
type Received = { recipients: string[]; raw: string };

/** A relay that behaves as told, and what it took. */
async function relay(options: SMTPServerOptions = {}, login = 'egress:right') {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ password, username }, _session, callback) =>
      password === 'right' ? callback(null, { user: username ?? '' }) : callback(new Error('unknown account')),
    onData: (stream, session, callback) => {
      text(stream).then((raw) => {
        received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), raw });
        callback();
      }, callback);
    },
    ...options,
  });
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const channel = emailChannel(`smtp://${login}@127.0.0.1:${(listener.address() as AddressInfo).port}`);
  return {
    received,
    send: (message: Dispatch, signal = new AbortController().signal) => channel.send(message, signal),
    [Symbol.asyncDispose]: async () => {
      await channel[Symbol.asyncDispose]();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

const replying = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

test('every attempt carries the same Message-ID, the delivery id and the marks as headers', async () => {
  await using mail = await relay();
  await mail.send(dispatch);
  await mail.send(dispatch);
  assert.equal(mail.received.length, 2);
  for (const { raw, recipients } of mail.received) {
    assert.deepEqual(recipients, ['person@example.com']);
    assert.match(raw, /^Message-ID: <d-1@acme\.example>\r$/m);
    assert.match(raw, /^Salesmesh-Delivery: d-1\r$/m);
    assert.match(raw.replaceAll(/\r\n /g, ' '), /^Salesmesh-Watermark: SM1\.acme\.5\.ID\.s{86}\r$/m);
  }
});

test('a message is broken off when its attempt is over, before it began or in the middle', async () => {
  const over = new AbortController();
  const { promise: isInside, resolve: enter } = Promise.withResolvers<void>();
  await using mail = await relay({ onRcptTo: () => enter() });
  const sending = assert.rejects(mail.send(dispatch, over.signal), { code: 'egress.channel_unavailable' });
  await isInside;
  over.abort();
  await sending;
  await assert.rejects(mail.send(dispatch, over.signal), { code: 'egress.channel_unavailable' });
  assert.deepEqual(mail.received, []);
});

test('an address that names several people reaches none of them', async () => {
  await using mail = await relay();
  for (const address of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com', 'nobody']) {
    await assert.rejects(mail.send({ ...dispatch, address }), { code: 'egress.channel_refused' });
  }
  assert.deepEqual(mail.received, []);
});

const replies: [where: string, options: SMTPServerOptions, code: string][] = [
  ['550 to the recipient', { onRcptTo: (_a, _s, done) => done(replying(550)) }, 'egress.channel_refused'],
  ['450 to the recipient', { onRcptTo: (_a, _s, done) => done(replying(450)) }, 'egress.channel_unavailable'],
  ['530 to the sender', { onMailFrom: (_a, _s, done) => done(replying(530)) }, 'egress.channel_unavailable'],
  ['553 to the sender', { onMailFrom: (_a, _s, done) => done(replying(553)) }, 'egress.channel_refused'],
  [
    '554 to the message',
    { onData: (s, _s, done) => void s.resume().on('end', () => done(replying(554))) },
    'egress.channel_refused',
  ],
  [
    '452 to the message',
    { onData: (s, _s, done) => void s.resume().on('end', () => done(replying(452))) },
    'egress.channel_unavailable',
  ],
];
for (const [where, options, code] of replies) {
  test(`a reply of ${where} is ${code}`, async () => {
    await using mail = await relay(options);
    await assert.rejects(mail.send(dispatch), { code });
  });
}

test('a login that the relay refuses, or a relay that is away, is not the fault of the message', async () => {
  await using mail = await relay({}, 'egress:wrong');
  await assert.rejects(mail.send(dispatch), { code: 'egress.channel_unavailable' });
  await using nobody = emailChannel('smtp://egress:right@127.0.0.1:1');
  await assert.rejects(nobody.send(dispatch, new AbortController().signal), { code: 'egress.channel_unavailable' });
});
