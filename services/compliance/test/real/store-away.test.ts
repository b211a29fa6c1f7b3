import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { runFolder } from '../../../../infra/local/project-folders.ts';
import { startMongo } from '../../../../infra/local/servers/mongo.ts';
import type { RunningServer } from '../../../../infra/local/servers/server.ts';
import { testServers } from '../../../../infra/local/test-servers.ts';
import {
  type DecideHarness,
  emailRequest,
  eventually,
  registered,
  startDecideHarness,
} from '../fixtures/decide-harness.ts';

let mongo: RunningServer;
let folder: string;
let decide: DecideHarness;
before(async () => {
  await mkdir(runFolder, { recursive: true });
  folder = await mkdtemp(`${runFolder}/test-`);
  mongo = await startMongo({ folder });
  const { natsUrl } = await testServers({ nats: true });
  decide = await startDecideHarness({ servers: { mongoUrl: mongo.url, natsUrl } });
});
after(async () => {
  await decide[Symbol.asyncDispose]();
  await mongo.stop();
});

const request = (wire: ReturnType<typeof emailRequest>) =>
  decide.asService(async () => (await decide.automations.requestAutomation(wire)).automation);

test('gives no answer and no permit while the database is away, and loses nothing that it answered', async () => {
  const recipient = randomUUID();
  await decide.publish('salesmesh.leads.v1.ContactRegistered', recipient, registered(recipient));
  const before = await request(emailRequest(recipient));
  assert.equal(before?.state, 'permitted');

  await mongo.kill9();
  await eventually(
    async () => decide.store.isUp(),
    (isUp) => !isUp,
  );
  const another = emailRequest(recipient, { action: { kind: 'send', channel: 'email', purpose: 'service' } });
  const askedAtMs = performance.now();
  await assert.rejects(request(another), (error: unknown) => (error as { kind?: string }).kind === 'UNAVAILABLE');
  assert.ok(performance.now() - askedAtMs < 3_000);

  mongo = await startMongo({ folder, port: mongo.port });
  await eventually(
    async () => decide.store.isUp(),
    (isUp) => isUp,
  );
  const after = await request(another);
  assert.equal(after?.state, 'permitted');
  const kept = await decide.asService(() => decide.automations.getAutomation({ automation_id: before?.id ?? '' }));
  assert.deepEqual(kept.automation, before);
});
