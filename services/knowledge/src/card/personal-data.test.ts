import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { personalDataViolation } from './personal-data.ts';

describe('personal data in a text', () => {
  for (const text of [
    ...['写信到 li.wei@example.com 询问', 'mail＠example。com mail＠example.com', 'büro@münchen.example.de'],
    ...['打13800138000', '电话 138-0013-8000。', '+86 138 0013 8000', '１３８００１３８０００'],
    ...['call +49 151 23456789', 'call (415) 555-0132 today', '+44 (0)7911 123456'],
  ]) {
    test(`is found in "${text}"`, () => {
      assert.equal(personalDataViolation('problem', text)?.field, 'problem');
    });
  }

  for (const text of [
    ...['泵车 SY5250 高度 4500 米', '合同号 202511221234567890', '价格 13800 元，2026-03-01 起', '@所有人 请看'],
    ...['+20 % within 12 months', 'ratio 13.800138000', 'ISO 9001:2015 and IEC 62443-3-3'],
  ]) {
    test(`is not found in "${text}"`, () => {
      assert.equal(personalDataViolation('problem', text), undefined);
    });
  }
});

test('a long text without a space is looked through in no more than a moment', () => {
  const startedMs = performance.now();
  assert.equal(personalDataViolation('problem', 'a'.repeat(20_000)), undefined);
  assert.equal(personalDataViolation('problem', '1 '.repeat(10_000)), undefined);
  assert.ok(performance.now() - startedMs < 1_000);
});
