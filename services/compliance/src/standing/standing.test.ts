import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addTraining, curingTraining, judge, measuredTeam, newStanding, openFreeze, unfreeze } from './standing.ts';
import { currentPeriod, periodAt } from './standing-counts.ts';
import { usualRules, windowStart } from './standing-rules.ts';

const now = new Date('2026-11-20T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');
const low = { ces: 92, compliance_rate: 81 };
const frozen = judge(newStanding('east'), low, usualRules, { id: 'f-1', now });
const training = (changes: object = {}) => ({
  ...{ certificateId: 'cert-1', completedAt: later, recordedBy: 'officer-1', recordedAt: later },
  ...changes,
});
const end = { at: later, by: 'officer-1', certificateId: 'cert-1', reason: 'trained' };

test('freezes AI calls of a team whose compliance rate fell, and says why', () => {
  const freeze = { ...low, id: 'f-1', frozenAt: now, because: ['compliance_rate'], channels: ['ai_call'] };
  assert.deepEqual(openFreeze(frozen), freeze);
  assert.deepEqual(measuredTeam(frozen), { team: 'east', ...low, frozenChannels: ['ai_call'] });
});

test('neither freezes twice nor lifts a freeze because the measures recovered', () => {
  const worse = judge(frozen, { compliance_rate: 60 }, usualRules, { id: 'f-2', now: later });
  const recovered = judge(worse, { ces: 99, compliance_rate: 99 }, usualRules, { id: 'f-3', now: later });
  assert.deepEqual([worse.freezes.length, openFreeze(recovered)?.id], [1, 'f-1']);
});

test('is the same object while nothing changes', () => {
  assert.equal(judge(frozen, { ...low }, usualRules, { id: 'f-2', now: later }), frozen);
});

test('takes as a cure only a training completed since the freeze began, and each once', () => {
  const [freeze] = frozen.freezes;
  assert.ok(freeze);
  const cures = (changes: object) =>
    curingTraining(addTraining(frozen, training(changes)), freeze, 'cert-1') !== undefined;
  assert.deepEqual(
    [
      cures({}),
      cures({ completedAt: now }),
      cures({ completedAt: new Date(now.getTime() - 1) }),
      cures({ certificateId: 'x' }),
    ],
    [true, true, false, false],
  );
  const again = judge(unfreeze(addTraining(frozen, training()), end), low, usualRules, { id: 'f-2', now });
  assert.equal(curingTraining(again, openFreeze(again) ?? freeze, 'cert-1'), undefined);
});

test('counts anew after a freeze ended, and keeps who ended it', () => {
  const free = unfreeze(frozen, end);
  assert.deepEqual([openFreeze(free), free.measures, free.freezes[0]?.ended], [undefined, {}, end]);
  assert.deepEqual(measuredTeam(free), { team: 'east' });
  assert.equal(currentPeriod(free), periodAt(free, later));
  assert.notEqual(periodAt(free, new Date(later.getTime() - 1)), currentPeriod(free));
  assert.equal(currentPeriod(undefined), periodAt(undefined, now));
});

test('looks back over whole days, today included', () => {
  assert.equal(windowStart(now, { ...usualRules, window_days: 1 }).toISOString(), '2026-11-20T00:00:00.000Z');
  assert.equal(windowStart(now, { ...usualRules, window_days: 30 }).toISOString(), '2026-10-22T00:00:00.000Z');
  assert.equal(windowStart(now, { ...usualRules, window_days: 30 }, 1).toISOString(), '2026-09-22T00:00:00.000Z');
});
