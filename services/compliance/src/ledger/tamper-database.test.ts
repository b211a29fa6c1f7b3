import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, inSystemScope } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { type Audit, auditLedger } from './audit-ledger.ts';
import { decodeEntries, encodeEntries } from './entry-bundle.ts';
import { encodeLeaf } from './leaf.ts';
import { readLedgerResource } from './ledger-resource.ts';
import { ledgerStoreMongo } from './ledger-store-mongo.ts';
import { createNoteSigner } from './note-key.ts';

const url = new URL((await testServers({ mongo: true })).mongoUrl);
url.pathname = `/tamper_${randomBytes(5).toString('hex')}`;
const silent = createLog({ service: 'ledger-test', level: 'silent' });
const store = await connectStore({ url: url.href, service: 'compliance', log: silent });
const signerOf = (treeId: string) => createNoteSigner(`ledger.example/${treeId}`, Buffer.alloc(32, 1));
const ledger = ledgerStoreMongo({
  store,
  keysOf: (treeId) => ({ signer: signerOf(treeId), verifiers: [signerOf(treeId).verifier] }),
});
await store.ensureIndexes();
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

const entry = (index: number) =>
  encodeLeaf({
    kind: 'expiry',
    tenant: 'acme',
    automationId: `a-${index}`,
    permitIndex: index,
    at: '2026-11-22T02:30:00.000Z',
  });

/** Logs 600 entries in batches of 150, lets `spoil` change the database, and audits what is then served. */
async function audit(treeId: string, spoil: (collections: Collections) => Promise<unknown>): Promise<Audit> {
  return inSystemScope('ledger test', async () => {
    await ledger.openTree(treeId);
    for (let from = 0; from < 600; from += 150) {
      const leaves = Array.from({ length: 150 }, (_, at) => entry(from + at));
      await store.withTransaction((session) => ledger.appendBatch(session, treeId, leaves));
    }
    await spoil(collectionsOf(treeId));
    const snapshot = await ledger.openSnapshot(treeId);
    const source = async (path: string) => (await readLedgerResource(snapshot, path)).body;
    return auditLedger({ source, verifiers: [signerOf(treeId).verifier] });
  });
}

type Collections = ReturnType<typeof collectionsOf>;
function collectionsOf(treeId: string) {
  const entries = store.connection.collection<{ _id: string; leaves: Buffer }>('ledger_entries');
  return {
    tiles: store.connection.collection<{ _id: string }>('ledger_tiles'),
    removeBatch: (first: number) => entries.deleteOne({ _id: `${treeId}/${first}` }),
    changeBatch: async (first: number, change: (leaves: Uint8Array[]) => Uint8Array[]) => {
      const batch = await entries.findOne({ _id: `${treeId}/${first}` });
      const leaves = encodeEntries(change(decodeEntries(batch?.leaves ?? Buffer.alloc(0))));
      const { matchedCount } = await entries.updateOne(
        { _id: `${treeId}/${first}` },
        { $set: { leaves: Buffer.from(leaves) } },
      );
      assert.equal(matchedCount, 1);
    },
  };
}

test('an untouched database passes', async () => {
  const { damage, kinds } = await audit('untouched', async () => {});
  assert.deepEqual([damage, kinds], [undefined, { expiry: 600 }]);
});

test('an entry changed in the database is found', async () => {
  const { damage } = await audit('changed', ({ changeBatch }) =>
    changeBatch(150, (leaves) => leaves.with(50, entry(0))),
  );
  assert.deepEqual(damage, { what: 'entry_changed', index: 200, through: 200 });
});

test('an entry removed from the database is found', async () => {
  const { damage } = await audit('removed', ({ changeBatch }) => changeBatch(300, (leaves) => leaves.toSpliced(7, 1)));
  assert.deepEqual(damage, { what: 'entry_changed', index: 307, through: 307 });
});

test('a batch removed from the database is found', async () => {
  const { damage } = await audit('unbatched', ({ removeBatch }) => removeBatch(300));
  assert.deepEqual(damage, { what: 'entry_missing', index: 300, through: 300 });
});

test('entries reordered in the database are found', async () => {
  const { damage } = await audit('reordered', ({ changeBatch }) => changeBatch(450, (leaves) => leaves.toReversed()));
  assert.deepEqual(damage, { what: 'entry_changed', index: 450, through: 450 });
});

test('a batch whose bytes were cut short is found', async () => {
  const { damage } = await audit('cut', ({ changeBatch }) => changeBatch(450, (leaves) => leaves.slice(0, 149)));
  assert.deepEqual(damage, { what: 'entry_missing', index: 599, through: 599 });
});

test('a changed tile over unchanged entries is found', async () => {
  const { damage } = await audit('tiled', ({ tiles }) =>
    tiles.updateOne({ _id: 'tiled/0/1' }, { $set: { hashes: Buffer.alloc(256 * 32) } }),
  );
  assert.deepEqual(damage, { what: 'tile_changed', index: 256, through: 256 });
});
