import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactLine } from './redact-line.ts';

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
