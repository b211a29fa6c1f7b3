import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import {
  type AggregateStore,
  inSystemScope,
  type Store,
  type Stored,
  type TenantModel,
} from '@salesmesh/chassis/store';
import fc from 'fast-check';
import { type Counter, counted, counterStore } from '../fixtures/counter.ts';
import { callerOf, temporaryStore, uniqueName } from '../fixtures/real-store.ts';

let store: Store;
let model: TenantModel<Counter>;
let counters: AggregateStore<Counter>;

before(async () => {
  store = await temporaryStore('tally');
  ({ model, counters } = await counterStore(store));
});
after(() => store[Symbol.asyncDispose]());

function asTenant<T>(fn: () => Promise<T>, tenant = 'a'): Promise<T> {
  return runWith(callerOf(tenant), fn);
}
async function loaded(id: string): Promise<Stored<Counter>> {
  const counter = await counters.load(id);
  assert.ok(counter);
  return counter;
}
async function outboxIds(id: string): Promise<string[]> {
  const found = await model.findOne({ _id: id });
  return (found as unknown as { outbox?: { id: string }[] }).outbox?.map((event) => event.id) ?? [];
}
async function newCounter(count = 0): Promise<Stored<Counter>> {
  const id = uniqueName('counter');
  await counters.insert([{ id, state: { count }, events: [] }]);
  return loaded(id);
}

/** Loads and saves until it wins, as a caller of ABORTED does. */
async function increment(id: string): Promise<void> {
  for (;;) {
    const counter = await loaded(id);
    try {
      await counters.save(counter, { ...counter, count: counter.count + 1 }, [counted(uniqueName('e'), id)]);
      return;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'tally.version_conflict') throw error;
    }
  }
}

test('no increment is lost and no event is missing however many writers race', async () => {
  const races = fc.asyncProperty(
    fc.integer({ min: 2, max: 12 }),
    fc.integer({ min: 1, max: 3 }),
    async (writers, each) => {
      await asTenant(async () => {
        const { _id } = await newCounter();
        const write = async () => {
          for (let turn = 0; turn < each; turn += 1) await increment(_id);
        };
        await Promise.all(Array.from({ length: writers }, write));
        const counter = await loaded(_id);
        assert.equal(counter.count, writers * each);
        assert.equal(counter.version, 1 + writers * each);
        assert.equal(new Set(await outboxIds(_id)).size, writers * each);
      });
    },
  );
  await fc.assert(races, { numRuns: 6 });
});

test('saving over a newer version fails with the code of the service and changes nothing', async () => {
  await asTenant(async () => {
    const old = await newCounter();
    await counters.save(old, { ...old, count: 1 }, []);
    const late = counters.save(old, { ...old, count: 9 }, [counted('late', old._id)]);
    await assert.rejects(late, { code: 'tally.version_conflict', kind: 'ABORTED' });
    assert.equal((await loaded(old._id)).count, 1);
    assert.deepEqual(await outboxIds(old._id), []);
  });
});

test('an aggregate of another tenant cannot be loaded or saved', async () => {
  const own = await asTenant(() => newCounter());
  const others = asTenant(() => counters.save(own, { ...own, count: 5 }, []), 'b');
  await assert.rejects(others, { code: 'chassis.foreign_tenant' });
  assert.equal(await asTenant(() => counters.load(own._id), 'b'), undefined);
});

test('a save writes and removes fields, keeps the bookkeeping out of the state and returns what is stored', async () => {
  await asTenant(async () => {
    const counter = await newCounter(1);
    const labelled = await counters.save(counter, { ...counter, label: 'x' }, [counted(uniqueName('e'), counter._id)]);
    assert.deepEqual({ ...(await loaded(counter._id)) }, { ...labelled });
    const { label, ...bare } = labelled;
    assert.equal(label, 'x');
    const plain = await counters.save(labelled, bare, []);
    assert.deepEqual({ ...(await loaded(counter._id)) }, { ...plain });
    assert.deepEqual(Object.keys(plain).sort(), ['_id', 'count', 'tenant', 'version']);
  });
});

test('a repeated creating request is a duplicate, also under another id and in a race, and stores nothing twice', async () => {
  await asTenant(async () => {
    const requestId = uniqueName('request');
    const insertion = () => ({
      id: uniqueName('once'),
      state: { count: 1 },
      events: [counted(uniqueName('e'), 'x')],
      requestId,
    });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => counters.insert([insertion()])));
    assert.deepEqual(outcomes.flat().sort(), [...Array(7).fill('duplicate'), 'inserted']);
    assert.equal(await model.countDocuments({ requestIds: requestId }), 1);
    assert.equal((await counters.findByRequestId(requestId))?.count, 1);
  });
  await asTenant(async () => {
    assert.equal(await model.countDocuments({}), 0);
  }, 'nobody');
});

test('one bulk insert answers for each of its documents', async () => {
  await asTenant(async () => {
    const taken = await newCounter(1);
    const id = uniqueName('counter');
    const outcomes = await counters.insert([
      { id: taken._id, state: { count: 7 }, events: [] },
      { id, state: { count: 2 }, events: [] },
    ]);
    assert.deepEqual(outcomes, ['duplicate', 'inserted']);
    assert.equal((await loaded(taken._id)).count, 1);
  });
});

test('the same request id and even the same id in another tenant never looks like a repeated request', async () => {
  const requestId = uniqueName('request');
  const id = uniqueName('counter');
  const insertion = { id, state: { count: 1 }, events: [], requestId };
  assert.deepEqual(await asTenant(() => counters.insert([insertion])), ['inserted']);
  assert.deepEqual(await asTenant(() => counters.insert([{ ...insertion, id: uniqueName('counter') }]), 'b'), [
    'inserted',
  ]);
  await assert.rejects(
    asTenant(() => counters.insert([insertion]), 'c'),
    { code: 'chassis.id_taken' },
  );
});

test('a repeated changing request gives the stored document and applies nothing twice', async () => {
  await asTenant(async () => {
    const counter = await newCounter();
    const requestId = uniqueName('request');
    const add = (base: Stored<Counter>) =>
      counters.save(base, { ...base, count: base.count + 1 }, [counted(uniqueName('e'), base._id)], { requestId });
    const first = await add(counter);
    assert.equal((await add(counter)).count, 1);
    assert.equal((await add(first)).count, 1);
    assert.equal((await outboxIds(counter._id)).length, 1);
    const other = await newCounter();
    await assert.rejects(add(other), { code: 'chassis.request_id_reused' });
  });
});

test('a bulk save tells saved, lost and repeated items apart', async () => {
  await asTenant(async () => {
    const [won, lost, repeated] = await Promise.all([newCounter(), newCounter(), newCounter()]);
    const requestId = uniqueName('request');
    await counters.save(lost, { ...lost, count: 5 }, []);
    await counters.save(repeated, { ...repeated, count: 5 }, [], { requestId });
    const outcomes = await counters.saveMany([
      { current: won, next: { ...won, count: 1 }, events: [counted(uniqueName('e'), won._id)] },
      { current: lost, next: { ...lost, count: 9 }, events: [counted(uniqueName('e'), lost._id)] },
      { current: repeated, next: { ...repeated, count: 9 }, events: [], requestId },
    ]);
    assert.deepEqual(outcomes, ['saved', 'conflict', 'duplicate']);
    const counts = (await counters.loadMany([won._id, lost._id, repeated._id])).map(({ _id, count }) => [_id, count]);
    assert.deepEqual(
      new Map(counts as [string, number][]),
      new Map([
        [won._id, 1],
        [lost._id, 5],
        [repeated._id, 5],
      ]),
    );
    assert.deepEqual(await outboxIds(lost._id), []);
  });
});

test('a transaction stores all of its changes or none', async () => {
  await asTenant(async () => {
    const [one, two] = await Promise.all([newCounter(), newCounter()]);
    await store.withTransaction(async (session) => {
      await counters.save(one, { ...one, count: 1 }, [counted(uniqueName('e'), one._id)], { session });
      await counters.save(two, { ...two, count: 1 }, [], { session });
    });
    const failing = store.withTransaction(async (session) => {
      const now = await loaded(one._id);
      await counters.save(now, { ...now, count: 2 }, [], { session });
      await counters.save(two, { ...two, count: 2 }, [], { session });
    });
    await assert.rejects(failing, { code: 'tally.version_conflict' });
    assert.deepEqual([(await loaded(one._id)).count, (await loaded(two._id)).count], [1, 1]);
  });
});

test('the relay finds pending documents through an index that holds nothing else', async () => {
  await asTenant(async () => {
    const { _id } = await newCounter();
    await increment(_id);
  });
  const collection = store.connection.collection('counters');
  const filter = { 'outbox.id': { $exists: true }, 'outbox.queuedAt': { $lte: new Date() } };
  const plan = await inSystemScope('test', () =>
    collection.find(filter).hint('chassis_outbox').explain('executionStats'),
  );
  const { totalDocsExamined, nReturned } = plan.executionStats as { totalDocsExamined: number; nReturned: number };
  assert.ok(nReturned > 0);
  assert.equal(totalDocsExamined, nReturned);
});
