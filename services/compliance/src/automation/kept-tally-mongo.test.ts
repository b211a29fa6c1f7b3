import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, packAll, type Stored } from '@salesmesh/chassis/store';
import fc from 'fast-check';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { automationsHolding } from '../data-rights/automations-holding-mongo.ts';
import {
  type Automation,
  decideAgain,
  decideFirst,
  deliver,
  expire,
  fail,
  redeem,
  refuse,
  reject,
} from './automation.ts';
import { automationModel } from './automation-model-mongo.ts';
import { emptyTally, plus, type Tally } from './automation-tally.ts';
import type { Change, StoredAutomation } from './change.ts';
import { changeLogMongo, logModels } from './change-log-mongo.ts';
import { countAutomations } from './count-automations-mongo.ts';
import { foldChangesMongo } from './fold-changes-mongo.ts';
import { tallyReaderMongo } from './kept-tally-mongo.ts';
import { logFolderMongo } from './log-folder-mongo.ts';
import { type LoggedBatch, planBatch, readChanges } from './logged-change.ts';

const { mongoUrl } = await testServers({ mongo: true });
const url = new URL(mongoUrl);
url.pathname = `/tally_${randomUUID().slice(0, 8)}`;
const log = createLog({ service: 'tally-test', level: 'silent' });
const store = await connectStore({ url: url.href, service: 'compliance', log });
const automations = automationModel(store);
const models = logModels(store);
const { connection } = store;
await store.ensureIndexes();
after(async () => {
  await connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

const changeLog = changeLogMongo({ models, countLeaves: async () => 0 });
// Nothing here has a leaf, a transfer or an answer that is kept.
const foldChanges = foldChangesMongo({
  ...{ automations, ledger: {} as never, schedule: async () => {} },
  ...{ transfers: { countTransfers: async () => {} } as never, keptAnswers: { keep: async () => {} } as never },
});
const folder = logFolderMongo({ store, models, foldChanges, publish: async () => {} });
const tally = tallyReaderMongo({ connection, folded: models.folded, automations });

const inTenant = <T>(tenant: string, fn: () => Promise<T>) => runWith({ tenant, actor: noPerson }, fn);
const at = new Date('2026-11-22T12:00:00Z');
const outcomes = ['deny', 'defer', 'require_approval', 'allow', 'allow_with_obligations'] as const;
type Outcome = (typeof outcomes)[number];
const named = (article: string) => ({ article }) as never;
/** An article that stands among the reasons and the obligations is named once; its key has what names of fields cannot have. */
let decisions = 0;
const decided = (outcome: Outcome) => ({
  decision: {
    ...{ outcome, packs: [], revision: 'r1', decidedAt: at, ledger: { index: decisions++, leaf: '' } },
    reasons: [named(`PIPL-${outcome}`), named('$47.1(b)')],
    obligations: outcome === 'allow_with_obligations' ? [named('$47.1(b)'), named('AD-17')] : [],
  },
  recipientSalt: Buffer.alloc(16),
  ...(outcome.startsWith('allow') ? { permitExpiresAt: at } : {}),
});
const steps: Record<string, (automation: Automation) => Automation> = {
  ...Object.fromEntries(outcomes.map((outcome) => [outcome, (now: Automation) => decideAgain(now, decided(outcome))])),
  reject: (now) => reject(now, at),
  redeem: (now) => redeem(now, 'd-1', at),
  refuse: (now) => refuse(now, 'd-1', at),
  expire: (now) => expire(now, at),
  deliver: (now) => deliver(now, at),
  fail: (now) => fail(now, 'egress.mailbox_full', at),
};
const lives = fc.record({
  residence: fc.constantFrom('CN', 'DE', 'U.S', null),
  first: fc.constantFrom(...outcomes),
  later: fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 4 }),
});
type Life = { residence: string | null; first: Outcome; later: readonly string[] };

let made = 0;
function born({ residence, first }: Life): Automation {
  made += 1;
  const request = { requestId: `r-${made}`, recipientId: `c-${made}`, residence, team: 'east', reference: '' };
  const action = { kind: 'send', channel: 'email', purpose: 'marketing' } as never;
  const requestedAt = new Date(at.getTime() - (made % 7) * 60_000);
  const rest = { action, requestedAt, contentHash: 'h', watermarkId: `w-${made}`, isReserved: true };
  return decideFirst({ ...request, ...rest }, decided(first));
}

/** The batches in which so many automations come about and go on, a step of each per batch. */
async function live(tenant: string, all: readonly Life[]): Promise<LoggedBatch[]> {
  const { batches, seq } = await inTenant(tenant, () => changeLog.unfolded(1));
  assert.deepEqual(batches, []);
  const logged: LoggedBatch[] = [];
  let former: (Stored<Automation> | undefined)[] = all.map(() => undefined);
  for (let round = 0; round <= Math.max(...all.map(({ later }) => later.length)); round += 1) {
    const changes = all.flatMap((life, which): (Change & { which: number })[] => {
      const current = former[which] as StoredAutomation | undefined;
      const step = steps[life.later[round - 1] ?? ''];
      if (round > 0 && (step === undefined || current === undefined)) return [];
      const next = current === undefined || step === undefined ? born(life) : step(current);
      const automationId = current?._id ?? randomUUID();
      return [{ which, automationId, ...(current && { current }), next: () => next, events: () => [] }];
    });
    const place = { tenant, seq: seq + round + 1, firstLeaf: 0, contentRetentionDays: 1 };
    const { batch, written } = planBatch(changes, place);
    former = former.map((known, place) => {
      const changed = changes.findIndex(({ which }) => which === place);
      return changed === -1 ? known : (written[changed] as Stored<Automation>);
    });
    logged.push(batch);
  }
  return logged;
}

/** As a release that does not keep counts folds. */
async function foldUncounted(tenant: string, all: readonly Life[]): Promise<void> {
  for (const batch of await live(tenant, all)) {
    await inTenant(tenant, async () => {
      await store.withTransaction((session) => foldChanges(session, readChanges(batch), 0));
      await models.folded.updateOne({ _id: tenant }, { $set: { seq: batch.seq } });
    });
  }
}

const fold = (tenant: string, batches: readonly LoggedBatch[]) => inTenant(tenant, () => folder.fold(batches));
const read = (tenant: string) => inTenant(tenant, tally.read);
const sample = (count: number, seed: number) => fc.sample(lives, { numRuns: count, seed }) as Life[];
const byAll = (tenant: string, rangeAutomations?: number): Promise<Tally> =>
  inTenant(tenant, async () => {
    const session = await connection.startSession({ snapshot: true });
    const all = await countAutomations(automations, session, rangeAutomations).finally(() => session.endSession());
    // Sorted, and without what is none, as what is kept is read.
    return plus(all, emptyTally);
  });

/** What the database did meanwhile to automations and to the document of the log. */
async function profiled(fn: () => Promise<unknown>): Promise<{ automations: number; examined: number }> {
  const { db } = connection;
  assert.ok(db);
  await db.command({ profile: 2 });
  await fn().finally(() => db.command({ profile: 0 }));
  const seen = await db
    .collection('system.profile')
    .find({ ns: /\.(automations|changes_folded)$/ })
    .toArray();
  await db.collection('system.profile').drop();
  const ofAutomations = seen.filter(({ ns }) => String(ns).endsWith('.automations'));
  return {
    automations: ofAutomations.length,
    examined: seen.reduce((sum, { docsExamined = 0 }) => sum + Number(docsExamined), 0),
  };
}

test('keeps what counting over all automations gives, whatever becomes of them and however folds are grouped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lives, { minLength: 1, maxLength: 12 }), fc.nat({ max: 4 }), async (all, cut) => {
      const tenant = `t-${randomUUID()}`;
      const batches = await live(tenant, all as Life[]);
      for (const group of [batches.slice(0, cut), batches.slice(cut)]) await fold(tenant, group);
      const kept = await read(tenant);
      assert.deepEqual(kept, await byAll(tenant));
      assert.equal(
        Object.values(kept.byState).reduce((sum, count) => sum + count, 0),
        all.length,
      );
    }),
    { numRuns: 12 },
  );
});

test('is one small read, whatever there is to be counted', async () => {
  const batches = await live('small', sample(300, 1));
  await fold('small', batches);
  assert.deepEqual(await profiled(() => read('small')), { automations: 0, examined: 1 });
  assert.deepEqual(await read('small'), await byAll('small', 40));
});

test('counts a fold once that is done again, and none that broke off', async () => {
  const batches = await live('again', sample(20, 2));
  await fold('again', batches);
  const before = await read('again');
  await assert.rejects(fold('again', batches), { code: 'compliance.ledger_conflict' });
  assert.deepEqual(await read('again'), before);
  const next = await live('again', sample(5, 3));
  const broken = logFolderMongo({
    ...{ store, models, publish: async () => {} },
    foldChanges: async (session, logged, firstLeaf) => {
      await foldChanges(session, logged, firstLeaf);
      throw new Error('the process ended here');
    },
  });
  await assert.rejects(inTenant('again', () => broken.fold(next)));
  assert.deepEqual(await read('again'), before);
  await fold('again', next);
  assert.deepEqual(await read('again'), await byAll('again'));
});

test('counts what a release without counts left behind once, also where that folds again later', async () => {
  for (const seed of [4, 5]) {
    await foldUncounted('old', sample(30, seed));
    await fold('old', await live('old', sample(10, seed + 10)));
    assert.deepEqual(await read('old'), await byAll('old'));
    assert.equal((await profiled(() => read('old'))).automations, 0);
    await fold('old', await live('old', sample(10, seed + 20)));
    assert.deepEqual(await read('old'), await byAll('old'));
    assert.equal((await profiled(() => read('old'))).automations, 0);
  }
});

test('misses nothing that is folded while all is counted, by one or by several at once', async () => {
  await foldUncounted('busy', sample(30, 6));
  const further = await live('busy', [
    { residence: 'CN', first: 'allow', later: ['redeem', 'deliver', 'expire', 'fail'] },
  ]);
  const batches = further.length;
  let folding = Promise.resolve();
  const whileFolding = {
    ...automations,
    aggregate: async (...asked: Parameters<typeof automations.aggregate>) => {
      folding = folding.then(() => folder.fold(further.splice(0, 1)));
      await folding;
      return automations.aggregate(...asked);
    },
  } as typeof automations;
  const readers = [1, 2].map(() => tallyReaderMongo({ connection, folded: models.folded, automations: whileFolding }));
  await Promise.all(readers.map((reader) => inTenant('busy', reader.read)));
  assert.ok(further.length < batches);
  await fold('busy', further.splice(0));
  assert.deepEqual(await read('busy'), await byAll('busy'));
});

test('counts anew where a release that does not tell the former states logged a change', async () => {
  const [created, ...others] = await live('mixed', sample(12, 7));
  assert.ok(created && others.length > 0);
  const untold = others.map((batch) => {
    const changes = readChanges(batch).map((change) => ({ ...change, former: undefined }));
    return { ...batch, changes: packAll(changes) };
  });
  await fold('mixed', [created]);
  const before = await read('mixed');
  await fold('mixed', untold);
  assert.notDeepEqual(await read('mixed'), before);
  assert.deepEqual(await read('mixed'), await byAll('mixed'));
});

test('counts those about nobody any more as before', async () => {
  await fold('rights', await live('rights', sample(20, 8)));
  const before = await read('rights');
  const holding = automationsHolding({
    ...{ model: automations, vault: {} as never },
    ...{ settled: async () => {}, endWaiting: async () => {} },
  });
  await inTenant('rights', async () => {
    await holding.expiry?.destroy(new Date('2026-11-23T00:00:00Z'), []);
    assert.equal(await holding.expiry?.count(new Date('2026-11-23T00:00:00Z')), 0);
  });
  assert.deepEqual(await read('rights'), before);
  assert.deepEqual(await byAll('rights'), before);
});
