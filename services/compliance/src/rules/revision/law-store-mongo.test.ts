import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { testServers } from '../../../../../infra/local/test-servers.ts';
import { putInForce } from './law-head.ts';
import { type AppendRulesLeaf, lawStoreMongo } from './law-store-mongo.ts';

const { mongoUrl } = await testServers({ mongo: true });
const url = new URL(mongoUrl);
url.pathname = `/law_store_${randomBytes(5).toString('hex')}`;
const log = createLog({ service: 'law-store-test', level: 'silent' });
const store = await connectStore({ url: url.href, service: 'compliance', log });
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

test('what several processes ask for at once under one request id is done once, and stands in the log once', async () => {
  const leaves = store.connection.collection<{ generation?: number }>('leaves');
  const append: AppendRulesLeaf = async (session, { generation = -1 }) => {
    await leaves.insertOne({ generation }, { session });
    return { committed: () => {} };
  };
  const law = lawStoreMongo(store, append);
  await store.ensureIndexes();
  await store.connection.createCollection('leaves');
  const by = { by: 'officer-2', at: new Date('2026-12-01T00:00:00Z'), reason: 'read and agreed' };
  const bundle = { packSet: 'a'.repeat(64), archive: 'b'.repeat(64) };
  const publish = (requestId: string) =>
    law.changeHead(requestId, (head) => putInForce(head, { revisionId: requestId, bundle }, by));
  await runWith({ tenant: 'keeper', actor: noPerson }, async () => {
    for (const requestId of ['one', 'two', 'three']) {
      const told = await Promise.all(Array.from({ length: 4 }, () => publish(requestId)));
      assert.ok(told.every(({ inForce }) => inForce.revisionId === requestId));
    }
    assert.equal((await law.readHead()).history.length, 3);
  });
  const logged = await leaves.find({}, { sort: { generation: 1 } }).toArray();
  assert.deepEqual(
    logged.map(({ generation }) => generation),
    [1, 2, 3],
  );
});
