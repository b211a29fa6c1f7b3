import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { currentContext } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, inSystemScope } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import { automationModel } from '../automation/automation-model-mongo.ts';
import { overdueAutomationsMongo } from '../automation/automation-reader-mongo.ts';
import { startSweep } from './sweep-permits.ts';

const { mongoUrl } = await testServers({ mongo: true });
const log = createLog({ service: 'sweep-test', level: 'silent' });
const url = new URL(mongoUrl);
url.pathname = `/sweep_${randomUUID().slice(0, 8)}`;
const store = await connectStore({ url: url.href, service: 'compliance', log });
const automations = automationModel(store);
const overdue = overdueAutomationsMongo(automations);
await store.ensureIndexes();
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

const now = new Date('2026-11-22T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

/** As the model stores one, as far as the sweep looks at it. */
async function expired(tenant: string, count: number, at: Date): Promise<void> {
  const documents = Array.from({ length: count }, (_, place) => {
    const watermarkId = `${tenant} ${place}`;
    return {
      _id: randomUUID() as never,
      tenant,
      version: 1,
      watermarkId,
      state: 'permitted',
      permit: { expiresAt: at },
    };
  });
  await store.connection.collection('automations').insertMany(documents);
}

/** Ends what it is asked to, for want of a ledger by taking it away; one tenant's cannot be ended. */
const changes = {
  submit: async (job: { keys: { automationId: string } }) => {
    const { tenant } = currentContext();
    if (tenant === 'broken') throw new Error('the ledger of this tenant is damaged');
    await automations.deleteMany({ _id: job.keys.automationId });
  },
} as unknown as AutomationChanges;

test('ends the permits of a tenant in the first round, whatever others have or cannot have ended', async () => {
  await expired('elsewhere', 600, minutesAgo(9));
  await expired('broken', 600, minutesAgo(8));
  await expired('busy', 600, minutesAgo(7));
  await expired('small', 1, minutesAgo(1));
  const rounds: Date[] = [];
  const clock = { now: () => now };
  const sequencer = {
    locate: async (tenant: string) =>
      tenant === 'elsewhere'
        ? ({ isHere: false, address: 'other', moved: new AbortController().signal } as const)
        : ({ isHere: true } as const),
  };
  const recover = async () => {
    rounds.push(now);
    throw new Error('what a process left behind cannot be read');
  };
  const left = (tenant: string) => inSystemScope('a test of the sweep', () => automations.countDocuments({ tenant }));
  const roundsUntil = async (tenant: string) => {
    const giveUpAtMs = performance.now() + 20_000;
    while ((await left(tenant)) > 0 && performance.now() < giveUpAtMs) await new Promise(setImmediate);
    return { left: await left(tenant), rounds: rounds.length };
  };
  await using _sweep = startSweep({ overdue, changes, changeStore: { recover }, sequencer, clock, log });
  const small = await roundsUntil('small');
  assert.deepEqual([small.left, small.rounds <= 2], [0, true]);
  const busy = await roundsUntil('busy');
  assert.deepEqual([busy.left, busy.rounds <= 3], [0, true]);
  assert.deepEqual([await left('elsewhere'), await left('broken')], [600, 600]);
});

test('reads no permit but those that are ended in this round', async () => {
  const { db } = store.connection;
  assert.ok(db !== undefined);
  await expired('many', 300, minutesAgo(5));
  await expired('lasting', 300, minutesAgo(-5));
  await db.command({ profile: 2 });
  const found = await overdue.expiredPermits(now, 20);
  await db.command({ profile: 0 });
  const reads = await db
    .collection('system.profile')
    .find({ ns: `${db.databaseName}.automations` })
    .toArray();
  const read = reads.reduce((sum, { docsExamined }) => sum + docsExamined, 0);
  const handedOut = found.flatMap(({ automationIds }) => automationIds);
  const countOf = (tenant: string) => found.find((each) => each.tenant === tenant)?.automationIds.length;
  assert.deepEqual([countOf('many'), countOf('lasting')], [20, undefined]);
  assert.ok(reads.length > 0 && read <= handedOut.length, `${read} documents`);
});
