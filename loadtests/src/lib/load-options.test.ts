import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profiles } from '../profiles/profiles.ts';
import { loadOptions } from './load-options.ts';

const open = { run: () => {}, rate: 3 };

test('each journey is a scenario of its name at its rate', () => {
  const { scenarios = {} } = loadOptions({ open }, profiles.smoke, [{ name: 'open', p99Ms: 100 }]);
  assert.deepEqual(Object.keys(scenarios), ['open']);
  assert.deepEqual(scenarios.open, profiles.smoke(3));
});

test('a journey without a limit is refused, and a limit without a journey', () => {
  assert.throws(() => loadOptions({ open }, profiles.smoke, []), /open: every journey has a limit/);
  assert.throws(() => loadOptions({}, profiles.smoke, [{ name: 'shut', p99Ms: 100 }]), /shut: every journey/);
});
