import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findPersonalData } from './find-personal-data.ts';
import { type Content, screenContent } from './screen-content.ts';

const content: Content = {
  subject: '广告：十一月新品',
  body: 'Acme Ltd, 1 Main Street. Reply T to stop, or write to stop@acme.example. You are talking to an AI.',
  elements: {
    opt_out: 'Reply T to stop, or write to stop@acme.example',
    sender_identity: 'Acme Ltd',
    postal_address: '1 Main Street',
    ad_label: '广告',
    ai_notice: 'You are talking to an AI',
  },
  subject_matches_body: true,
};
const email = { channel: 'email', residence: 'CN' };

test('sees each duty whose text is really in the message', () => {
  assert.deepEqual(screenContent(content, email, []), {
    opt_out: true,
    sender_identity: true,
    postal_address: true,
    ad_label: true,
    ai_disclosed: true,
    misleading_subject: false,
    pii_found: [],
    secret_terms: [],
  });
});

test('counts a claim without its text as missing, whatever the claim says', () => {
  fc.assert(
    fc.property(fc.string(), (claim) => {
      const elements = {
        opt_out: claim,
        sender_identity: claim,
        postal_address: claim,
        ad_label: claim,
        ai_notice: claim,
      };
      const seen = screenContent({ subject: '', body: '', elements }, { channel: 'sms' }, []);
      assert.ok(!seen.opt_out && !seen.sender_identity && !seen.postal_address && !seen.ad_label && !seen.ai_disclosed);
    }),
  );
});

test('asks for the label at the start of the subject of an e-mail to China', () => {
  const labelled = (subject: string, place = email) =>
    screenContent({ ...content, subject, elements: { ...content.elements, ad_label: '广告' } }, place, []).ad_label;
  assert.equal(labelled('【广告】新品'), true);
  assert.equal(labelled('新品（广告）'), false);
  assert.equal(labelled('新品（广告）', { channel: 'email', residence: 'US' }), true);
  assert.equal(labelled('新品（广告）', { channel: 'sms', residence: 'CN' }), true);
  const latin = { ...content, subject: 'ADvice for you: AD', elements: { ...content.elements, ad_label: 'AD' } };
  assert.equal(screenContent(latin, email, []).ad_label, false);
});

test('asks for the words that Korea and Singapore prescribe at the start of the subject', () => {
  const labelled = (subject: string, residence: string) =>
    screenContent(
      { ...content, subject, elements: { ...content.elements, ad_label: subject } },
      { channel: 'email', residence },
      [],
    ).ad_label;
  assert.equal(labelled('(광고) 11월', 'KR'), true);
  assert.equal(labelled('11월 (광고)', 'KR'), false);
  assert.equal(labelled('<ADV> November', 'SG'), true);
  assert.equal(labelled('November <ADV>', 'SG'), false);
});

test('leaves a subject nobody vouched for unknown', () => {
  const { subject_matches_body: _, ...unvouched } = content;
  assert.ok(!('misleading_subject' in screenContent(unvouched, email, [])));
  assert.equal(screenContent({ ...content, subject_matches_body: false }, email, []).misleading_subject, true);
});

describe('finds a secret term, however it is disguised', () => {
  for (const body of ['請看藍鯨計劃的附件', '蓝 鲸 计 划', '蓝\u200b鲸\n计划', '蓝*鲸*计*划', '我们的蓝鲸计划']) {
    test(JSON.stringify(body), () => {
      assert.deepEqual(screenContent({ ...content, body }, email, ['蓝鲸计划']).secret_terms, ['蓝鲸计划']);
    });
  }
  test('written in traditional characters by who keeps it', () => {
    assert.deepEqual(screenContent({ ...content, body: '蓝鲸计划' }, email, ['藍鯨計劃']).secret_terms, ['藍鯨計劃']);
  });
});

test('finds secret terms in any width, case and spacing', () => {
  const body = 'Our ＰＲＯＪＥＣＴ\n  nightingale ships in May';
  assert.deepEqual(screenContent({ ...content, body }, email, ['Project Nightingale', 'other', ' ']).secret_terms, [
    'Project Nightingale',
  ]);
});

test('finds the personal data of others but not the address of the sender', () => {
  const body = `${content.body} Ask Mr Wang, wang@other.example or 13812345678.`;
  assert.deepEqual(screenContent({ ...content, body }, email, []).pii_found, ['email', 'phone']);
});

const kinds: [string, string[]][] = [
  ['call 138 1234 5678', ['phone']],
  ['call +44 20 7946 0958', ['phone']],
  ['call (212) 555-0147', ['phone']],
  ['call 400-123-4567 or 1-800-555-0199', []],
  ['身份证 11010519491231002X', ['id_number']],
  ['order 110105194912310021', []],
  ['SSN 078-05-1120', ['id_number']],
  ['card 4111 1111 1111 1111', ['payment_card']],
  ['order 4111 1111 1111 1112', []],
  ['on 2026-11-22 for 12,500.00', []],
];
for (const [text, expected] of kinds) {
  test(`takes "${text}" for ${expected.join(' and ') || 'nobody’s data'}`, () => {
    assert.deepEqual(findPersonalData(text), expected);
  });
}
