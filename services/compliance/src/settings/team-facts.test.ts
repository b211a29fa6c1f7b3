import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tenantSettings } from './settings-store.ts';
import { teamFacts } from './team-facts.ts';

const byHand = { team: 'east', frozen: false, ces: 92, compliance_rate: 97, established_in: 'CN' };

test('counts a value set by hand only where it is stricter than what was measured', () => {
  assert.deepEqual(teamFacts(byHand, { team: 'east', ces: 95, compliance_rate: 81 }), {
    ...byHand,
    ces: 92,
    compliance_rate: 81,
  });
});

test('takes what was measured where nobody set a value', () => {
  assert.deepEqual(teamFacts(undefined, { team: 'east', ces: 90.5 }), { team: 'east', ces: 90.5 });
});

test('freezes by the measures whatever was set by hand', () => {
  const frozen = teamFacts(byHand, { team: 'east', frozenChannels: ['ai_call'] });
  assert.deepEqual([frozen.frozen, frozen.frozen_channels], [true, ['ai_call']]);
});

test('adds its channels to those that are frozen by hand', () => {
  const set = { team: 'east', frozen: true, frozen_channels: ['email' as const] };
  assert.deepEqual(teamFacts(set, { team: 'east', frozenChannels: ['ai_call'] }).frozen_channels, ['email', 'ai_call']);
});

test('leaves the channels unknown where a freeze by hand did not name them', () => {
  for (const set of [{ team: 'east', frozen: true }, { team: 'east' }]) {
    const frozen = teamFacts(set, { team: 'east', frozenChannels: ['ai_call'] });
    assert.deepEqual([frozen.frozen, frozen.frozen_channels], [true, undefined]);
  }
});

test('gives decisions teams that were measured but never set', () => {
  const measured = [{ team: 'west', compliance_rate: 70 }];
  const { teams } = tenantSettings({
    activities: [],
    teams: [{ version: 1, value: byHand }],
    secretTerms: [],
    measured,
  });
  assert.deepEqual([...teams.values()], [byHand, { team: 'west', compliance_rate: 70 }]);
});
