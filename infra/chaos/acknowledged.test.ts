import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './acknowledged.ts';

const acknowledged = new Map([
  ['a', '1'],
  ['b', '2'],
]);
const sent = new Set(['a', 'b', 'c']);

test('what was sent but not answered may be there or not', () => {
  const held = [
    { key: 'a', id: '1' },
    { key: 'b', id: '2' },
  ];
  assert.deepEqual(differences('lead', acknowledged, sent, held), []);
  assert.deepEqual(differences('lead', acknowledged, sent, [...held, { key: 'c', id: '3' }]), []);
});

test('lost, changed, doubled and strange things are each named', () => {
  const held = [
    { key: 'b', id: '9' },
    { key: 'c', id: '3' },
    { key: 'c', id: '4' },
    { key: 'x', id: '5' },
  ];
  assert.deepEqual(differences('lead', acknowledged, sent, held), [
    'lead a was acknowledged as 1 and is lost',
    'lead b was acknowledged as 2 and is lost',
    'lead c is there 2 times',
    'lead x is there and was never sent',
  ]);
});
