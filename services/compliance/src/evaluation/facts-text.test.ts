import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../decisions/facts.ts';
import { factsText } from './facts-text.ts';

const action = { id: 'a-1', kind: 'send', channel: 'email', purpose: 'marketing' } as const;
const recipient = { id: 'r-1', kind: 'individual' } as const;
const now = '2026-11-20T10:00:00Z';

test('spells the same facts alike whatever the order of their fields', () => {
  const facts: Facts = { now, action, recipient, price: { personalised: true, deviation: 0.05 } };
  const turned: Facts = { price: { deviation: 0.05, personalised: true }, recipient, action, now };
  assert.equal(factsText(facts), factsText(turned));
  assert.equal(
    factsText(facts),
    '{"action":{"channel":"email","id":"a-1","kind":"send","purpose":"marketing"},"now":"2026-11-20T10:00:00Z",' +
      '"price":{"deviation":0.05,"personalised":true},"recipient":{"id":"r-1","kind":"individual"}}',
  );
});

test('leaves out what is unknown, however that was said', () => {
  const absent: Facts = { now, action, recipient, consents: [{ purpose: 'marketing' }] };
  const said: Facts = {
    ...{ now, action, notice: undefined, price: null },
    recipient: { ...recipient, age: null },
    consents: [{ purpose: 'marketing', withdrawn_at: null }],
  };
  assert.equal(factsText(said), factsText(absent));
});

test('keeps empty lists apart from lists nobody knows', () => {
  const none: Facts = { now, action, recipient, requests: { open: [] } };
  const unknown: Facts = { now, action, recipient, requests: {} };
  assert.notEqual(factsText(none), factsText(unknown));
});
