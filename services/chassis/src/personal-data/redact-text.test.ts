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

test('takes a number before a unit for an amount, and one before a title for a number', () => {
  assert.equal(redactText('took 13800138000ms, 13800138000 kg').found.length, 0);
  for (const text of ['Call 13800138000 Ms Li', '0612345678 Ms. Smith', 'Tel 13800138000\nMs Wang', '13800138000 MS']) {
    assert.deepEqual(
      redactText(text)
        .found.filter(({ kind }) => kind !== 'name')
        .map(({ start, end }) => text.slice(start, end)),
      text.match(/\d+/g),
      text,
    );
  }
});
