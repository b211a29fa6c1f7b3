import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CrashPoint, startEgress } from '../fixtures/egress-harness.ts';
import { type EgressScene, egressScene } from '../fixtures/egress-scene.ts';
import { expiresAt } from '../fixtures/mint-permit.ts';
import { failure } from '../fixtures/permit-authority.ts';

let scene: EgressScene;
before(async () => {
  scene = await egressScene();
});
after(async () => {
  await scene[Symbol.asyncDispose]();
});

test('an event that comes again changes nothing', async () => {
  const { grant } = await scene.outcomeOf();
  const { duplicates } = await scene.around.deliveries();
  await scene.around.publishGranted(grant.automationId, grant.channel);
  await scene.around.settled();
  assert.equal((await scene.heldBy(grant)).length, 1);
  assert.equal((await scene.around.deliveries()).duplicates, duplicates);
  assert.equal(scene.around.finished(grant.automationId).length, 1);
});

const crashPoints: [point: CrashPoint, attempts: number][] = [
  ['opened', 1],
  ['before sending', 1],
  ['at sending', 2],
  ['sent', 2],
  ['finished', 1],
];

for (const [point, attempts] of crashPoints) {
  test(`after a crash when ${point} the delivery goes on under the same id and is held once`, async () => {
    const grant = scene.around.grant();
    scene.egress.crashOnce(grant.automationId, point);
    await scene.around.publishGranted(grant.automationId, grant.channel);
    const report = await scene.reportOf(grant);
    assert.equal(report.status, 'delivered');
    assert.equal(scene.around.authority.redeemed.get(grant.automationId), report.delivery_id);
    assert.equal((await scene.heldBy(grant)).length, 1);
    assert.equal((await scene.egress.delivery(grant.automationId))?.attempts, attempts);
  });
}

test('a permit redeemed just before a crash is delivered although its time is over when the process is back', async () => {
  const { clock, authority, grant: register } = scene.around;
  const startedAt = clock.now();
  const grant = register();
  scene.egress.crashOnce(grant.automationId, 'before sending');
  authority.interrupt((call, id) => {
    if (call === 'resolveAddresses' && id === grant.recipientId) clock.advance(3_600_000);
  });
  await scene.publish(grant);
  assert.equal((await scene.reportOf(grant)).status, 'delivered');
  assert.equal((await scene.heldBy(grant)).length, 1);
  assert.ok(clock.now() > new Date(expiresAt));
  clock.set(startedAt);
});

test('a redeemed permit that can no longer be verified is reported as failed, so that no count stays open', async () => {
  const grant = scene.around.grant();
  scene.egress.crashOnce(grant.automationId, 'before sending');
  scene.around.authority.interrupt((call, id) => {
    const isBack = call === 'getPermit' && id === grant.automationId && scene.around.authority.redeemed.has(id);
    if (isBack) throw failure('compliance.content_destroyed', 'FAILED_PRECONDITION');
  });
  await scene.around.publishGranted(grant.automationId, grant.channel);
  const report = await scene.reportOf(grant);
  assert.deepEqual([report.status, report.failure_code], ['failed', 'compliance.content_destroyed']);
  assert.deepEqual(await scene.heldBy(grant), []);
});

test('two processes that get the same event at once hand the message over under one id and report once', async () => {
  await using _beside = await startEgress(scene.around);
  const grants = Array.from({ length: 5 }, () => scene.around.grant());
  for (const { automationId, channel } of [...grants, ...grants])
    await scene.around.publishGranted(automationId, channel);
  for (const grant of grants) {
    assert.equal((await scene.reportOf(grant)).status, 'delivered');
    assert.equal((await scene.heldBy(grant)).length, 1);
  }
});
