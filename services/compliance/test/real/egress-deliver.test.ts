import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseVerifierKey } from '../../src/ledger/note-key.ts';
import { openWatermark } from '../../src/ledger/watermark.ts';
import { type CrashPoint, type EgressHarness, startEgress } from '../fixtures/egress-harness.ts';
import { egressSurroundings, eventually, type Finished, type Surroundings } from '../fixtures/egress-surroundings.ts';
import { expiresAt, type Grant, mintPermit, offer } from '../fixtures/mint-permit.ts';
import { failure } from '../fixtures/permit-authority.ts';

let around: Surroundings;
let egress: EgressHarness;
before(async () => {
  around = await egressSurroundings();
  await around.declareStream();
  egress = await startEgress(around);
});
after(async () => {
  await egress[Symbol.asyncDispose]();
  await around[Symbol.asyncDispose]();
});

/** Grants, and waits until egress has told how it ended. */
async function outcomeOf(changes: Partial<Grant> = {}): Promise<{ grant: Grant; report: Finished['message'] }> {
  const grant = around.grant(changes);
  await around.publishGranted(grant.automationId, grant.channel);
  return { grant, report: await reportOf(grant) };
}

async function reportOf({ automationId }: Grant): Promise<Finished['message']> {
  await eventually(() => around.finished(automationId).length > 0);
  await around.settled();
  const [report, ...more] = around.finished(automationId);
  assert.ok(report);
  assert.deepEqual(more, []);
  return report.message;
}

/** Grants, and waits until egress has refused. */
async function refusalOf(grant: Grant): Promise<string | undefined> {
  await around.publishGranted(grant.automationId, grant.channel);
  await eventually(async () => (await egress.delivery(grant.automationId))?.state === 'refused');
  await around.settled();
  assert.deepEqual(around.finished(grant.automationId), []);
  return (await egress.delivery(grant.automationId))?.failureCode;
}

const heldBy = async ({ automationId }: Grant) => {
  const id = (await egress.delivery(automationId))?._id;
  return (await around.deliveries()).deliveries.filter(({ delivery_id }) => delivery_id === id);
};
const verifiers = () => [parseVerifierKey(around.environment.EGRESS_LEDGER_PUBLIC_KEY)];

test('a granted permit becomes one mail with a watermark that verifies, and one report of it', async () => {
  const { grant, report } = await outcomeOf({ channel: 'email' });
  assert.equal(report.status, 'delivered');
  assert.equal(report.sent_hash.length, 32);
  const mails = (await around.mails()).filter(({ to }) => to.includes(`${grant.automationId}@example.com`));
  assert.equal(mails.length, 1);
  const [mail] = mails;
  assert.equal(mail?.message_id, `<${report.delivery_id}@acme.example>`);
  assert.match(mail?.text ?? '', /Unsubscribe: https:\/\/acme\.example\/opt-out/);
  const watermark = mail?.headers.find(({ key }) => key === 'salesmesh-watermark')?.value ?? '';
  assert.deepEqual(
    [openWatermark(watermark, verifiers()).treeId, openWatermark(watermark, verifiers()).index],
    ['acme', 5],
  );
});

for (const [channel, path] of [
  ['sms', 'sms'],
  ['ai_call', 'call'],
] as const) {
  test(`a permit for ${channel} becomes one signed call of the provider, and one report of it`, async () => {
    const { grant, report } = await outcomeOf({ channel });
    assert.equal(report.status, 'delivered');
    const [held, ...more] = await heldBy(grant);
    assert.deepEqual([held?.channel, more], [path, []]);
    const { marks, to } = JSON.parse(held?.body ?? '');
    assert.equal(to, '+8613800000000');
    assert.equal(openWatermark(marks['Salesmesh-Watermark'], verifiers()).treeId, 'acme');
  });
}

test('an event that comes again changes nothing', async () => {
  const { grant } = await outcomeOf();
  const { duplicates } = await around.deliveries();
  await around.publishGranted(grant.automationId, grant.channel);
  await around.settled();
  assert.equal((await heldBy(grant)).length, 1);
  assert.equal((await around.deliveries()).duplicates, duplicates);
  assert.equal(around.finished(grant.automationId).length, 1);
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
    const grant = around.grant();
    egress.crashOnce(grant.automationId, point);
    await around.publishGranted(grant.automationId, grant.channel);
    const report = await reportOf(grant);
    assert.equal(report.status, 'delivered');
    assert.equal(around.authority.redeemed.get(grant.automationId), report.delivery_id);
    assert.equal((await heldBy(grant)).length, 1);
    assert.equal((await egress.delivery(grant.automationId))?.attempts, attempts);
  });
}

test('a permit redeemed just before a crash is delivered although its time is over when the process is back', async () => {
  const leaf = { permitExpiresAt: '2026-11-22T02:31:00.001Z' };
  const grant = around.grant({ leaf });
  const permit = around.authority.permits.get(grant.automationId);
  assert.ok(permit?.permit);
  egress.crashOnce(grant.automationId, 'before sending');
  around.authority.interrupt((call, id) => {
    // From its second call on, compliance sees the end of the permit.
    if (call === 'redeemPermit' && id === grant.automationId && around.authority.redeemed.has(id)) {
      around.authority.permits.set(id, {
        ...permit,
        permit: { ...permit.permit, expires_at: '2026-11-22T02:30:59Z' } as never,
      });
    }
  });
  await around.publishGranted(grant.automationId, grant.channel);
  assert.equal((await reportOf(grant)).status, 'delivered');
  assert.equal((await heldBy(grant)).length, 1);
});

test('two answers of 503 are tried again until the provider takes the message', async () => {
  await around.spoil([503, 503]);
  const { grant, report } = await outcomeOf();
  assert.equal(report.status, 'delivered');
  assert.equal((await egress.delivery(grant.automationId))?.attempts, 3);
  assert.equal((await heldBy(grant)).length, 1);
});

test('a provider that answers 503 every time is believed after the last attempt', async () => {
  await around.spoil(Array(6).fill(503));
  const { grant, report } = await outcomeOf();
  assert.deepEqual([report.status, report.failure_code], ['failed', 'egress.channel_unavailable']);
  assert.equal((await egress.delivery(grant.automationId))?.attempts, 6);
  assert.deepEqual(await heldBy(grant), []);
});

test('a refusal by the provider ends the delivery at once', async () => {
  await around.spoil([422]);
  const { grant, report } = await outcomeOf();
  assert.deepEqual([report.status, report.failure_code], ['failed', 'egress.channel_refused']);
  assert.equal((await egress.delivery(grant.automationId))?.attempts, 1);
});

test('a message whose answer was lost is sent again and held once', async () => {
  await around.spoil(['lost_answer']);
  const { duplicates } = await around.deliveries();
  const { grant, report } = await outcomeOf();
  assert.equal(report.status, 'delivered');
  assert.equal((await heldBy(grant)).length, 1);
  assert.equal((await around.deliveries()).duplicates, duplicates + 1);
});

for (const code of ['permit_revoked', 'permit_expired', 'permit_spent']) {
  test(`a redemption refused as ${code} sends nothing and reports nothing`, async () => {
    const grant = around.grant();
    around.authority.interrupt((call, id) => {
      if (call === 'redeemPermit' && id === grant.automationId)
        throw failure(`compliance.${code}`, 'FAILED_PRECONDITION');
    });
    assert.equal(await refusalOf(grant), `compliance.${code}`);
    assert.deepEqual(await heldBy(grant), []);
  });
}

const unheld: [why: string, spoil: (grant: Grant) => void, code: string][] = [
  [
    'content altered on the way',
    ({ automationId }) => {
      const answer = mintPermit({ ...grantOf(automationId), content: { ...offer, body: 'Another text' } });
      const genuine = around.authority.permits.get(automationId);
      assert.ok(genuine);
      around.authority.permits.set(automationId, { ...genuine, content: answer.content });
    },
    'compliance.permit_content_altered',
  ],
  [
    'the permit of another automation',
    ({ automationId }) => {
      around.authority.permits.set(automationId, mintPermit(grantOf('a-other')));
    },
    'egress.permit_of_another',
  ],
  [
    'a permit that has run out',
    ({ automationId }) => {
      const leaf = { permitExpiresAt: '2026-11-22T02:30:30.000Z' };
      around.authority.permits.set(automationId, mintPermit({ ...grantOf(automationId), leaf }));
    },
    'compliance.permit_expired',
  ],
];
const grantOf = (automationId: string): Grant => ({
  tenant: 'acme',
  automationId,
  channel: 'sms',
  recipientId: `c-${automationId}`,
});
for (const [why, spoil, code] of unheld) {
  test(`${why} is refused, not redeemed, and nothing leaves`, async () => {
    const grant = around.grant();
    spoil(grant);
    assert.equal(await refusalOf(grant), code);
    assert.equal(around.authority.redeemed.has(grant.automationId), false);
    assert.deepEqual(await heldBy(grant), []);
  });
}

test('an event that names another channel than the permit is refused', async () => {
  const grant = around.grant({ channel: 'email' });
  assert.equal(await refusalOf({ ...grant, channel: 'sms' }), 'compliance.permit_channel_mismatch');
  assert.deepEqual(await heldBy(grant), []);
});

test('a permit from the future waits until the clock here has come as far', async () => {
  const grant = around.grant();
  const genuine = around.authority.permits.get(grant.automationId);
  assert.ok(genuine);
  around.authority.permits.set(grant.automationId, mintPermit({ ...grant, leaf: { at: '2026-11-22T02:32:00.000Z' } }));
  let asked = 0;
  around.authority.interrupt((call, id) => {
    if (call !== 'getPermit' || id !== grant.automationId) return;
    asked += 1;
    if (asked === 3) around.authority.permits.set(id, genuine);
  });
  await around.publishGranted(grant.automationId, grant.channel);
  assert.equal((await reportOf(grant)).status, 'delivered');
  assert.equal(asked, 3);
});

test('compliance or leads being away costs no attempt', async () => {
  const grant = around.grant();
  const away = { getPermit: 8, redeemPermit: 8, resolveAddresses: 8 };
  around.authority.interrupt((call) => {
    away[call] -= 1;
    if (away[call] >= 0) throw failure('compliance.store_unavailable', 'UNAVAILABLE');
  });
  await around.publishGranted(grant.automationId, grant.channel);
  assert.equal((await reportOf(grant)).status, 'delivered');
  assert.equal((await egress.delivery(grant.automationId))?.attempts, 1);
  assert.ok(Object.values(away).every((left) => left < 0));
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
    const { grant, report } = await outcomeOf(changes);
    assert.deepEqual([report.status, report.failure_code, report.sent_hash.length], ['failed', code, 0]);
    assert.deepEqual(await heldBy(grant), []);
  });
}

test('a recipient without an address, or one that leads does not know, fails the delivery', async () => {
  const missing = around.grant();
  const unknown = around.grant();
  around.authority.addresses.delete(`${missing.recipientId} sms`);
  around.authority.interrupt((call, id) => {
    if (call === 'resolveAddresses' && id === unknown.recipientId)
      throw failure('leads.address_not_found', 'NOT_FOUND');
  });
  for (const grant of [missing, unknown]) {
    await around.publishGranted(grant.automationId, grant.channel);
    assert.equal((await reportOf(grant)).failure_code, 'egress.address_missing');
    assert.deepEqual(await heldBy(grant), []);
  }
});

test('a redeemed permit that can no longer be verified is reported as failed, so that no count stays open', async () => {
  const grant = around.grant();
  egress.crashOnce(grant.automationId, 'before sending');
  around.authority.interrupt((call, id) => {
    const isBack = call === 'getPermit' && id === grant.automationId && around.authority.redeemed.has(id);
    if (isBack) throw failure('compliance.content_destroyed', 'FAILED_PRECONDITION');
  });
  await around.publishGranted(grant.automationId, grant.channel);
  const report = await reportOf(grant);
  assert.deepEqual([report.status, report.failure_code], ['failed', 'compliance.content_destroyed']);
  assert.deepEqual(await heldBy(grant), []);
});

test('two processes that get the same event at once hand the message over under one id and report once', async () => {
  await using beside = await startEgress(around);
  const grants = Array.from({ length: 5 }, () => around.grant());
  for (const { automationId, channel } of [...grants, ...grants]) await around.publishGranted(automationId, channel);
  for (const grant of grants) {
    assert.equal((await reportOf(grant)).status, 'delivered');
    assert.equal((await heldBy(grant)).length, 1);
  }
  assert.ok(beside);
});

test('what cannot be read, or belongs to no automation, ends in the dead letters under its code', async () => {
  const unknown = 'a-unknown';
  await around.publishGranted(unknown, 'sms');
  await around.publishUnreadable('a-unreadable');
  await around.settled();
  const letters = (await around.letters()).map(({ aggregateId, code, deliveries }) => [aggregateId, code, deliveries]);
  assert.deepEqual(letters.sort(), [
    ['a-unknown', 'compliance.permit_not_found', 1],
    ['a-unreadable', 'chassis.event_undecodable', 1],
  ]);
  assert.equal(await egress.delivery(unknown), undefined);
  assert.ok(expiresAt);
});
