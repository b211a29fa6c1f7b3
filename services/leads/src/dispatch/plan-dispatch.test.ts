import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type PoolEntry, planDispatch } from './plan-dispatch.ts';

const rep = (id: string, regions: string[], capacity: number, held = 0) => ({
  id,
  rep: {
    team: 'east',
    regions,
    skills: [],
    capacity,
    timezone: 'UTC',
    slots: Array.from({ length: held }, (_, at) => ({ lead_id: `h${at}`, assignment_id: `h${at}`, taken_at: '' })),
  },
});
const lead = (leadId: string, changes: Partial<PoolEntry> = {}): PoolEntry => ({
  leadId,
  probability01: 0.3,
  formerRepIds: new Set(),
  contact: { residence: 'CN', email: 'a@b.de', refused_channels: [] },
  ...changes,
});

describe('a dispatch plan', () => {
  test('says for every lead either who gets it or why nobody does', () => {
    const pool = [
      lead('given'),
      lead('no-contact', { contact: undefined }),
      lead('no-score', { probability01: undefined }),
      lead('abroad', { contact: { residence: 'US', email: 'a@b.de', refused_channels: [] } }),
      lead('nowhere', { contact: { residence: undefined, email: 'a@b.de', refused_channels: [] } }),
      lead('refused', { contact: { residence: 'CN', email: 'a@b.de', refused_channels: ['email'] } }),
      lead('asked', { formerRepIds: new Set(['a']) }),
      lead('full'),
    ];
    const { planned, left } = planDispatch(pool, [rep('a', ['CN'], 1)]);
    assert.deepEqual(planned, [{ leadId: 'given', repId: 'a', channel: 'email' }]);
    assert.deepEqual(Object.fromEntries(left), {
      'no-contact': 'no_contact',
      'no-score': 'no_score',
      abroad: 'no_rep_in_region',
      nowhere: 'no_rep_in_region',
      refused: 'no_channel',
      asked: 'no_rep_in_region',
      full: 'no_capacity',
    });
  });

  test('fills shares of capacity evenly and never beyond it', () => {
    const capacities = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(capacities, fc.integer({ min: 0, max: 40 }), (sizes, count) => {
        const reps = sizes.map((capacity, at) => rep(`r${at}`, ['CN'], capacity));
        const pool = Array.from({ length: count }, (_, at) => lead(`l${at}`));
        const { planned, left } = planDispatch(pool, reps);
        const given = sizes.map((_, at) => planned.filter(({ repId }) => repId === `r${at}`).length);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        assert.equal(planned.length, Math.min(count, total));
        assert.equal(planned.length + left.size, count);
        const shares = given.flatMap((n, at) => ((sizes[at] as number) > 0 ? [n / (sizes[at] as number)] : []));
        const step = Math.max(0, ...sizes.filter((size) => size > 0).map((size) => 1 / size));
        assert.ok(given.every((n, at) => n <= (sizes[at] as number)));
        assert.ok(shares.length === 0 || Math.max(...shares) - Math.min(...shares) <= step + 1e-9);
      }),
    );
  });
});
