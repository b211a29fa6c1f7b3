import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profileNamed, profiles } from './profiles.ts';

test('arrivals never wait for answers, and enough users stand ready for answers of two seconds', () => {
  for (const [name, profile] of Object.entries(profiles)) {
    const scenario = profile(5);
    assert.match(scenario.executor, /arrival-rate$/, name);
    const highest = 'stages' in scenario ? Math.max(...scenario.stages.map(({ target }) => target)) : scenario.rate;
    assert.ok(scenario.preAllocatedVUs >= highest * 2, name);
  }
});

test('an unknown profile is refused with those there are', () => {
  assert.throws(() => profileNamed('gale'), /no profile "gale"; there are smoke, steady, ramp, spike, soak/);
  assert.throws(() => profileNamed('toString'), /no profile "toString"/);
});
