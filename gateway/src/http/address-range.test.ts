import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAddressRange } from './address-range.ts';

test('an address or a range of either family is one', () => {
  for (const text of ['10.1.2.3', '10.0.0.0/8', '192.168.1.1/32', '::1', 'fd00::/8', '2001:db8::1/128']) {
    assert.ok(isAddressRange(text), text);
  }
});

test('a name, a number, and a range that holds every address are none', () => {
  for (const text of [
    '',
    'ingress',
    '1',
    '10.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/',
  ]) {
    assert.ok(!isAddressRange(text), text);
  }
});
