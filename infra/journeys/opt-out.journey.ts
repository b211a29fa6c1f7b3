import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { compactVerify, importJWK } from 'jose';
import { emailAction, germanLead, marketingEmail } from '../demo/german-lead.ts';
import { setUpTenant } from '../demo/set-up-tenant.ts';
import { signWebhook } from '../local/stand-ins/webhook/webhook-signature.ts';
import { asker, type Body, type Signed, signedIn } from './ask-gateway.ts';
import { disturbedSystem } from './disturbed-system.ts';
import { newContact } from './new-contact.ts';
import { logsThatHold } from './personal-data-in-logs.ts';
import { pollUntil } from './poll-until.ts';
import type { JourneySystem } from './shared-system.ts';

const chinese = {
  ...{ kind: 'individual', residence: 'CN', timezone: 'Asia/Shanghai' },
  ...{ relationship: 'prospect', address_source: 'given_by_person', age: 40 },
};
/** A refusal stops the next send within this time. */
const withinMs = 1_000;

let stack: JourneySystem;
let manager: Signed;
let officer: Signed;
/** Nobody: without a token, as people outside are. */
let outside: ReturnType<typeof asker>;
/** How far the services' clock is ahead of ours. */
let offsetMs = 0;

before(async () => {
  stack = await disturbedSystem('opt-out');
  [manager, officer] = await Promise.all([signedIn(stack, 'manager'), signedIn(stack, 'officer')]);
  outside = asker(stack.gatewayUrl);
  await setUpTenant(officer.api, manager.api, new Date());
});
after(() => stack.stop());

function knownContact(key: string, changes: Record<string, unknown> = {}): Promise<string> {
  return newContact({ manager, officer }, germanLead(key, new Date(Date.now() + offsetMs), changes));
}

async function request(recipientId: string, changes: Record<string, unknown> = {}): Promise<Body> {
  const { automation } = await manager.do('POST', '/v1/automations', marketingEmail(recipientId, changes));
  assert.equal(automation.state, 'permitted', JSON.stringify(automation.decision));
  return automation;
}

function ended(id: string): Promise<Body> {
  const read = async () => (await manager.do('GET', `/v1/automations/${id}`)).automation;
  return pollUntil(read, ({ state }) => ['delivered', 'failed', 'expired', 'refused'].includes(state), 30_000);
}

async function mailsTo(key: string): Promise<{ headers: { key: string; value: string }[] }[]> {
  const { messages } = (await (await fetch(`${stack.mailUrl}/messages`)).json()) as Body;
  return messages.filter(({ to }: { to: string[] }) => to.includes(`journey.${key}@example.com`));
}

describe('a person who follows the link in a mail', () => {
  test('sees a page first; one click then stops a message whose permit was minted before', async () => {
    const recipient = await knownContact('linked');
    const first = await request(recipient);
    assert.equal((await ended(first.id)).state, 'delivered');
    const [mail] = await mailsTo('linked');
    const header = (name: string) => mail?.headers.find(({ key }) => key.toLowerCase() === name)?.value ?? '';
    assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    const link = new URL(header('list-unsubscribe').replaceAll(/[\s<>]/g, ''));
    assert.ok(!link.href.includes(recipient) && !link.href.includes('journey'), link.href);

    offsetMs = 25 * 3_600_000;
    await stack.setClockOffset(offsetMs);
    // The services look at the file of their clock every now and then.
    const preview = () => manager.do('POST', '/v1/automations/preview', marketingEmail(recipient));
    await pollUntil(preview, ({ decision }) => decision.outcome !== 'defer');
    await stack.kill9('egress');
    const second = await request(recipient);
    const page = await outside('GET', link.pathname);
    assert.deepEqual([page.status, /Stop advertising by e-mail/.test(page.text)], [200, true]);
    const startedAt = performance.now();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const click = await outside('POST', link.pathname, { body: 'List-Unsubscribe=One-Click', headers });
    const tookMs = performance.now() - startedAt;
    assert.equal(click.status, 200);
    assert.ok(tookMs < withinMs, `the withdrawal took ${tookMs} ms`);
    await stack.restart('egress');

    assert.equal((await ended(second.id)).state, 'refused');
    assert.equal((await mailsTo('linked')).length, 1);
    const { person } = await officer.do('GET', `/v1/persons/${recipient}`);
    const [consent] = person.consents;
    const steps = consent.history.map(({ state, actor, method }: Body) => [state, actor, method]);
    assert.deepEqual(steps.at(-1), ['given', 'source', 'import'], 'the consent to every channel stands for the others');
    const own = person.consents.find(({ channel, purpose }: Body) => channel === 'email' && purpose === 'marketing');
    assert.deepEqual([own.history[0].state, own.history[0].method], ['withdrawn', 'link']);
  });
});

describe('a person who answers STOP to a text message', () => {
  test('gets no other, though its permit was minted before; the words are nowhere in the logs', async () => {
    const phone = '+4915199900011';
    const recipient = await knownContact('answering', { phone });
    const { signing_secret: secret } = await officer.do('POST', '/v1/compliance/reply-secrets/sms');
    const sms = {
      action: { ...emailAction, channel: 'sms' },
      content: {
        body: 'Acme Trading: may we help? Reply STOP to opt out',
        elements: { sender_identity: 'Acme Trading', opt_out: 'Reply STOP to opt out' },
        ai_label: 'none',
        subject_matches_body: true,
      },
    };
    await stack.kill9('egress');
    const permitted = await request(recipient, sms);
    const reply = (text: string, id: string) => {
      const body = JSON.stringify({ from: phone, text });
      const signature = signWebhook(body, secret, new Date(Date.now() + offsetMs));
      const headers = { 'salesmesh-signature': signature, 'salesmesh-delivery': id };
      return outside('POST', `/v1/replies/${stack.tenant}/sms`, { body, headers });
    };
    const chat = await reply('what does the blue teapot cost', 'reply-1');
    assert.deepEqual([chat.status, chat.body.outcome], [202, 'unmatched']);
    const startedAt = performance.now();
    const stop = await reply('Stop.', 'reply-2');
    const tookMs = performance.now() - startedAt;
    assert.deepEqual([stop.status, stop.body.outcome], [202, 'withdrawn']);
    assert.ok(tookMs < withinMs, `the withdrawal took ${tookMs} ms`);
    assert.equal((await outside('POST', `/v1/replies/${stack.tenant}/sms`, { body: '{}' })).status, 403);
    await stack.restart('egress');

    assert.equal((await ended(permitted.id)).state, 'refused');
    const taken = await (await fetch(`${stack.webhookUrl}/deliveries`)).text();
    assert.ok(!taken.includes(phone), taken);
    const { counts } = await officer.do('GET', '/v1/compliance/replies/summary');
    assert.deepEqual(counts, [
      { channel: 'sms', outcome: 'unmatched', count: 1 },
      { channel: 'sms', outcome: 'withdrawn', count: 1 },
    ]);
    assert.deepEqual(await logsThatHold(stack, ['blue teapot', phone, phone.slice(1)]), []);
  });
});

describe('an officer who changes what people are told', () => {
  test('sees who must be asked anew, renews with proof, and hands out a receipt that verifies outside', async () => {
    const recipient = await knownContact('told', { phone: '+8613800138001', facts: { ...chinese, region: '44' } });
    const reconsents = async () =>
      (await officer.do('GET', '/v1/compliance/reconsents?purpose=marketing')).reconsents.filter(
        ({ recipient_id }: Body) => recipient_id === recipient,
      );
    const asksAnew = async () => {
      const body = marketingEmail(recipient, { team: 'east' });
      const { decision } = await manager.do('POST', '/v1/automations/preview', body);
      return decision.reasons.some(({ article }: Body) => article === 'PIPL-14');
    };
    assert.deepEqual([await reconsents(), await asksAnew()], [[], false]);
    const valid_from = new Date(Date.now() + offsetMs - 1_000).toISOString();
    const texts = [{ language: 'zh-CN', sha256: '4'.repeat(64), url: 'https://acme.example/notice' }];
    await officer.do('PUT', '/v1/compliance/notices', { purpose: 'marketing', version: '4', valid_from, texts });
    const [stale] = await reconsents();
    assert.deepEqual([stale.notice_version, stale.current_notice_version, await asksAnew()], ['3', '4', true]);

    const consent = `/v1/persons/${recipient}/consents/${stale.consent_id}`;
    const renewed_at = new Date(Date.now() + offsetMs - 500).toISOString();
    const renewal = { renewed_at, notice_version: '4', language: 'zh-CN', method: 'web_form', proof: 'form/renew-1' };
    const unknown = await manager.ask('POST', `${consent}/renew`, { body: { ...renewal, notice_version: '5' } });
    assert.equal(unknown.status, 400);
    assert.deepEqual([unknown.body.errors[0].field, unknown.body.errors[0].value], ['notice_version', '5']);
    await manager.do('POST', `${consent}/renew`, renewal);
    assert.deepEqual([await reconsents(), await asksAnew()], [[], false]);

    const { receipt } = await officer.do('GET', `${consent}/receipt`);
    const key = (await outside('GET', `/v1/ledger/${stack.tenant}/key`)).text.trim();
    const raw = Buffer.from(key.split('+').slice(2).join('+'), 'base64').subarray(1);
    const publicKey = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, 'EdDSA');
    const { payload } = await compactVerify(receipt, publicKey);
    const content = JSON.parse(new TextDecoder().decode(payload));
    assert.deepEqual(
      content.events.map(({ event_state, notice_version }: Body) => [event_state, notice_version]),
      [
        ['given', '3'],
        ['renewed', '4'],
      ],
    );
    assert.equal(content.privacy_notice.sha256, '4'.repeat(64));
    const [header, , signature] = receipt.split('.');
    const forged = Buffer.from(JSON.stringify({ ...content, state: 'confirmed' })).toString('base64url');
    await assert.rejects(compactVerify(`${header}.${forged}.${signature}`, publicKey), {
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });
});

describe('before anything is sent', () => {
  test('a preview says that here separate written consent is needed, and leaves nothing behind', async () => {
    const recipient = await knownContact('shanghai', {
      phone: '+8613800138000',
      facts: { ...chinese, region: '31', city: 'shanghai' },
    });
    const sizeOf = async () => (await outside('GET', `/v1/ledger/${stack.tenant}/checkpoint`)).text.split('\n')[1];
    const before = await sizeOf();
    const preview = await manager.do('POST', '/v1/automations/preview', marketingEmail(recipient, { team: 'east' }));
    const reason = preview.decision.reasons.find(({ article }: Body) => article === 'CN-SH-CONSENT');
    assert.equal(preview.decision.outcome, 'require_approval', JSON.stringify(preview.decision.reasons));
    assert.match(reason.remedy.zh, /书面同意/);
    assert.match(reason.remedy.en, /written consent/);
    assert.equal(await sizeOf(), before);
  });
});
