import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderMessage, sentHashOf } from './render-message.ts';
import { parseSenderProfiles, type SenderProfile } from './sender-profile.ts';

const sender: SenderProfile = {
  name: 'Acme',
  fromEmail: 'sales@acme.example',
  postalAddress: '1 Main Street, Springfield',
  optOutUrl: 'https://acme.example/opt-out',
  optOutWord: { zh: '退订', en: 'STOP' },
  privacyUrl: 'https://acme.example/privacy',
};
const watermark = 'SM1.acme.7.0123456789ABCDEF.signature';
const base = {
  ...{ channel: 'email', subject: 'Offer', body: 'Hello', obligations: [], sender, watermark },
  optOutToken: 'tok-1',
};

test('content without obligations leaves as it was decided, with its watermark as a mail header', () => {
  const message = renderMessage(base);
  assert.equal(message.subject, 'Offer');
  assert.equal(message.text, 'Hello');
  assert.equal(message.marks['Salesmesh-Watermark'], watermark);
});

const obliged: [type: string, article: string, channel: string, expected: RegExp][] = [
  ['ad_label', 'CN-MAIL-13', 'email', /^广告 Offer\n/],
  ['ad_label', 'KR-NA-50-4', 'email', /^\(광고\) Offer\n/],
  ['ad_label', 'SG-SPAM', 'email', /^<ADV> Offer\n/],
  ['ad_label', 'US-CANSPAM-ADDRESS', 'email', /^Advertisement: Offer\n/],
  ['ad_label', 'KR-NA-50-4', 'sms', /\n\(광고\) Hello/],
  ['opt_out', 'CN-MAIL-14', 'email', /Unsubscribe: https:\/\/acme\.example\/opt-out/],
  ['opt_out', 'US-TCPA-CONSENT', 'sms', /Reply STOP to opt out/],
  ['sender_identity', 'CN-AD-43', 'email', /Sender: Acme/],
  ['postal_address', 'US-CANSPAM-ADDRESS', 'email', /1 Main Street/],
  ['ai_label', 'CN-AILABEL', 'email', /AI-generated/],
  ['ai_notice', 'AIACT-50-1', 'ai_call', /talking to an AI/],
  ['source_notice', 'GDPR-14', 'email', /acme\.example\/privacy/],
  ['refusal_option', 'PIPL-24', 'email', /refuse personalised/],
  ['review_channel', 'BR-LGPD-20', 'email', /reviewed/],
];
for (const [type, article, channel, expected] of obliged) {
  test(`${type} of ${article} is met over ${channel}`, () => {
    const message = renderMessage({ ...base, channel, obligations: [{ type, article }] });
    assert.match(`${message.subject}\n${message.text}`, expected);
  });
}

test('Chinese content gets Chinese additions', () => {
  const message = renderMessage({
    ...base,
    channel: 'sms',
    body: '您好',
    obligations: [{ type: 'opt_out', article: 'CN-SMS-19' }],
  });
  assert.match(message.text, /回复退订拒收/);
});

test('an SMS and a call carry the short watermark where a person can read it', () => {
  for (const channel of ['sms', 'ai_call']) {
    assert.match(renderMessage({ ...base, channel }).text, /Ref 0123456789ABCDEF$/);
  }
});

test('an obligation that is not known stops the send', () => {
  assert.throws(() => renderMessage({ ...base, obligations: [{ type: 'new_duty', article: 'X-1' }] }), {
    code: 'egress.obligation_unknown',
  });
});

test('the same input always leaves as the same bytes, and other text as others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const hash = (body: string) => sentHashOf(renderMessage({ ...base, body }));
      assert.equal(hash(one), hash(one));
      assert.equal(hash(one) === hash(other), one === other);
    }),
  );
});

test('a senders file that lacks a field is refused by its name', () => {
  assert.throws(() => parseSenderProfiles('{"acme":{"name":"Acme"}}'), {
    code: 'egress.senders_invalid',
    message: /acme\.fromEmail/,
  });
  assert.equal(parseSenderProfiles(JSON.stringify({ acme: sender })).acme?.name, 'Acme');
});

test("a mail names the opt-out of its sender; one click is promised only where the link is the recipient's own", () => {
  assert.equal(renderMessage(base).marks['List-Unsubscribe'], '<https://acme.example/opt-out>');
  assert.equal(renderMessage(base).marks['List-Unsubscribe-Post'], undefined);
  const optOutUrl = 'https://api.acme.example/v1/opt-outs/acme/{token}';
  const own = { ...base, sender: { ...sender, optOutUrl }, obligations: [{ type: 'opt_out', article: 'CN-MAIL-14' }] };
  const { marks, text } = renderMessage(own);
  assert.equal(marks['List-Unsubscribe'], '<https://api.acme.example/v1/opt-outs/acme/tok-1>');
  assert.equal(marks['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click');
  assert.match(text, /Unsubscribe: https:\/\/api\.acme\.example\/v1\/opt-outs\/acme\/tok-1/);
  assert.ok(!text.includes('{token}'));
  assert.equal(renderMessage({ ...own, channel: 'sms' }).marks['List-Unsubscribe'], undefined);
});
