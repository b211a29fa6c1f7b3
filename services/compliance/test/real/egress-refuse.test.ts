import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type EgressScene, egressScene } from '../fixtures/egress-scene.ts';
import { type Grant, mintPermit, offer } from '../fixtures/mint-permit.ts';
import { failure } from '../fixtures/permit-authority.ts';

let scene: EgressScene;
before(async () => {
  scene = await egressScene();
});
after(async () => {
  await scene[Symbol.asyncDispose]();
});

for (const code of ['permit_revoked', 'permit_expired', 'permit_spent']) {
  test(`a redemption refused as ${code} sends nothing and reports nothing`, async () => {
    const grant = scene.around.grant();
    scene.around.authority.interrupt((call, id) => {
      if (call === 'redeemPermit' && id === grant.automationId)
        throw failure(`compliance.${code}`, 'FAILED_PRECONDITION');
    });
    assert.equal(await scene.refusalOf(grant), `compliance.${code}`);
    assert.deepEqual(await scene.heldBy(grant), []);
  });
}

const grantOf = (automationId: string): Grant => ({
  tenant: 'acme',
  automationId,
  channel: 'sms',
  recipientId: `c-${automationId}`,
});

const unheld: [why: string, spoil: (grant: Grant) => void, code: string][] = [
  [
    'content altered on the way',
    ({ automationId }) => {
      const answer = mintPermit({ ...grantOf(automationId), content: { ...offer, body: 'Another text' } });
      const genuine = scene.around.authority.permits.get(automationId);
      assert.ok(genuine);
      scene.around.authority.permits.set(automationId, { ...genuine, content: answer.content });
    },
    'compliance.permit_content_altered',
  ],
  [
    'the permit of another automation',
    ({ automationId }) => {
      scene.around.authority.permits.set(automationId, mintPermit(grantOf('a-other')));
    },
    'egress.permit_of_another',
  ],
  [
    'a permit that has run out',
    ({ automationId }) => {
      const leaf = { permitExpiresAt: '2026-11-22T02:30:30.000Z' };
      scene.around.authority.permits.set(automationId, mintPermit({ ...grantOf(automationId), leaf }));
    },
    'compliance.permit_expired',
  ],
];

for (const [why, spoil, code] of unheld) {
  test(`${why} is refused, not redeemed, and nothing leaves`, async () => {
    const grant = scene.around.grant();
    spoil(grant);
    assert.equal(await scene.refusalOf(grant), code);
    assert.equal(scene.around.authority.redeemed.has(grant.automationId), false);
    assert.deepEqual(await scene.heldBy(grant), []);
  });
}

test('an event that names another channel than the permit is refused', async () => {
  const grant = scene.around.grant({ channel: 'email' });
  assert.equal(await scene.refusalOf({ ...grant, channel: 'sms' }), 'compliance.permit_channel_mismatch');
  assert.deepEqual(await scene.heldBy(grant), []);
});

const unsendable: [why: string, changes: Partial<Grant>, code: string][] = [
  [
    'an obligation that is not known',
    { leaf: { obligations: [{ type: 'new_duty', article: 'X/1' }] } },
    'egress.obligation_unknown',
  ],
  ['a channel without a connector', { channel: 'im' }, 'egress.channel_unknown'],
];

for (const [why, changes, code] of unsendable) {
  test(`${why} fails the delivery and nothing leaves`, async () => {
    const { grant, report } = await scene.outcomeOf(changes);
    assert.deepEqual([report.status, report.failure_code, report.sent_hash.length], ['failed', code, 0]);
    assert.deepEqual(await scene.heldBy(grant), []);
  });
}

test('a recipient without an address, or one that leads does not know, fails the delivery', async () => {
  const missing = scene.around.grant();
  const unknown = scene.around.grant();
  scene.around.authority.addresses.delete(`${missing.recipientId} sms`);
  scene.around.authority.interrupt((call, id) => {
    if (call === 'resolveAddresses' && id === unknown.recipientId)
      throw failure('leads.address_not_found', 'NOT_FOUND');
  });
  for (const grant of [missing, unknown]) {
    await scene.around.publishGranted(grant.automationId, grant.channel);
    assert.equal((await scene.reportOf(grant)).failure_code, 'egress.address_missing');
    assert.deepEqual(await scene.heldBy(grant), []);
  }
});

test('a message that its channel did not take is not tried again once the person has refused', async () => {
  const grant = scene.around.grant();
  await scene.around.spoil([503]);
  scene.around.authority.interrupt((call, id) => {
    if (call === 'confirmRedemption' && id === grant.automationId)
      throw failure('compliance.permit_revoked', 'FAILED_PRECONDITION');
  });
  await scene.around.publishGranted(grant.automationId, grant.channel);
  const report = await scene.reportOf(grant);
  assert.deepEqual([report.status, report.failure_code], ['failed', 'compliance.permit_revoked']);
  assert.deepEqual(await scene.heldBy(grant), []);
});

test('what cannot be read, or belongs to no automation, ends in the dead letters under its code', async () => {
  const unknown = 'a-unknown';
  await scene.around.publishGranted(unknown, 'sms');
  await scene.around.publishUnreadable('a-unreadable');
  await scene.around.settled();
  const letters = (await scene.around.letters()).map(({ aggregateId, code, deliveries }) => [
    aggregateId,
    code,
    deliveries,
  ]);
  assert.deepEqual(letters.sort(), [
    ['a-unknown', 'compliance.permit_not_found', 1],
    ['a-unreadable', 'chassis.event_undecodable', 1],
  ]);
  assert.equal(await scene.egress.delivery(unknown), undefined);
});
