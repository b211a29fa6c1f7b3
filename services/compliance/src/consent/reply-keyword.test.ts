import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from './reply-keyword.ts';

const refusals = [
  ...[
    '退订',
    '退訂',
    ' 退订 ',
    '退订。',
    '【退订】',
    'TD',
    'td',
    'ＴＤ',
    'T',
    't ',
    'Ｔ',
    'R',
    '取消',
    '拒收',
    '"退订"',
    '退 订',
  ],
  ...[
    'STOP',
    'stop',
    'Stop.',
    'ＳＴＯＰ',
    'S T O P',
    'STOP!',
    'stop all',
    'UNSUBSCRIBE',
    'opt-out',
    'Opt out',
    'QUIT',
    'End',
    '\tSTOP\r\n',
  ],
  ...[
    '수신거부',
    '수신 거부',
    '배부거부',
    '配信停止',
    '配信停止。',
    '解除',
    'PARAR',
    'parar',
    'Sair',
    'BAJA',
    'arrêt',
    'Désabonner',
    'STOPP',
  ],
];
for (const text of refusals) {
  test(`takes ${JSON.stringify(text)} for a refusal`, () => assert.equal(isRefusal(text, 'sms'), true));
}

const others = [
  ...[
    '',
    ' ',
    '.',
    '好的',
    '不退订',
    '请不要停止',
    'please do not stop',
    'stop by tomorrow',
    'Nonstop',
    'T恤多少钱',
    'yes',
    '1',
  ],
  ...['STOP sending me the wrong size, send XL', '거부하지 않음', '停止しないで', 'no pare', 'TDD', 'RR'],
];
for (const text of others) {
  test(`leaves ${JSON.stringify(text)} alone`, () => assert.equal(isRefusal(text, 'sms'), false));
}

test('of a mail only the first line counts, of a text message all of it', () => {
  const mail = '\r\nUnsubscribe\r\n\r\n> On Monday Acme wrote:\r\n> Hello';
  assert.equal(isRefusal(mail, 'email'), true);
  assert.equal(isRefusal(mail, 'sms'), false);
  assert.equal(isRefusal('Thanks!\nstop', 'email'), false);
});

test('holds for any spelling in width, case and surrounding marks', () => {
  const spellings = fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word.toLowerCase(),
    (word) => word.replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  );
  const marks = fc.string({ unit: fc.constantFrom(' ', '.', '!', '。', '　', '“', '”', '\n', '-'), maxLength: 5 });
  fc.assert(
    fc.property(
      fc.constantFrom('STOP', 'TD', '退订', 'QUIT', '수신거부'),
      spellings,
      marks,
      marks,
      (word, spell, a, b) => {
        assert.equal(isRefusal(`${a}${spell(word)}${b}`, 'sms'), true);
      },
    ),
  );
});

test('reads no more of a long text than a refusal can be', () => {
  assert.equal(isRefusal(`STOP${'!'.repeat(1_000_000)}`, 'sms'), false);
});
