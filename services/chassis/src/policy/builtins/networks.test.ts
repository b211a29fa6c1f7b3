import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringifyJson } from '../values/rego-json.ts';
import type { Value } from '../values/value.ts';
import { networks } from './networks.ts';

function answer(name: string, ...operands: Value[]): unknown {
  const value = networks[name]?.(...operands);
  return value === undefined ? undefined : JSON.parse(stringifyJson(value));
}

describe('blocks of addresses', () => {
  it('hold the addresses and the smaller blocks that begin as they do, of the same version', () => {
    const asked: [string, string, boolean | undefined][] = [
      ['10.0.0.0/8', '10.255.0.1', true],
      ['10.0.0.0/8', '11.0.0.1', false],
      ['10.0.0.0/8', '10.1.0.0/16', true],
      ['10.1.0.0/16', '10.0.0.0/8', false],
      ['0.0.0.0/0', '255.255.255.255', true],
      ['2001:db8::/32', '2001:db8:ffff::1', true],
      ['2001:db8::/32', '2001:db9::', false],
      ['::ffff:10.0.0.0/104', '::ffff:10.9.9.9', true],
      ['::/0', '10.0.0.1', false],
      ['10.0.0.0/33', '10.0.0.1', undefined],
      ['10.0.0.0', '10.0.0.1', undefined],
      ['10.0.0.0/8', '010.0.0.1', undefined],
      ['fe80::/10', 'fe80::1%eth0', undefined],
    ];
    for (const [block, inner, meant] of asked) {
      assert.equal(answer('net.cidr_contains', block, inner), meant, `${block} ${inner}`);
      assert.equal(answer('net.cidr_overlap', block, inner), meant, `${block} ${inner}`);
    }
  });

  it('intersect where one holds the other', () => {
    assert.equal(answer('net.cidr_intersects', '10.0.0.0/8', '10.1.0.0/16'), true);
    assert.equal(answer('net.cidr_intersects', '10.1.0.0/16', '10.0.0.0/8'), true);
    assert.equal(answer('net.cidr_intersects', '10.1.0.0/16', '10.2.0.0/16'), false);
    assert.equal(answer('net.cidr_intersects', '10.1.0.0/16', '10.2.0.0'), undefined);
  });

  it('are listed address by address as RFC 5952 writes them, unless they are too many', () => {
    assert.deepEqual(answer('net.cidr_expand', '192.168.0.5/30'), [
      ...['192.168.0.4', '192.168.0.5', '192.168.0.6', '192.168.0.7'],
    ]);
    assert.deepEqual(answer('net.cidr_expand', '2001:db8:0:0:1::fffe/127'), [
      '2001:db8::1:0:0:fffe',
      '2001:db8::1:0:0:ffff',
    ]);
    assert.equal(answer('net.cidr_expand', '10.0.0.0/8'), undefined);
  });

  it('are matched by what names them', () => {
    const pairs = answer('net.cidr_contains_matches', { a: '10.0.0.0/8', b: ['11.0.0.0/8', 'note'] }, [
      '10.1.1.1',
      '11.1.1.1',
    ]);
    assert.deepEqual(pairs, [
      ['a', 0],
      ['b', 1],
    ]);
    assert.equal(answer('net.cidr_contains_matches', '10.0.0.0/8', [7]), undefined);
  });
});
