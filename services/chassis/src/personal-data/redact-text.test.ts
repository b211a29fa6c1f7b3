import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactText } from './personal-data.ts';

test('masks each code unit of a finding and keeps every offset', () => {
  const text = '客户张三😀，电话 １３８ 1234 5678。';
  const { text: masked, found } = redactText(text);
  assert.equal(masked, '客户**😀，电话 *************。');
  assert.deepEqual(
    found.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [
      ['name', '张三'],
      ['mobile', '１３８ 1234 5678'],
    ],
  );
});

test('gives back a text without anything personal as it was', () => {
  assert.deepEqual(redactText('共12台，单价3980元'), { text: '共12台，单价3980元', found: [] });
});
