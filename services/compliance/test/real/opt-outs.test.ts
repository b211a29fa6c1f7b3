import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sign } from '@salesmesh/chassis/webhook-signature';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

let decide: DecideHarness;
/** The address book: address → contacts. */
const book = new Map<string, string[]>();
before(async () => {
  decide = await startDecideHarness({ findByAddress: async (_channel, address) => book.get(address) ?? [] });
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

const codeOf = (code: string) => (error: unknown) => (error as { code?: string }).code === code;
/** What the promise says: a refusal stops the next send within one second. */
const WITHIN_MS = 1_000;

async function permitted(changes: object = {}, others: Parameters<typeof registered>[1] = {}) {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient, others));
  const request = emailRequest(recipient, changes);
  const { automation } = await decide.asService(() => decide.automations.requestAutomation(request));
  assert.equal(automation?.state, 'permitted', JSON.stringify(automation?.decision));
  return { recipient, automation_id: automation?.id ?? '' };
}

const redeem = (automation_id: string) =>
  decide.asService(() => decide.permits.redeemPermit({ automation_id, delivery_id: randomUUID() }));

/** Does what the person does, and tries to use the permit right after: it must be refused, and soon. */
async function assertStops(automation_id: string, act: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await act();
  await assert.rejects(redeem(automation_id), codeOf('compliance.permit_revoked'));
  assert.ok(performance.now() - startedAt < WITHIN_MS, `took ${performance.now() - startedAt} ms`);
}

const withdrawals = async (recipient: string) => {
  const person = await decide.asService(() => decide.parts.people.load(recipient));
  return (person?.consents ?? []).filter(({ given_at }) => given_at === undefined);
};

describe('a permit minted before is refused within a second after', () => {
  const asked = (recipient_id: string) => ({ request_id: randomUUID(), recipient_id });
  const ways: [string, (recipient: string) => Promise<unknown>][] = [
    [
      'a withdrawal for the channel',
      (id) => decide.people.withdrawConsent({ ...asked(id), purpose: 'marketing', channel: 'email' }),
    ],
    [
      'a withdrawal for every channel',
      (id) => decide.people.withdrawConsent({ ...asked(id), purpose: 'marketing', channel: '*' }),
    ],
    ['an objection', (id) => decide.people.openRequest({ ...asked(id), kind: 'objection_marketing' })],
    ['a suppression', (id) => decide.people.setSuppression({ ...asked(id), channels: ['email'], suppressed: true })],
  ];
  for (const [way, act] of ways) {
    test(way, async () => {
      const { recipient, automation_id } = await permitted();
      await assertStops(automation_id, () => decide.asOfficer(() => act(recipient)));
    });
  }

  test('a freeze of the team, and only of that team', async () => {
    const [frozen, other] = [await permitted({ team: 'frozen-team' }), await permitted({ team: 'other-team' })];
    const team = { id: 'frozen-team', frozen: true, frozen_channels: { values: ['email'] } };
    const freeze = () => decide.settings.putTeam({ request_id: randomUUID(), team });
    await assertStops(frozen.automation_id, () => decide.asOfficer(freeze));
    await redeem(other.automation_id);
  });

  test('the link of an earlier message is taken', async () => {
    const { recipient, automation_id } = await permitted();
    const token = await linkOf(automation_id);
    const taken = () => decide.consents.optOut({ request_id: randomUUID(), token });
    await assertStops(automation_id, () => decide.asService(taken));
    const [marketing, survey] = await withdrawals(recipient);
    assert.deepEqual([marketing?.purpose, survey?.purpose], ['marketing', 'survey']);
    assert.deepEqual([marketing?.channel, survey?.channel], ['email', 'email']);
  });

  test('a word of refusal is answered', async () => {
    const { recipient, automation_id } = await permitted();
    book.set('+8613800000001', [recipient]);
    await secretOf('email');
    await assertStops(automation_id, () => reply('email', { from: '+8613800000001', text: '退订' }));
  });
});

describe('a message whose channel was away after the redemption', () => {
  const confirm = (automation_id: string, delivery_id: string) =>
    decide.asService(() => decide.permits.confirmRedemption({ automation_id, delivery_id }));

  test('may be tried again while nothing changed, by the delivery that redeemed it alone', async () => {
    const { automation_id } = await permitted();
    await assert.rejects(confirm(automation_id, 'd-1'), codeOf('compliance.permit_spent'));
    await decide.asService(() => decide.permits.redeemPermit({ automation_id, delivery_id: 'd-1' }));
    decide.clock.advance(3_600_000);
    await confirm(automation_id, 'd-1');
    await assert.rejects(confirm(automation_id, 'd-2'), codeOf('compliance.permit_spent'));
    await assert.rejects(confirm('nothing', 'd-1'), codeOf('compliance.permit_not_found'));
    const asGateway = () => decide.permitsAsGateway.confirmRedemption({ automation_id, delivery_id: 'd-1' });
    await assert.rejects(decide.asService(asGateway), codeOf('chassis.permission_denied'));
  });

  test('may not be tried again once the person refused, though its permit was redeemed before', async () => {
    const { automation_id } = await permitted();
    const token = await linkOf(automation_id);
    await decide.asService(() => decide.permits.redeemPermit({ automation_id, delivery_id: 'd-1' }));
    await decide.asService(() => decide.consents.optOut({ request_id: randomUUID(), token }));
    await assert.rejects(confirm(automation_id, 'd-1'), codeOf('compliance.permit_revoked'));
    await assert.rejects(confirm(automation_id, 'd-1'), codeOf('compliance.permit_revoked'));
  });
});

async function linkOf(automation_id: string): Promise<string> {
  return (await decide.asService(() => decide.permits.getPermit({ automation_id }))).opt_out_token;
}

describe('the link of a message', () => {
  const optOut = (token: string, request_id: string = randomUUID(), every_channel = false) =>
    decide.asService(() => decide.consents.optOut({ request_id, token, every_channel }));

  test('says what it ends, and reading it ends nothing', async () => {
    const { recipient, automation_id } = await permitted();
    const token = await linkOf(automation_id);
    assert.deepEqual(await decide.asService(() => decide.consents.readOptOutLink({ token })), { channel: 'email' });
    assert.deepEqual(await withdrawals(recipient), []);
    await redeem(automation_id);
  });

  test('taken twice, or by two clicks at once, is one withdrawal, with the link as its way', async () => {
    const { recipient, automation_id } = await permitted();
    const token = await linkOf(automation_id);
    const request = randomUUID();
    await Promise.all([optOut(token, request), optOut(token, request), optOut(token)]);
    await optOut(token);
    assert.equal((await withdrawals(recipient)).length, 2);
    const { person } = await decide.asOfficer(() => decide.people.getPerson({ recipient_id: recipient }));
    const steps = person?.consents.flatMap(({ history }) => history.filter(({ state }) => state === 'withdrawn'));
    assert.ok(steps?.every(({ actor, method }) => actor === 'person' && method === 'link'));
  });

  test('works again when the person has consented since, and ends every channel when asked', async () => {
    const { recipient, automation_id } = await permitted();
    const token = await linkOf(automation_id);
    await optOut(token);
    decide.clock.advance(1_000);
    const consent = { purpose: 'marketing', channel: 'email', basis: 'consent', form: 'express', by: 'person' };
    const given_at = decide.clock.now().toISOString();
    await decide.asOfficer(() =>
      decide.people.recordConsents({
        ...{ request_id: randomUUID(), recipient_id: recipient, consents: [{ ...consent, given_at }] },
      }),
    );
    decide.clock.advance(1_000);
    assert.deepEqual(await optOut(token, randomUUID(), true), { channel: '*' });
    const last = (await withdrawals(recipient)).filter(({ channel }) => channel === '*');
    assert.deepEqual(last.map(({ purpose }) => purpose).sort(), ['marketing', 'survey']);
  });

  test('that was made up, or is another tenant’s, ends nothing', async () => {
    const { automation_id } = await permitted();
    const token = await linkOf(automation_id);
    for (const wrong of ['x', `${token}A`, token.slice(2), token.replaceAll(/[a-m]/g, 'n')]) {
      await assert.rejects(optOut(wrong), codeOf('compliance.opt_out_link_invalid'));
    }
    await redeem(automation_id);
  });
});

let secret = '';
async function secretOf(channel: string): Promise<string> {
  const issued = await decide.asOfficer(() => decide.consents.issueReplySecret({ request_id: randomUUID(), channel }));
  secret = issued.signing_secret;
  return secret;
}

type Words = { from: string; text: string };
function reply(channel: string, words: Words | string, changes: { reply_id?: string; signedWith?: string } = {}) {
  const body = Buffer.from(typeof words === 'string' ? words : JSON.stringify(words));
  const signature = sign(body, changes.signedWith ?? secret, decide.clock.now());
  const reply_id = changes.reply_id ?? randomUUID();
  return decide.asService(() => decide.consents.recordReply({ channel, reply_id, body, signature }));
}

async function countOf(channel: string, outcome: string): Promise<number> {
  const { counts } = await decide.asOfficer(() => decide.consents.summariseReplies({}));
  return counts.find((each) => each.channel === channel && each.outcome === outcome)?.count ?? 0;
}

describe('a reply', () => {
  before(() => secretOf('sms'));

  test('of refusal withdraws for its channel, for everyone with that address, and once however often it is told', async () => {
    const consents = [
      {
        purpose: 'marketing',
        channel: '*',
        basis: 'consent',
        form: 'express',
        by: 'person',
        given_at: '2026-01-01T00:00:00Z',
      },
    ] as const;
    const [one, two] = [await permitted({}, { consents: [...consents] }), await permitted()];
    book.set('+8613900000001', [one.recipient, two.recipient]);
    const told = { reply_id: 'provider-1' };
    const words = { from: '+8613900000001', text: ' ＳＴＯＰ ' };
    const before = await countOf('sms', 'withdrawn');
    const outcomes = await Promise.all([reply('sms', words, told), reply('sms', words, told)]);
    await reply('sms', words, told);
    assert.deepEqual(
      outcomes.map(({ outcome }) => outcome),
      ['withdrawn', 'withdrawn'],
    );
    for (const { recipient } of [one, two]) {
      const found = await withdrawals(recipient);
      assert.deepEqual(
        found.map(({ purpose, channel }) => [purpose, channel]),
        [
          ['marketing', 'sms'],
          ['survey', 'sms'],
        ],
      );
    }
    assert.equal(await countOf('sms', 'withdrawn'), before + 1);
  });

  test('of other words is counted and nothing of it kept', async () => {
    const before = await countOf('sms', 'unmatched');
    const words = { from: '+8613700000001', text: 'private words of a person' };
    assert.deepEqual(await reply('sms', words), { outcome: 'unmatched' });
    assert.equal(await countOf('sms', 'unmatched'), before + 1);
    const kept = await decide.store.connection.collection('replies').find({}).toArray();
    const text = JSON.stringify(kept);
    assert.ok(kept.length > 0 && !text.includes('private') && !text.includes('13700000001'), text);
    const known = ['_id', 'at', 'channel', 'outcome', 'tenant'];
    assert.ok(kept.every((each) => Object.keys(each).every((field) => known.includes(field))));
  });

  test('of refusal from nobody known is counted apart, so that an officer sees it', async () => {
    const before = await countOf('sms', 'unknown_sender');
    assert.deepEqual(await reply('sms', { from: '+19995550000', text: 'STOP' }), { outcome: 'unknown_sender' });
    assert.equal(await countOf('sms', 'unknown_sender'), before + 1);
  });

  test('that is not signed with the channel’s secret is not read', async () => {
    const words = { from: '+8613900000001', text: 'STOP' };
    const refused = codeOf('compliance.reply_unsigned');
    await assert.rejects(reply('sms', words, { signedWith: 'another secret of somebody' }), refused);
    await assert.rejects(reply('im', words), refused);
    await assert.rejects(reply('sms', 'not json'), codeOf('compliance.invalid_request'));
    await assert.rejects(reply('fax', words), codeOf('compliance.invalid_request'));
  });

  test('may be signed with the secret before the newest one, not with an older one', async () => {
    const first = secret;
    const words = { from: 'nobody', text: 'hello' };
    const second = await secretOf('sms');
    assert.notEqual(first, second);
    assert.deepEqual(await reply('sms', words, { signedWith: first }), { outcome: 'unmatched' });
    await secretOf('sms');
    await assert.rejects(reply('sms', words, { signedWith: first }), codeOf('compliance.reply_unsigned'));
    const request = { request_id: randomUUID(), channel: 'im' };
    const again = () => decide.asOfficer(() => decide.consents.issueReplySecret(request));
    assert.deepEqual(await again(), await again());
  });

  test('secrets are issued to officers alone', async () => {
    const ask = () => decide.consents.issueReplySecret({ request_id: randomUUID(), channel: 'sms' });
    await assert.rejects(decide.asRole('sales_manager', ask), codeOf('chassis.permission_denied'));
  });
});

test('a customer who asked for a quotation still gets it after refusing advertising', async () => {
  const { recipient } = await permitted();
  const contract = {
    purpose: 'quotation',
    channel: '*',
    basis: 'contract',
    by: 'person',
    given_at: '2026-01-01T00:00:00Z',
  };
  await decide.asOfficer(() =>
    decide.people.recordConsents({ request_id: randomUUID(), recipient_id: recipient, consents: [contract] }),
  );
  book.set('customer@example.com', [recipient]);
  await secretOf('email');
  await reply('email', { from: 'customer@example.com', text: 'unsubscribe\n\n> your offer' });
  const found = await eventually(
    () => decide.asService(() => decide.parts.people.load(recipient)),
    (person) => person?.consents.some(({ withdrawn_at }) => withdrawn_at != null) === true,
  );
  assert.equal(found?.consents.find(({ purpose }) => purpose === 'quotation')?.withdrawn_at, undefined);
});
