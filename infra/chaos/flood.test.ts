import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runFlood } from './run-flood.ts';

const seed = 20_261_122;
const ratePerS = 500;

test(`every one of ${ratePerS} requests a second is accounted for when decide, egress and the database are killed (seed ${seed})`, async (t) => {
  const say = (line: string) => t.diagnostic(line);
  const options = { ratePerS, rounds: 1, people: 61, serviceEvery: 25 };
  const result = await runFlood({ name: 'flood-test', ...options, seed, say });
  t.diagnostic(JSON.stringify(result));
  assert.deepEqual(result.findings, []);
  assert.deepEqual(result.kills, { compliance: 1, egress: 1, mongo: 1 });
  assert.ok(result.requests >= ratePerS && result.received > 0);
});
