import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactLine } from './redact-line.ts';
import { redactText } from './redact-text.ts';

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

test('answers a line with its id', () => {
  assert.deepEqual(redactLine('{"id":7,"text":"a@b.cn"}'), {
    id: 7,
    text: '******',
    found: [{ kind: 'email', start: 0, end: 6 }],
  });
});

test('says which field of a line is wrong and repeats nothing of it', () => {
  for (const line of ['13812345678', '{"id":1}', '{"text":"13812345678"}', 'no json 13812345678']) {
    const answer = redactLine(line);
    assert.ok('error' in answer, line);
    assert.ok(!JSON.stringify(answer).includes('13812345678'));
  }
});
