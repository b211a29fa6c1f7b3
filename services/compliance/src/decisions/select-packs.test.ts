import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf } from '../../test/fixtures/decision-cases.ts';
import { selectPacks } from './select-packs.ts';

const packs = [
  { name: 'house', applicability: { everywhere: true } },
  { name: 'data', applicability: { residences: ['CN'], establishments: ['CN'], transfer_origins: ['CN'] } },
  { name: 'messages', applicability: { residences: ['CN'] } },
];
const local = [{ name: 'city', applicability: { residences: ['CN'], regions: ['31'], cities: ['shanghai'] } }];

function selected(change: Record<string, unknown>, unknown: string[] = []): string[] {
  return selectPacks(packs, factsOf({ start: 'new_york', change, unknown })).map(({ name }) => name);
}

describe('which law speaks', () => {
  it('is the house everywhere', () => assert.deepEqual(selected({}), ['house']));
  it('is all law of the place where the recipient lives', () => {
    assert.deepEqual(selected({ recipient: { residence: 'CN' } }), ['house', 'data', 'messages']);
  });
  it('is data protection, not message law, where the sender is established', () => {
    assert.deepEqual(selected({ sender: { established_in: 'CN' } }), ['house', 'data']);
  });
  it('is the transfer rules where data leaves from', () => {
    assert.deepEqual(selected({ transfer: { from: 'CN', to: ['US'] } }), ['house', 'data']);
    assert.deepEqual(selected({ transfer: { from: 'CN', to: [] } }), ['house']);
  });
  it('is every law of establishment when nobody knows where the sender is', () => {
    assert.deepEqual(selected({}, ['sender.established_in']), ['house', 'data']);
    assert.deepEqual(selected({}, ['sender']), ['house', 'data']);
  });
  it('is every transfer law when nobody knows where data leaves from', () => {
    assert.deepEqual(selected({ transfer: { to: ['US'] } }, ['transfer.from']), ['house', 'data']);
    assert.deepEqual(selected({}, ['transfer']), ['house', 'data']);
  });
  it('is that of a city where region or city fits, and where neither is known', () => {
    const isAsked = (recipient: object, unknown: string[] = []) =>
      selectPacks(local, factsOf({ start: 'china', change: { recipient }, unknown })).length === 1;
    assert.ok(isAsked({ region: '31', city: 'pudong' }));
    assert.ok(isAsked({ city: 'shanghai' }, ['recipient.region']));
    assert.ok(isAsked({}, ['recipient.region', 'recipient.city']));
    assert.ok(isAsked({ region: null, city: null }));
    assert.ok(!isAsked({ region: '44' }, ['recipient.city']));
    assert.ok(!isAsked({ city: 'guangzhou' }, ['recipient.region']));
  });
  it('takes Hong Kong for a place of its own', () => {
    assert.deepEqual(selected({ recipient: { residence: 'HK' } }), ['house']);
  });
});
