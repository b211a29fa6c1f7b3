import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendersText } from '../../../../../infra/local/stack/senders.ts';
import { parseSenderProfiles } from './sender-profile.ts';

const acme = {
  name: 'Acme',
  fromEmail: 'sales@acme.example',
  postalAddress: '1 Main Street, Springfield',
  optOutUrl: 'https://acme.example/opt-out',
  privacyUrl: 'https://acme.example/privacy',
};

test('the senders file of the local stack is in order', () => {
  assert.deepEqual(Object.keys(parseSenderProfiles(sendersText(['acme', 'shop']))), ['acme', 'shop']);
});

test('the words for opting out by SMS have defaults that a profile may replace', () => {
  assert.deepEqual(parseSenderProfiles(JSON.stringify({ acme })).acme?.optOutWord, { zh: '退订', en: 'STOP' });
  const own = { ...acme, optOutWord: { zh: 'T', en: 'END' } };
  assert.deepEqual(parseSenderProfiles(JSON.stringify({ acme: own })).acme?.optOutWord, own.optOutWord);
});

const wrong: [what: string, text: string, problem: RegExp][] = [
  ['text that is not JSON', '{', /not JSON/],
  ['a list', '[]', /expected record/],
  ['an address that is none', JSON.stringify({ acme: { ...acme, fromEmail: 'sales' } }), /acme\.fromEmail/],
  ['a link that is none', JSON.stringify({ acme: { ...acme, optOutUrl: 'opt-out' } }), /acme\.optOutUrl/],
  [
    'a link that runs code',
    JSON.stringify({ acme: { ...acme, privacyUrl: 'javascript:alert(1)' } }),
    /acme\.privacyUrl/,
  ],
  ['an empty name', JSON.stringify({ acme: { ...acme, name: '' } }), /acme\.name/],
];
for (const [what, text, problem] of wrong) {
  test(`refuses ${what}, naming the place`, () => {
    assert.throws(() => parseSenderProfiles(text), { code: 'egress.senders_invalid', message: problem });
  });
}
