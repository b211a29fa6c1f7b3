import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChaos } from './run-chaos.ts';

const seed = 20_261_122;

test(`nothing acknowledged is lost or doubled when processes are killed at 20 moments (seed ${seed})`, async () => {
  const result = await runChaos({ name: 'chaos-test', points: 20, seed, say: () => {} });
  assert.deepEqual(result.findings, []);
  assert.ok([result.leads, result.automations, result.delivered, result.cases].every((count) => count > 0));
});
