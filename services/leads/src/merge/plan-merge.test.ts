import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createLead, LeadStage, type StoredLead } from '../lead/lead.ts';
import { planMerge, withoutGained } from './plan-merge.ts';

function lead(id: string, attributes: Record<string, string>, contact_id?: string): StoredLead {
  const command = { source: 's', external_key: id, stage: LeadStage.open, attributes, contact_id };
  const { next } = createLead(id, command, new Date('2026-11-22T10:00:00Z'));
  return { ...next, _id: id, tenant: 't1', version: 1 };
}

describe('a merge', () => {
  test('keeps the survivor, fills its gaps, and says so for each field that differs', () => {
    const plan = planMerge(lead('a', { x: '1', y: '2' }, 'ca'), lead('b', { x: '1', y: '3', z: '4' }, 'cb'));
    assert.deepEqual(plan.attributes, { x: '1', y: '2', z: '4' });
    assert.equal(plan.contact_id, 'ca');
    assert.deepEqual(
      plan.choices.map(({ field, kept_from }) => [field, kept_from]),
      [
        ['attributes.y', 'a'],
        ['attributes.z', 'b'],
        ['contact', 'a'],
      ],
    );
  });

  test('takes the contact of the other where the survivor has none', () => {
    const plan = planMerge(lead('a', {}), lead('b', {}, 'cb'));
    assert.deepEqual([plan.contact_id, plan.gained_contact], ['cb', true]);
  });

  test('undone leaves what the survivor had and what came after', () => {
    const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(attributes, attributes, (own, other) => {
        const plan = planMerge(lead('a', own), lead('b', other));
        const after = { ...plan.attributes, later: 'x' };
        assert.deepEqual(withoutGained(after, plan.gained), { ...own, later: 'x' });
      }),
    );
  });
});
