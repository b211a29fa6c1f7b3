import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { chooseChannel } from '../contact/choose-channel.ts';
import { pickRep } from './pick-rep.ts';
import { recommendPath } from './recommend-path.ts';
import type { RepState } from './rep.ts';

function rep(id: string, changes: Partial<RepState> & { held?: number } = {}) {
  const { held = 0, ...rest } = changes;
  const slots = Array.from({ length: held }, (_, at) => ({ lead_id: `l${at}`, assignment_id: `a${at}`, taken_at: '' }));
  return {
    id,
    rep: { team: 'east', regions: ['CN'], skills: [], capacity: 10, timezone: 'Asia/Shanghai', slots, ...rest },
  };
}

describe('picking a rep', () => {
  test('takes the smallest share of capacity, then the first by id', () => {
    const picked = pickRep(
      [rep('b', { held: 1 }), rep('a', { held: 2, capacity: 20 }), rep('c', { held: 3 })],
      'CN',
      new Set(),
    );
    assert.equal(typeof picked === 'object' && picked.id, 'a');
  });

  test('tells an unserved country from a full one', () => {
    assert.equal(pickRep([rep('a')], 'US', new Set()), 'no_rep_in_region');
    assert.equal(pickRep([rep('a', { held: 10 })], 'CN', new Set()), 'no_capacity');
    assert.equal(pickRep([rep('a')], 'CN', new Set(['a'])), 'no_rep_in_region');
  });

  test('never picks one without a free place', () => {
    const reps = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { maxLength: 6 });
    fc.assert(
      fc.property(reps, (pairs) => {
        const candidates = pairs.map(([capacity, held], at) => rep(`r${at}`, { capacity, held }));
        const picked = pickRep(candidates, 'CN', new Set());
        const hasFree = candidates.some((candidate) => candidate.rep.slots.length < candidate.rep.capacity);
        assert.equal(typeof picked === 'object', hasFree);
        assert.ok(typeof picked === 'string' || picked.rep.slots.length < picked.rep.capacity);
      }),
    );
  });
});

describe('the channel', () => {
  const reach = { email: 'a@b.de', phone: '+8613800138000', refused_channels: [] };
  for (const [probability, given, expected] of [
    [0.9, reach, 'ai_call'],
    [0.6, reach, 'sms'],
    [0.1, reach, 'email'],
    [0.9, { ...reach, refused_channels: ['call'] }, 'email'],
    [0.1, { ...reach, refused_channels: ['email'] }, 'sms'],
    [0.9, { email: 'a@b.de', refused_channels: [] }, 'email'],
    [0.9, { ...reach, refused_channels: ['call', 'email'] }, undefined],
    [0.9, { refused_channels: [] }, undefined],
    [0.9, { ...reach, refused_channels: ['*'] }, undefined],
    [0.9, { ...reach, has_opted_out: true, refused_later: ['call'] }, 'email'],
    [0.9, { ...reach, has_opted_out: true, refused_later: [] }, 'ai_call'],
    [0.9, { ...reach, has_opted_out: true }, undefined],
  ] as const) {
    test(`at ${probability} with ${JSON.stringify(given)} is ${expected}`, () => {
      assert.equal(chooseChannel(given, probability), expected);
    });
  }
});

test('a path names rep, channel, time and the reason in both languages', () => {
  const question = {
    country: 'CN',
    reach: { email: 'a@b.de', phone: '+8613800138000', refused_channels: [] },
    probability01: 0.91,
    candidates: [rep('li', { held: 1 })],
    now: new Date('2026-11-23T02:00:00Z'),
  };
  const path = recommendPath(question);
  assert.deepEqual([path?.rep_id, path?.channel, path?.due_at], ['li', 'ai_call', '2026-11-23T03:00:00.000Z']);
  assert.match(path?.reason_zh ?? '', /91%/);
  assert.match(path?.reason_en ?? '', /91 %/);
  assert.equal(recommendPath({ ...question, country: undefined }), undefined);
  const atNight = recommendPath({ ...question, now: new Date('2026-11-20T11:00:00Z') });
  assert.equal(atNight?.due_at, '2026-11-23T01:00:00.000Z');
});
