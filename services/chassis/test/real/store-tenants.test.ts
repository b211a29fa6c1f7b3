import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { findTogether, inSystemScope, type Store, type TenantModel } from '@salesmesh/chassis/store';
import { callerOf, temporaryStore } from '../fixtures/real-store.ts';

type Note = { text: string; rank: number };
let store: Store;
let notes: TenantModel<Note>;

before(async () => {
  store = await temporaryStore();
  notes = store.model<Note>('notes', { text: String, rank: Number }, { indexes: [{ key: { tenant: 1, rank: 1 } }] });
  await store.ensureIndexes();
  await inTenant('a', () => notes.insertMany([note('a1', 1), note('a2', 2)]));
  await inTenant('b', () => notes.insertMany([note('b1', 1)]));
});
after(() => store[Symbol.asyncDispose]());

function note(id: string, rank: number) {
  return { _id: id, text: `text of ${id}`, rank };
}
function inTenant<T>(tenant: string, fn: () => Promise<T>): Promise<T> {
  return runWith(callerOf(tenant), fn);
}

const everyOperation: Record<string, () => Promise<unknown>> = {
  find: () => notes.find({}),
  findOne: () => notes.findOne({}),
  findByIds: () => notes.findByIds(['a1']),
  findOneAndUpdate: () => notes.findOneAndUpdate({}, { $set: { rank: 5 } }),
  countDocuments: () => notes.countDocuments({}),
  aggregate: () => notes.aggregate([]),
  insertMany: () => notes.insertMany([note('x', 1)]),
  updateOne: () => notes.updateOne({}, { $set: { rank: 5 } }),
  updateMany: () => notes.updateMany({}, { $set: { rank: 5 } }),
  bulkWrite: () => notes.bulkWrite([{ deleteMany: { filter: {} } }]),
  deleteMany: () => notes.deleteMany({}),
};

test('every operation without a tenant fails', async () => {
  for (const [name, operation] of Object.entries(everyOperation)) {
    await assert.rejects(operation(), { code: 'chassis.no_tenant' }, name);
  }
  assert.equal(await inSystemScope('test', () => notes.countDocuments({})), 3);
});

test('a tenant reads only its own documents, also by id, count and aggregation', async () => {
  await inTenant('a', async () => {
    assert.deepEqual(
      (await notes.find({}, { sort: { rank: 1 } })).map(({ _id }) => _id),
      ['a1', 'a2'],
    );
    assert.deepEqual(await notes.findByIds(['b1']), []);
    assert.equal(await notes.findOne({ _id: 'b1' }), undefined);
    assert.equal(await notes.countDocuments({}), 2);
    const [sum] = await notes.aggregate<{ total: number }>([{ $group: { _id: null, total: { $sum: 1 } } }]);
    assert.equal(sum?.total, 2);
    const [facet] = await notes.aggregate<{ all: unknown[] }>([{ $facet: { all: [{ $match: {} }] } }]);
    assert.equal(facet?.all.length, 2);
  });
});

test('a filter that names another tenant is refused wherever it stands', async () => {
  const foreign = [
    { tenant: 'b' },
    { tenant: { $in: ['a', 'b'] } },
    { tenant: { $exists: true } },
    { $or: [{ tenant: 'b' }, { rank: 1 }] },
    { $and: [{ $nor: [{ tenant: 'b' }] }] },
  ];
  await inTenant('a', async () => {
    for (const filter of foreign) {
      await assert.rejects(notes.find(filter), { code: 'chassis.foreign_tenant' });
      await assert.rejects(notes.deleteMany(filter), { code: 'chassis.foreign_tenant' });
      await assert.rejects(notes.updateOne(filter, { $set: { rank: 9 } }), { code: 'chassis.foreign_tenant' });
      await assert.rejects(notes.aggregate([{ $match: filter }]), { code: 'chassis.foreign_tenant' });
      await assert.rejects(notes.bulkWrite([{ deleteMany: { filter } }]), { code: 'chassis.foreign_tenant' });
    }
    assert.equal((await notes.find({ tenant: 'a' })).length, 2);
  });
});

test('no write reaches or creates documents of another tenant', async () => {
  await inTenant('a', async () => {
    assert.deepEqual(await notes.updateMany({ _id: 'b1' }, { $set: { rank: 9 } }), { matched: 0, modified: 0 });
    assert.deepEqual(await notes.deleteMany({ _id: 'b1' }), { deleted: 0 });
    const moves = [{ $set: { tenant: 'b' } }, { $unset: { tenant: 1 } }, { $rename: { text: 'tenant' } }];
    for (const update of [...moves, { $setOnInsert: { tenant: 'b' } }, [{ $set: { tenant: 'b' } }]]) {
      await assert.rejects(notes.updateOne({ _id: 'a1' }, update), { code: 'chassis.foreign_tenant' });
    }
    await assert.rejects(notes.updateOne({}, [{ $replaceWith: { tenant: 'b' } }]), { code: 'chassis.stage_refused' });
    await assert.rejects(notes.insertMany([{ ...note('a9', 9), tenant: 'b' }]), { code: 'chassis.foreign_tenant' });
    const insertOne = { document: { ...note('a9', 9), tenant: 'b' } };
    await assert.rejects(notes.bulkWrite([{ insertOne }]), { code: 'chassis.foreign_tenant' });
  });
  const [untouched] = await inTenant('b', () => notes.find({}));
  assert.deepEqual({ ...untouched }, { ...note('b1', 1), tenant: 'b' });
});

test('an upsert and a bulk insert create documents of the caller', async () => {
  await inTenant('c', async () => {
    await notes.updateOne({ _id: 'c1' }, { $set: { rank: 1, text: 'x' } }, { upsert: true });
    await notes.bulkWrite([{ insertOne: { document: note('c2', 2) } }]);
    assert.deepEqual(
      (await notes.find({}, { sort: { rank: 1 } })).map(({ tenant }) => tenant),
      ['c', 'c'],
    );
  });
});

test('several reads in one find what each finds by itself, for the caller alone', async () => {
  const text = { model: notes, filter: { rank: { $lt: 9 } }, projection: { text: 0 } } as const;
  const none = { model: notes, filter: { _id: 'x' }, projection: { text: 0 } } as const;
  const never = { model: notes, filter: { _id: { $in: [] } }, projection: { text: 0 } } as const;
  const second = { model: notes, filter: { rank: 2 }, projection: { rank: 1 } } as const;
  for (const tenant of ['a', 'b']) {
    await inTenant(tenant, async () => {
      const finds = [never, text, none, never, second] as const;
      const alone = await Promise.all(finds.map(({ model, filter, projection }) => model.find(filter, { projection })));
      assert.deepEqual(await findTogether(finds), alone);
      assert.deepEqual(await findTogether([never]), [[]]);
    });
  }
});

test('a union is bound to the tenant at every depth', async () => {
  const inner = { $unionWith: { coll: 'notes', pipeline: [{ $match: {} }] } };
  const outer = { $unionWith: { coll: 'notes', pipeline: [{ $match: {} }, inner] } };
  const texts = await inTenant('b', () => notes.aggregate<{ tenant: string }>([outer]));
  assert.deepEqual([...new Set(texts.map(({ tenant }) => tenant))], ['b']);
  const lookup = { $lookup: { from: 'notes', pipeline: [], as: 'all' } };
  const hidden = { $unionWith: { coll: 'notes', pipeline: [lookup] } };
  await assert.rejects(
    inTenant('b', () => notes.aggregate([hidden])),
    { code: 'chassis.stage_refused' },
  );
});

test('an aggregation stage that could leave the tenant is refused, also inside a facet', async () => {
  const lookup = { $lookup: { from: 'notes', pipeline: [], as: 'all' } };
  await inTenant('a', async () => {
    for (const stage of [
      lookup,
      { $unionWith: 'notes' },
      { $out: 'x' },
      { $merge: 'x' },
      { $facet: { x: [lookup] } },
    ]) {
      await assert.rejects(notes.aggregate([stage]), { code: 'chassis.stage_refused' });
    }
  });
});

test('the system scope sees all tenants, needs a tenant on what it creates, and ends where a caller context begins', async () => {
  await inSystemScope('test', async () => {
    assert.ok((await notes.countDocuments({ tenant: { $in: ['a', 'b'] } })) >= 3);
    await assert.rejects(notes.insertMany([note('s1', 1)]), { code: 'chassis.no_tenant' });
    await assert.rejects(notes.updateOne({ _id: 's2' }, { $set: { rank: 1 } }, { upsert: true }), {
      code: 'chassis.no_tenant',
    });
    assert.equal(await inTenant('b', () => notes.countDocuments({})), 1);
  });
});

test('an unknown field in a filter or a document is refused', async () => {
  await inTenant('a', async () => {
    await assert.rejects(notes.find({ txt: 'typo' }), { name: 'StrictModeError' });
    await assert.rejects(notes.insertMany([{ ...note('a8', 8), txt: 'typo' }]), { name: 'StrictModeError' });
    await assert.rejects(notes.updateOne({}, { $set: { txt: 'typo' } }), { name: 'StrictModeError' });
  });
});

test('a unique key that is taken is named by its index, without the value', async () => {
  await inTenant('a', async () => {
    const failure = await notes.insertMany([note('a1', 1)]).catch((error: Error) => error);
    assert.ok(failure instanceof Error);
    assert.match(failure.message, /chassis\.duplicate_key.*notes.*_id_/);
    assert.doesNotMatch(failure.message, /a1/);
  });
});

test('an index of tenant data must begin with tenant', () => {
  assert.throws(() => store.model('bad', { rank: Number }, { indexes: [{ key: { rank: 1 } }] }), TypeError);
});
