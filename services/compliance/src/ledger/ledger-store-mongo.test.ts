import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, inSystemScope, type Store } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { openCheckpoint } from './checkpoint.ts';
import { isConsistent } from './consistency-proof.ts';
import { decodeEntries } from './entry-bundle.ts';
import { isIncluded } from './inclusion-proof.ts';
import { encodeLeaf } from './leaf.ts';
import { readLedgerResource } from './ledger-resource.ts';
import { ledgerStoreMongo } from './ledger-store-mongo.ts';
import { leafHash } from './merkle-hash.ts';
import { appendLeaves, EMPTY_TREE } from './merkle-tree.ts';
import { createNoteSigner } from './note-key.ts';
import { tilesOfTree } from './tile.ts';
import { tilePath } from './tile-path.ts';
import { formatWatermarkId, watermarkHash } from './watermark.ts';

const { mongoUrl } = await testServers({ mongo: true });
const database = `ledger_${randomBytes(5).toString('hex')}`;

async function openStore(): Promise<Store> {
  const url = new URL(mongoUrl);
  url.pathname = `/${database}`;
  return connectStore({
    url: url.href,
    service: 'compliance',
    log: createLog({ service: 'ledger-test', level: 'silent' }),
  });
}

const signerOf = (treeId: string) => createNoteSigner(`ledger.example/${treeId}`, Buffer.alloc(32, 1));
const keysOf = (treeId: string) => ({ signer: signerOf(treeId), verifiers: [signerOf(treeId).verifier] });
const store = await openStore();
const ledger = ledgerStoreMongo({ store, keysOf });
await store.ensureIndexes();
after(async () => {
  await store.connection.dropDatabase();
  await store[Symbol.asyncDispose]();
});

const as = <T>(tenant: string, fn: () => Promise<T>) => runWith({ tenant, actor: noPerson }, fn);
const entry = (index: number) => Buffer.from(`entry ${index}`);
const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => entry(from + at));
const append = (treeId: string, leaves: readonly Uint8Array[]) =>
  store.withTransaction((session) => ledger.appendBatch(session, treeId, leaves));
const code = (name: string) => ({ code: `compliance.${name}` });

test('reads one batch to give one entry, and no other batches than those that hold what is asked for', () =>
  as('narrow', async () => {
    await ledger.openTree('narrow');
    for (let at = 0; at < 300; at += 10) await append('narrow', entries(at, at + 10));
    const snapshot = await ledger.openSnapshot('narrow');
    const { db } = store.connection;
    assert.ok(db !== undefined);
    await db.command({ profile: 2 });
    const one = await snapshot.readEntry(42);
    const some = await snapshot.readEntries({ from: 95, to: 121 });
    await db.command({ profile: 0 });
    assert.deepEqual([Buffer.from(one), some.length], [entry(42), 26]);
    const reads = await db
      .collection('system.profile')
      .find({ ns: `${database}.ledger_entries`, op: 'query' })
      .sort({ ts: 1 })
      .toArray();
    assert.deepEqual(
      reads.map(({ nreturned }) => nreturned),
      [1, 4],
    );
  }));

test('keeps appended batches readable and provable, tiles and older sizes included', () =>
  as('grown', async () => {
    await ledger.openTree('grown');
    const heads: { size: number; root: Uint8Array }[] = [];
    let size = 0;
    for (const count of [1, 254, 1, 1, 300, 700, 3]) {
      const batch = await append('grown', entries(size, size + count));
      assert.deepEqual([batch.firstIndex, batch.size], [size, size + count]);
      const opened = openCheckpoint(batch.checkpoint, [signerOf('grown').verifier], 'ledger.example/grown');
      const last = {
        index: batch.size - 1,
        size: batch.size,
        leafHash: leafHash(entry(batch.size - 1)),
        root: opened.root,
      };
      assert.ok(isIncluded(last, batch.proveInclusion(batch.size - 1)));
      size = batch.size;
      heads.push({ size, root: batch.root });
    }
    const expected = appendLeaves(EMPTY_TREE, entries(0, size).map(leafHash));
    const snapshot = await ledger.openSnapshot('grown');
    assert.deepEqual(Buffer.from(snapshot.root), Buffer.from(expected.root));
    for (const head of heads) {
      assert.ok(isConsistent(head, snapshot, await snapshot.proveConsistency(head.size)));
      const claim = {
        index: head.size - 1,
        size: head.size,
        leafHash: leafHash(entry(head.size - 1)),
        root: head.root,
      };
      assert.ok(isIncluded(claim, await snapshot.proveInclusion(head.size - 1, head.size)));
    }
    for (const index of [0, 255, 256, size - 1])
      assert.deepEqual(Buffer.from(await snapshot.readEntry(index)), entry(index));
    for (const [from, to] of [
      [0, 3],
      [200, 600],
      [255, 257],
      [size - 1, size + 5],
    ] as const) {
      const read = await snapshot.readEntries({ from, to });
      assert.deepEqual(read.map(String), entries(from, Math.min(to, size)).map(String));
    }
    await assert.rejects(snapshot.readEntry(size), code('ledger_entry_not_found'));
    await assert.rejects(snapshot.proveInclusion(0, size + 1), code('proof_range_invalid'));
  }));

test('proves to a size that is known here without asking the database, and only to whom the tree is open', () =>
  as('covered', async () => {
    await ledger.openTree('covered');
    await append('covered', entries(0, 300));
    const first = await ledger.openSnapshot('covered');
    await append('covered', entries(300, 310));
    assert.equal(await ledger.openSnapshot('covered', 300), first);
    assert.equal((await ledger.openSnapshot('covered')).size, 310);
    assert.equal((await ledger.openSnapshot('covered', 10)).size, 310);
    assert.equal((await ledger.openSnapshot('covered', 999)).size, 310);
    await assert.rejects(
      as('stranger', () => ledger.openSnapshot('covered', 10)),
      code('ledger_empty'),
    );
  }));

test('serves checkpoint, tiles and entry bundles at their paths', () =>
  as('grown', async () => {
    const snapshot = await ledger.openSnapshot('grown');
    const text = Buffer.from((await readLedgerResource(snapshot, 'checkpoint')).body).toString();
    assert.equal(text, snapshot.checkpoint);
    for (const tile of tilesOfTree(snapshot.size)) {
      const { body, isImmutable } = await readLedgerResource(snapshot, tilePath(tile));
      assert.deepEqual([body.length, isImmutable], [tile.width * 32, true]);
    }
    const older = await readLedgerResource(snapshot, 'tile/0/000.p/7');
    assert.deepEqual(Buffer.from(older.body), Buffer.concat(entries(0, 7).map(leafHash)));
    const bundle = decodeEntries((await readLedgerResource(snapshot, 'tile/entries/001')).body);
    assert.deepEqual(bundle.map(String), entries(256, 512).map(String));
    for (const path of ['tile/0/005', 'tile/entries/004.p/255', 'tile/3/000.p/1', 'tile/0/000.p/256']) {
      await assert.rejects(readLedgerResource(snapshot, path), code('tile_not_found'), path);
    }
  }));

test('two sequencers that append at once never fork the tree', async () => {
  await using other = await openStore();
  const rival = ledgerStoreMongo({ store: other, keysOf });
  const run = async (mine: Store, appendBatch: typeof ledger.appendBatch, name: string) => {
    let conflicts = 0;
    for (let batch = 0; batch < 15; ) {
      const leaves = Array.from({ length: 20 }, (_, at) => Buffer.from(`${name} ${batch} ${at}`));
      const outcome = await mine
        .withTransaction((session) => appendBatch(session, 'raced', leaves))
        .catch((error: AppError) => error);
      if (outcome instanceof Error) {
        assert.equal(outcome.code, 'compliance.ledger_conflict');
        conflicts += 1;
      } else batch += 1;
    }
    return conflicts;
  };
  await as('raced', async () => {
    await ledger.openTree('raced');
    const conflicts = await Promise.all([
      run(store, ledger.appendBatch, 'a'),
      run(store, ledger.appendBatch, 'b'),
      run(other, rival.appendBatch, 'c'),
    ]);
    assert.ok(conflicts.reduce((sum, each) => sum + each) > 0, 'the appenders did meet');
    const snapshot = await ledger.openSnapshot('raced');
    const all = await snapshot.readEntries({ from: 0, to: snapshot.size });
    assert.equal(snapshot.size, 3 * 15 * 20);
    assert.equal(new Set(all.map(String)).size, snapshot.size);
    assert.deepEqual(Buffer.from(appendLeaves(EMPTY_TREE, all.map(leafHash)).root), Buffer.from(snapshot.root));
  });
});

test('a transaction that ends without commit leaves nothing behind', () =>
  as('aborted', async () => {
    await ledger.openTree('aborted');
    await append('aborted', entries(0, 5));
    const gone = store.withTransaction(async (session) => {
      await ledger.appendBatch(session, 'aborted', entries(5, 600));
      throw new Error('the rest of the batch failed');
    });
    await assert.rejects(gone, /the rest of the batch failed/);
    assert.equal((await append('aborted', entries(5, 6))).firstIndex, 5);
  }));

test('goes on from its own batch without a read, until someone else has appended', () =>
  as('remembered', async () => {
    await using other = await openStore();
    const rival = ledgerStoreMongo({ store: other, keysOf });
    await ledger.openTree('remembered');
    for (const [from, to] of [
      [0, 300],
      [300, 301],
      [301, 520],
    ] as const) {
      (await append('remembered', entries(from, to))).committed();
    }
    await other.withTransaction((session) => rival.appendBatch(session, 'remembered', entries(520, 530)));
    await assert.rejects(append('remembered', entries(530, 540)), code('ledger_conflict'));
    assert.equal((await append('remembered', entries(530, 540))).firstIndex, 530);
    const snapshot = await ledger.openSnapshot('remembered');
    const whole = appendLeaves(EMPTY_TREE, entries(0, 540).map(leafHash));
    assert.deepEqual(Buffer.from(snapshot.root), Buffer.from(whole.root));
  }));

test('does not take a batch that was lost after all for that of another of the same size', () =>
  as('mistaken', async () => {
    await using other = await openStore();
    const rival = ledgerStoreMongo({ store: other, keysOf });
    await ledger.openTree('mistaken');
    const lost = store.withTransaction(async (session) => {
      (await ledger.appendBatch(session, 'mistaken', entries(100, 105))).committed();
      throw new Error('lost');
    });
    await assert.rejects(lost, /lost/);
    await other.withTransaction((session) => rival.appendBatch(session, 'mistaken', entries(0, 5)));
    await assert.rejects(append('mistaken', entries(5, 6)), code('ledger_conflict'));
    assert.equal((await append('mistaken', entries(5, 6))).firstIndex, 5);
    const snapshot = await ledger.openSnapshot('mistaken');
    const whole = appendLeaves(EMPTY_TREE, entries(0, 6).map(leafHash));
    assert.deepEqual(Buffer.from(snapshot.root), Buffer.from(whole.root));
  }));

test('signs nothing on top of a head that someone changed', () =>
  as('bent', async () => {
    await ledger.openTree('bent');
    await append('bent', entries(0, 3));
    const heads = store.connection.collection('ledger_heads');
    const bent = appendLeaves(EMPTY_TREE, [entry(0), entry(9), entry(2)].map(leafHash)).state;
    const edge = bent.edge.map((hashes) => Buffer.from(hashes));
    await heads.updateOne({ tenant: 'bent' }, { $set: { edge } });
    await assert.rejects(append('bent', entries(3, 4)), code('ledger_corrupt'));
    await heads.updateOne({ tenant: 'bent' }, { $set: { size: 2 } });
    await assert.rejects(append('bent', entries(3, 4)), code('ledger_corrupt'));
  }));

test('a head set back to an older signed state cannot take the same positions again', () =>
  as('rolled', async () => {
    await ledger.openTree('rolled');
    await append('rolled', entries(0, 3));
    const heads = store.connection.collection('ledger_heads');
    const older = await heads.findOne({ tenant: 'rolled' });
    await append('rolled', entries(3, 6));
    await heads.replaceOne({ tenant: 'rolled' }, { ...older });
    await assert.rejects(append('rolled', entries(6, 9)), code('ledger_conflict'));
  }));

test('finds the decision of a watermark and no other', () =>
  as('marked', async () => {
    await ledger.openTree('marked');
    const ids = [1, 2, 3].map((digit) => formatWatermarkId(Buffer.alloc(10, digit)));
    const leaf = (id: string) =>
      encodeLeaf({
        kind: 'decision',
        tenant: 'marked',
        automationId: 'a',
        decisionId: 'd',
        at: '2026-11-22T02:30:00.000Z',
        recipient: '1'.repeat(64),
        channel: 'sms',
        contentHash: '2'.repeat(64),
        outcome: 'deny',
        articles: [],
        obligations: [],
        revision: 'r',
        packs: [],
        watermark: watermarkHash(id),
      });
    await append('marked', [entry(0), ...ids.slice(0, 2).map(leaf)]);
    await append('marked', [entry(1), ...ids.slice(2).map(leaf)]);
    const found = await Promise.all(ids.map((id) => ledger.findWatermark('marked', watermarkHash(id))));
    assert.deepEqual(found, [1, 2, 4]);
    const unknown = watermarkHash(formatWatermarkId(Buffer.alloc(10, 9)));
    await assert.rejects(ledger.findWatermark('marked', unknown), code('watermark_not_found'));
  }));

test('keeps tenants apart and lets the system scope serve all of them', async () => {
  await as('one', () => ledger.openTree('one'));
  await assert.rejects(as('two', () => ledger.openTree('one')));
  await assert.rejects(
    as('two', () => ledger.openSnapshot('one')),
    code('ledger_empty'),
  );
  await inSystemScope('many trees', async () => {
    assert.equal((await append('one', entries(0, 1))).size, 1);
    assert.equal((await (await ledger.openSnapshot('one')).readEntries({ from: 0, to: 1 })).length, 1);
  });
});

test('refuses a batch without leaves, too many of them, and a tree it cannot name', () =>
  as('one', async () => {
    await assert.rejects(append('one', []), RangeError);
    await assert.rejects(
      append(
        'one',
        Array.from({ length: 4_097 }, () => entry(0)),
      ),
      RangeError,
    );
    await assert.rejects(append('a/b', entries(0, 1)), code('tree_id_malformed'));
    await assert.rejects(append('none', entries(0, 1)), AppError);
  }));
