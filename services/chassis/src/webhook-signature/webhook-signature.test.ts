import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSigned, sign } from './webhook-signature.ts';

const now = new Date('2026-11-22T10:00:00Z');
const body = Buffer.from('{"a":1}');
const header = sign(body, 's3cret', now);
const check = (changes: Partial<Parameters<typeof isSigned>[0]>) =>
  isSigned({ header, body, secret: 's3cret', now, ...changes });

test('a delivery signed with the secret within five minutes is taken', () => {
  assert.equal(check({}), true);
  assert.equal(check({ now: new Date(now.getTime() + 299_000) }), true);
  assert.equal(check({ header: `${header},v1=${'0'.repeat(64)}` }), true);
});

test('one with another body, secret or time, or without a signature, is not', () => {
  assert.equal(check({ body: Buffer.from('{"a":2}') }), false);
  assert.equal(check({ secret: 'other' }), false);
  assert.equal(check({ now: new Date(now.getTime() + 301_000) }), false);
  assert.equal(check({ now: new Date(now.getTime() - 301_000) }), false);
  assert.equal(check({ header: header.replace('t=', 't=1') }), false);
  for (const broken of [undefined, '', 't=1', 'v1=00', 't=x,v1=y', header.split(',')[1]]) {
    assert.equal(check({ header: broken }), false, String(broken));
  }
});
