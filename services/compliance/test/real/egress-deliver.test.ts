import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWatermark } from '../../src/ledger/watermark.ts';
import { type EgressScene, egressScene } from '../fixtures/egress-scene.ts';
import { mintPermit } from '../fixtures/mint-permit.ts';
import { failure } from '../fixtures/permit-authority.ts';

let scene: EgressScene;
before(async () => {
  scene = await egressScene();
});
after(async () => {
  await scene[Symbol.asyncDispose]();
});

test('a granted permit becomes one mail with a watermark that verifies, and one report of it', async () => {
  const { grant, report } = await scene.outcomeOf({ channel: 'email' });
  assert.equal(report.status, 'delivered');
  assert.equal(report.sent_hash.length, 32);
  const mails = (await scene.around.mails()).filter(({ to }) => to.includes(`${grant.automationId}@example.com`));
  assert.equal(mails.length, 1);
  const [mail] = mails;
  assert.equal(mail?.message_id, `<${report.delivery_id}@acme.example>`);
  assert.match(mail?.text ?? '', /Unsubscribe: https:\/\/acme\.example\/opt-out/);
  const watermark = mail?.headers.find(({ key }) => key === 'salesmesh-watermark')?.value ?? '';
  assert.deepEqual(
    [openWatermark(watermark, scene.verifiers()).treeId, openWatermark(watermark, scene.verifiers()).index],
    ['acme', 5],
  );
});

for (const [channel, path] of [
  ['sms', 'sms'],
  ['ai_call', 'call'],
] as const) {
  test(`a permit for ${channel} becomes one signed call of the provider, and one report of it`, async () => {
    const { grant, report } = await scene.outcomeOf({ channel });
    assert.equal(report.status, 'delivered');
    const [held, ...more] = await scene.heldBy(grant);
    assert.deepEqual([held?.channel, more], [path, []]);
    const { marks, to } = JSON.parse(held?.body ?? '');
    assert.equal(to, '+8613800000000');
    assert.equal(openWatermark(marks['Salesmesh-Watermark'], scene.verifiers()).treeId, 'acme');
  });
}

test('two answers of 503 are tried again until the provider takes the message', async () => {
  await scene.around.spoil([503, 503]);
  const { grant, report } = await scene.outcomeOf();
  assert.equal(report.status, 'delivered');
  assert.equal((await scene.egress.delivery(grant.automationId))?.attempts, 3);
  assert.equal((await scene.heldBy(grant)).length, 1);
});

test('a provider that answers 503 every time is believed after the last attempt', async () => {
  await scene.around.spoil(Array(6).fill(503));
  const { grant, report } = await scene.outcomeOf();
  assert.deepEqual([report.status, report.failure_code], ['failed', 'egress.channel_unavailable']);
  assert.equal((await scene.egress.delivery(grant.automationId))?.attempts, 6);
  assert.deepEqual(await scene.heldBy(grant), []);
});

test('a refusal by the provider ends the delivery at once', async () => {
  await scene.around.spoil([422]);
  const { grant, report } = await scene.outcomeOf();
  assert.deepEqual([report.status, report.failure_code], ['failed', 'egress.channel_refused']);
  assert.equal((await scene.egress.delivery(grant.automationId))?.attempts, 1);
});

test('a message whose answer was lost is sent again and held once', async () => {
  await scene.around.spoil(['lost_answer']);
  const { duplicates } = await scene.around.deliveries();
  const { grant, report } = await scene.outcomeOf();
  assert.equal(report.status, 'delivered');
  assert.equal((await scene.heldBy(grant)).length, 1);
  assert.equal((await scene.around.deliveries()).duplicates, duplicates + 1);
});

test('compliance or leads being away costs no attempt', async () => {
  const grant = scene.around.grant();
  const away = { getPermit: 8, redeemPermit: 8, confirmRedemption: 8, resolveAddresses: 8 };
  scene.around.authority.interrupt((call) => {
    away[call] -= 1;
    if (away[call] >= 0) throw failure('compliance.store_unavailable', 'UNAVAILABLE');
  });
  await scene.around.publishGranted(grant.automationId, grant.channel);
  assert.equal((await scene.reportOf(grant)).status, 'delivered');
  assert.equal((await scene.egress.delivery(grant.automationId))?.attempts, 1);
  assert.ok(Object.values(away).every((left) => left < 0));
});

test('a permit from the future waits until the clock here has come as far', async () => {
  const grant = scene.around.grant();
  const genuine = scene.around.authority.permits.get(grant.automationId);
  assert.ok(genuine);
  scene.around.authority.permits.set(
    grant.automationId,
    mintPermit({ ...grant, leaf: { at: '2026-11-22T02:32:00.000Z' } }),
  );
  let asked = 0;
  scene.around.authority.interrupt((call, id) => {
    if (call !== 'getPermit' || id !== grant.automationId) return;
    asked += 1;
    if (asked === 3) scene.around.authority.permits.set(id, genuine);
  });
  await scene.around.publishGranted(grant.automationId, grant.channel);
  assert.equal((await scene.reportOf(grant)).status, 'delivered');
  assert.equal(asked, 3);
});
