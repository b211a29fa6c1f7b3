import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runWith } from '@salesmesh/chassis/context';
import { type FileStore, fileStore, type Store } from '@salesmesh/chassis/store';
import { callerOf, temporaryStore } from '../fixtures/real-store.ts';

let store: Store;
let files: FileStore;

before(async () => {
  store = await temporaryStore();
  files = fileStore(store, 'papers');
});
after(() => store[Symbol.asyncDispose]());

const as = <T>(tenant: string, fn: () => T): T => runWith(callerOf(tenant), fn);

async function* pieces(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function bytesOf(tenant: string, id: string): Promise<Buffer | undefined> {
  const found = await as(tenant, () => files.read(id));
  return found === undefined ? undefined : Buffer.concat(await Array.fromAsync(found));
}

const held = async () => [
  await store.connection.collection('papers.files').countDocuments(),
  await store.connection.collection('papers.chunks').countDocuments(),
];

describe('a store of files', () => {
  test('gives the bytes back as they came, to their tenant alone', async () => {
    const parts = [Buffer.alloc(300_000, 'a'), Buffer.from('b'), Buffer.alloc(0), Buffer.alloc(700_000, 'c')];
    await as('t1', () => files.write('one', 'one.txt', pieces(...parts)));
    assert.deepEqual(await bytesOf('t1', 'one'), Buffer.concat(parts));
    assert.equal(await bytesOf('t2', 'one'), undefined);
    await as('t2', () => files.delete('one'));
    assert.notEqual(await bytesOf('t1', 'one'), undefined);
  });

  test('takes the same id of two tenants for two files', async () => {
    for (const tenant of ['t3', 't4']) await as(tenant, () => files.write('same', 's', pieces(Buffer.from(tenant))));
    assert.equal(String(await bytesOf('t3', 'same')), 't3');
    assert.equal(String(await bytesOf('t4', 'same')), 't4');
  });

  test('keeps nothing of a file whose bytes fail, and tells why', async () => {
    const before = await held();
    const failing = async function* () {
      yield Buffer.alloc(600_000, 'x');
      throw new RangeError('too large');
    };
    await assert.rejects(
      as('t1', () => files.write('broken', 'b', failing())),
      { message: 'too large' },
    );
    assert.deepEqual(await held(), before);
  });

  test('deletes all of a file, and does not mind when there is none', async () => {
    const before = await held();
    await as('t1', () => files.write('gone', 'g', pieces(Buffer.alloc(600_000))));
    await as('t1', () => files.delete('gone'));
    await as('t1', () => files.delete('gone'));
    assert.deepEqual(await held(), before);
  });
});
