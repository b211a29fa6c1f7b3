import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { CLOCKS_APART_MS, LONGEST_ATTEMPT_MS } from '../../src/egress/delivery/delivery.ts';
import { type EgressHarness, startEgress } from '../fixtures/egress-harness.ts';
import { egressSurroundings, eventually, type Surroundings } from '../fixtures/egress-surroundings.ts';

type Reply = (error?: Error) => void;
let around: Surroundings;
let relay: SMTPServer;
let first: EgressHarness;
let second: EgressHarness;
/** The answers that the relay still owes, one for each mail that it has read to its end. */
const owed: Reply[] = [];
let read = 0;

before(async () => {
  relay = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, _session, reply) => {
      text(stream).then(() => {
        read += 1;
        owed.push(reply);
      }, reply);
    },
  });
  relay.on('error', () => {});
  const listener = relay.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  around = await egressSurroundings();
  await around.declareStream();
  const smtpUrl = `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const replica = { ...around, environment: { ...around.environment, EGRESS_SMTP_URL: smtpUrl } };
  first = await startEgress(replica);
  second = await startEgress(replica);
});
after(async () => {
  await Promise.all([first, second].map((replica) => replica[Symbol.asyncDispose]()));
  await around[Symbol.asyncDispose]();
  await new Promise<void>((resolve) => relay.close(resolve));
});

async function answerOne(error?: Error): Promise<void> {
  await eventually(() => owed.length > 0);
  owed.shift()?.(error);
}

test('a second replica sends no mail while the first is inside its attempt', async () => {
  const grant = around.grant({ channel: 'email' });
  const before = read;
  const attempt = first.deliver(grant);
  await eventually(() => read > before);
  await assert.rejects(second.deliver(grant), { code: 'egress.attempt_under_way' });
  await answerOne();
  await attempt;
  await second.deliver(grant);
  const delivery = await second.delivery(grant.automationId);
  assert.deepEqual([delivery?.state, delivery?.attempts, read - before], ['delivered', 1, 1]);
});

test('a mail whose replica died inside its attempt is taken over when no attempt can last any more', async () => {
  const grant = around.grant({ channel: 'email' });
  first.crashOnce(grant.automationId, 'at sending');
  await assert.rejects(first.deliver(grant), { code: 'test.crashed' });
  around.clock.advance(LONGEST_ATTEMPT_MS + CLOCKS_APART_MS - 1);
  await assert.rejects(second.deliver(grant), { code: 'egress.attempt_under_way', retryAfterMs: 1 });
  around.clock.advance(1);
  const attempt = second.deliver(grant);
  await answerOne();
  await attempt;
  const delivery = await second.delivery(grant.automationId);
  assert.deepEqual([delivery?.state, delivery?.attempts], ['delivered', 2]);
});

test('a mail that the relay put off is tried again by any replica at once', async () => {
  const grant = around.grant({ channel: 'email' });
  const attempt = assert.rejects(first.deliver(grant), { code: 'egress.channel_unavailable' });
  await answerOne(Object.assign(new Error('later'), { responseCode: 452 }));
  await attempt;
  const again = second.deliver(grant);
  await answerOne();
  await again;
  const delivery = await second.delivery(grant.automationId);
  assert.deepEqual([delivery?.state, delivery?.attempts], ['delivered', 2]);
});

test('a message whose receiver keeps its delivery id once goes on at once after a crash', async () => {
  const grant = around.grant({ channel: 'sms' });
  first.crashOnce(grant.automationId, 'at sending');
  await assert.rejects(first.deliver(grant), { code: 'test.crashed' });
  await second.deliver(grant);
  assert.equal((await second.delivery(grant.automationId))?.state, 'delivered');
});
