import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { manualClock } from '@salesmesh/chassis/clock';
import { runFolder } from '../../project-folders.ts';
import { type ReceivedDelivery, startWebhookReceiver } from './webhook-receiver.ts';
import { signWebhook } from './webhook-signature.ts';

let folder: string;
before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
});
after(() => rm(folder, { recursive: true, force: true }));

const secret = 'shared';
const at = new Date('2026-03-02T10:00:00Z');
const body = '{"to":"+8613800000000"}';
const start = (name: string, clock = manualClock(at)) =>
  startWebhookReceiver({ folder: `${folder}/${name}`, secret, clock });
const deliver = (url: string, headers: Record<string, string>, sent = body) =>
  fetch(`${url}/sms`, { method: 'POST', body: sent, headers });
const signed = (id: string) => ({ 'Salesmesh-Delivery': id, 'Salesmesh-Signature': signWebhook(body, secret, at) });
const list = async (url: string) =>
  (await (await fetch(`${url}/deliveries`)).json()) as { duplicates: number; deliveries: ReceivedDelivery[] };

describe('the webhook receiver', () => {
  it('keeps a signed delivery once however often it comes', async () => {
    await using receiver = await start('once');
    const answers = await Promise.all([1, 2].map(() => deliver(receiver.url, signed('d1'))));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    assert.deepEqual(await list(receiver.url), {
      duplicates: 1,
      deliveries: [{ delivery_id: 'd1', channel: 'sms', body, received_at: at.toISOString() }],
    });
  });

  it('refuses a missing, altered, wrongly keyed or stale signature', async () => {
    const clock = manualClock(at);
    await using receiver = await start('refused', clock);
    const refused = async (headers: Record<string, string>, sent?: string) =>
      assert.equal((await deliver(receiver.url, { 'Salesmesh-Delivery': 'd1', ...headers }, sent)).status, 401);
    await refused({});
    await refused(signed('d1'), '{"to":"+8613900000000"}');
    await refused({ 'Salesmesh-Signature': signWebhook(body, 'other', at) });
    clock.advance(301_000);
    await refused(signed('d1'));
    assert.deepEqual((await list(receiver.url)).deliveries, []);
  });

  it('keeps a delivery whose answer is lost, and forgets one it answers with an error', async () => {
    await using receiver = await start('faults');
    await fetch(`${receiver.url}/faults`, { method: 'PUT', body: JSON.stringify(['lost_answer', 503]) });
    await assert.rejects(deliver(receiver.url, signed('lost')));
    assert.equal((await deliver(receiver.url, signed('failed'))).status, 503);
    const ids = (await list(receiver.url)).deliveries.map(({ delivery_id }) => delivery_id);
    assert.deepEqual(ids, ['lost']);
  });
});
