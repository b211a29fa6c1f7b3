import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type DecideHarness, emailRequest, registered, startDecideHarness } from '../fixtures/decide-harness.ts';

let decide: DecideHarness;
before(async () => {
  decide = await startDecideHarness();
});
after(async () => {
  await decide[Symbol.asyncDispose]();
});

async function register(changes: Parameters<typeof registered>[1] = {}): Promise<string> {
  const id = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', id, registered(id, changes));
  return id;
}

test('decides, appends a leaf and mints a permit once the person has arrived', async () => {
  const recipient = await register();
  const { automation } = await decide.asService(() => decide.automations.requestAutomation(emailRequest(recipient)));
  assert.equal(automation?.state, 'permitted');
  assert.equal(automation?.decision?.outcome, 'allow');
  assert.ok(automation?.permit_expires_at);
  assert.match(automation?.watermark ?? '', /^[0-9A-Z]{16}$/);
});
