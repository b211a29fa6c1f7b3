import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { personalDataViolation } from './personal-data.ts';

describe('personal data in a text', () => {
  for (const text of [
    ...['写信到 li.wei@example.com 询问', 'mail＠example。com mail＠example.com', 'büro@münchen.example.de'],
    ...['打13800138000', '电话 138-0013-8000。', '+86 138 0013 8000', '１３８００１３８０００'],
    ...[
      '身份证 11010519491231002X',
      '卡号 6222 0210 0011 2345 672',
      '微信转账到 DE89 3704 0044 0532 0130 00',
      '车牌京A12345',
    ],
    ...['call +49 151 23456789', 'call (415) 555-0132 today', '+44 (0)7911 123456'],
  ]) {
    test(`is found in "${text}"`, () => {
      assert.equal(personalDataViolation('problem', text)?.field, 'problem');
    });
  }

  for (const text of [
    ...['泵车 SY5250 高度 4500 米', '合同号 202511221234567890', '价格 13800 元，2026-03-01 起', '@所有人 请看'],
    ...['统一社会信用代码 91310000132203821J', '客服热线 400-123-4567'],
    ...['+20 % within 12 months', 'ratio 13.800138000', 'ISO 9001:2015 and IEC 62443-3-3'],
  ]) {
    test(`is not found in "${text}"`, () => {
      assert.equal(personalDataViolation('problem', text), undefined);
    });
  }
});

test('what was found is told by its kinds and not repeated', () => {
  const told = personalDataViolation('problem', 'li@example.com 或 13800138000');
  assert.equal(told?.zh, '此处含有电子邮件地址、电话号码；卡片不得含个人信息，请删去。');
  assert.ok(!/example|13800/.test(JSON.stringify(told)));
});

test('a long text without a space is looked through in no more than a moment', () => {
  const startedMs = performance.now();
  assert.equal(personalDataViolation('problem', 'a'.repeat(20_000)), undefined);
  assert.equal(personalDataViolation('problem', '1 '.repeat(10_000)), undefined);
  assert.ok(performance.now() - startedMs < 1_000);
});
