import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { rpcClient } from '@salesmesh/chassis/rpc';
import type { StandingServiceClient } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

const stack = new AsyncDisposableStack();
let decide: DecideHarness;
before(async () => {
  decide = stack.use(await startDecideHarness());
});
after(() => stack.disposeAsync());

/** One who may be written to, and one who opted out. */
async function people(): Promise<[string, string]> {
  const ids = [randomUUID(), randomUUID()] as [string, string];
  for (const id of ids) {
    const refused_channels = id === ids[1] ? ['*'] : [];
    await decide.publish('salesmesh.leads.v1.ContactRegistered', id, registered(id, { refused_channels }));
  }
  return ids;
}

async function decideFor(recipients: readonly string[]): Promise<void> {
  const asked = recipients.map((recipient) =>
    decide.asService(() => decide.automations.requestAutomation(emailRequest(recipient))),
  );
  await Promise.all(asked);
}

test('counts what was decided before there were rules, and what is decided while it counts, each once', async () => {
  const [willing, unwilling] = await people();
  await decideFor([...Array.from({ length: 20 }, () => willing), ...Array.from({ length: 5 }, () => unwilling)]);
  const serviceName = 'salesmesh.compliance.v1.StandingService';
  const options = {
    address: `127.0.0.1:${decide.port}`,
    serviceName,
    callerService: 'gateway',
    defaultTimeoutMs: 10_000,
  };
  const standing = stack.use(rpcClient<StandingServiceClient>(options));
  const rules = { minimum_decisions: 10, frozen_channels: ['ai_call'] };
  const board = () => decide.asOfficer(async () => (await standing.getTeamBoard({ team: 'east' })).board);
  assert.deepEqual((await board())?.days, []);

  const putting = decide.asOfficer(() => standing.putStandingRules({ request_id: randomUUID(), rules }));
  await Promise.all([putting, decideFor([willing, willing, unwilling, willing])]);
  const counted = await eventually(board, (now) => now?.days[0]?.decided === 29);
  assert.deepEqual(
    counted?.days.map(({ refused }) => refused),
    [6],
  );
  await eventually(board, (now) => now?.is_frozen === true);

  await decideFor([willing, unwilling]);
  const after = await eventually(board, (now) => now?.days[0]?.decided === 31);
  assert.equal(after?.days[0]?.refused, 7);
  assert.deepEqual(after?.drivers, [{ measure: 'compliance_rate', name: 'TEST-OUT', count: 7, share: 1 }]);
});
