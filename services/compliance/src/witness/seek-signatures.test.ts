import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createLog } from '@salesmesh/chassis/log';
import { connectStore, inSystemScope } from '@salesmesh/chassis/store';
import { testServers } from '../../../../infra/local/test-servers.ts';
import { auditLedger } from '../ledger/audit-ledger.ts';
import { openCheckpoint } from '../ledger/checkpoint.ts';
import { readLedgerResource } from '../ledger/ledger-resource.ts';
import { ledgerStoreMongo } from '../ledger/ledger-store-mongo.ts';
import { createNoteSigner } from '../ledger/note-key.ts';
import { seekSignatures } from './seek-signatures.ts';
import { startWitnessing } from './start-witnessing.ts';
import { parseWitnesses, type Witness } from './witness.ts';
import { witnessedStoreMongo } from './witnessed-store-mongo.ts';

const { mongoUrl } = await testServers({ mongo: true });
const told: string[] = [];
const destination = { write: (line: string) => void told.push(line) };
const log = createLog({ service: 'witness-test', level: 'error', destination });
/** What a person is told, since it was asked for last. */
const alarms = () => told.splice(0).map((line) => (JSON.parse(line) as { err: { code: string } }).err.code);
const signer = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 1));
const keysOf = () => ({ signer, verifiers: [signer.verifier] });
const program = fileURLToPath(new URL('../../test/fixtures/witness-program.ts', import.meta.url));
const stack = new AsyncDisposableStack();
after(() => stack.disposeAsync());

/** A ledger in a database of its own; two of them under one key are a log that tells two histories. */
async function openLedger() {
  const url = new URL(mongoUrl);
  url.pathname = `/witness_${randomBytes(5).toString('hex')}`;
  const store = stack.use(await connectStore({ url: url.href, service: 'compliance', log }));
  stack.defer(() => store.connection.dropDatabase().then(() => {}));
  const trees = ledgerStoreMongo({ store, keysOf });
  const witnessed = witnessedStoreMongo(store);
  await store.ensureIndexes();
  const inAll = <T>(fn: () => Promise<T>) => inSystemScope('a test of witnesses', fn);
  await inAll(() => trees.openTree('acme'));
  const grow = async (...names: string[]) => {
    const leaves = names.map((name) => Buffer.from(name));
    await inAll(() => store.withTransaction((session) => trees.appendBatch(session, 'acme', leaves)));
  };
  const seek = (witnesses: readonly Witness[], quorum = witnesses.length) =>
    inAll(() => seekSignatures({ trees, witnessed, witnesses, quorum, log }, 'acme'));
  const source = (path: string) =>
    inAll(async () => (await readLedgerResource(await trees.openSnapshot('acme'), path)).body);
  return { trees, witnessed, grow, seek, source, inAll };
}

async function startWitness(name: string): Promise<Witness & { child: ChildProcess }> {
  const seed = randomBytes(32).toString('hex');
  const args = [program, signer.verifierKey, seed, name];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  stack.defer(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [witness] = parseWitnesses(line.toString());
  assert.ok(witness !== undefined);
  return { ...witness, child };
}

const opened = (note: string, witnesses: readonly Witness[]) =>
  openCheckpoint(note, [signer.verifier, ...witnesses.map(({ verifier }) => verifier)], signer.name);

test('keeps a checkpoint with the signatures of all witnesses, and again when the ledger grew', async () => {
  const ledger = await openLedger();
  const witnesses = [await startWitness('witness.example/one'), await startWitness('witness.example/two')];
  const names = [signer.name, 'witness.example/one', 'witness.example/two'];
  let size = 0;
  for (const count of [1, 2, 4, 300, 1, 256]) {
    await ledger.grow(...Array.from({ length: count }, (_, at) => `entry ${size + at}`));
    size += count;
    const { note } = await ledger.seek(witnesses);
    const checkpoint = opened(note, witnesses);
    assert.equal(checkpoint.size, size);
    assert.deepEqual(checkpoint.verified.map(({ name }) => name).sort(), names);
  }
  const again = await ledger.seek(witnesses);
  assert.equal(again.size, size);
});

test('does not get a second history signed, and says so', async () => {
  const [honest, forked] = [await openLedger(), await openLedger()];
  const witness = await startWitness('witness.example/w');
  await honest.grow('a', 'b', 'c');
  await honest.seek([witness]);
  await forked.grow('a', 'x', 'c', 'd');
  alarms();
  const refused = await forked.seek([witness]);
  assert.deepEqual([refused.size, refused.note, alarms()], [0, '', ['compliance.witness_refused']]);
  await honest.grow('d', 'e');
  assert.equal((await honest.seek([witness])).size, 5);
});

test('learns from a witness how far it is, where that was forgotten here', async () => {
  const ledger = await openLedger();
  const witness = await startWitness('witness.example/w');
  await ledger.grow('a', 'b', 'c');
  await ledger.seek([witness]);
  await ledger.grow('d');
  await ledger.inAll(() => ledger.witnessed.keep('acme', { size: 3, note: '', sizes: {} }));
  assert.equal((await ledger.seek([witness])).size, 4);
});

test('raises no alarm where another replica had a larger tree signed meanwhile, and one where the ledger was set back', async () => {
  const [ledger, setBack] = [await openLedger(), await openLedger()];
  const witness = await startWitness('witness.example/w');
  await ledger.grow('a', 'b', 'c');
  const behind = await ledger.inAll(() => ledger.trees.openSnapshot('acme'));
  await ledger.grow('d', 'e');
  await ledger.seek([witness]);
  await ledger.inAll(() => ledger.witnessed.keep('acme', { size: 5, note: '', sizes: {} }));
  await setBack.grow('a', 'b', 'c');
  const snapshots = [behind];
  const trees = {
    openSnapshot: async (treeId: string) => snapshots.shift() ?? ledger.trees.openSnapshot(treeId),
  };
  const { witnessed } = setBack;
  alarms();
  const late = { trees, witnessed, witnesses: [witness], quorum: 1, log };
  assert.equal((await ledger.inAll(() => seekSignatures(late, 'acme'))).size, 0);
  assert.deepEqual(alarms(), []);
  assert.equal((await setBack.seek([witness])).size, 0);
  assert.deepEqual(alarms(), ['compliance.ledger_set_back']);
});

test('has the other trees signed where many cannot be read', async () => {
  const ledger = await openLedger();
  const witness = await startWitness('witness.example/w');
  await ledger.grow('a', 'b');
  const { witnessed } = ledger;
  const unreadable = Array.from({ length: 20 }, (_, at) => [`never-opened-${at}`, 7] as const);
  const treeSizes = async () => new Map([...unreadable, ...(await ledger.trees.sizes())]);
  const asked = { trees: ledger.trees, witnessed, witnesses: [witness], quorum: 1, log, treeSizes, everyMs: 1_000 };
  await using _running = startWitnessing(asked);
  const giveUpAtMs = performance.now() + 20_000;
  const signedSize = () => ledger.inAll(async () => (await witnessed.read('acme')).size);
  while ((await signedSize()) === 0 && performance.now() < giveUpAtMs) await new Promise(setImmediate);
  assert.equal(await signedSize(), 2);
});

test('begins with no further tree once it is stopped', async () => {
  const witnesses: Witness[] = [{ name: signer.name, verifier: signer.verifier, url: 'http://127.0.0.1:1/' }];
  const begun: string[] = [];
  const isUnderWay = Promise.withResolvers<void>();
  const goesOn = Promise.withResolvers<never>();
  const openSnapshot = (treeId: string) => {
    begun.push(treeId);
    isUnderWay.resolve();
    return goesOn.promise;
  };
  const { witnessed } = await openLedger();
  const treeSizes = async () => new Map(Array.from({ length: 100 }, (_, at) => [`tree-${at}`, 1]));
  const asked = { trees: { openSnapshot }, witnessed, witnesses, quorum: 1, log, treeSizes };
  const running = startWitnessing(asked);
  await isUnderWay.promise;
  const stopped = running[Symbol.asyncDispose]();
  goesOn.reject(new Error('the database is away'));
  await stopped;
  assert.ok(begun.length > 0 && begun.length < 100, `${begun.length} trees`);
});

test('waits for as many signatures as are asked for, and takes what it gets beyond', async () => {
  const ledger = await openLedger();
  const [one, two] = [await startWitness('witness.example/one'), await startWitness('witness.example/two')];
  await ledger.grow('a');
  await ledger.seek([one, two]);
  two.child.kill('SIGKILL');
  await once(two.child, 'exit');
  await ledger.grow('b');
  assert.equal((await ledger.seek([one, two])).size, 1);
  await ledger.grow('c');
  const { note, size } = await ledger.seek([one, two], 1);
  assert.equal(size, 3);
  assert.deepEqual(
    opened(note, [one, two]).verified.map(({ name }) => name),
    [signer.name, one.name],
  );
});

test('lets a verifier refuse a checkpoint that too few witnesses signed', async () => {
  const ledger = await openLedger();
  const witness = await startWitness('witness.example/w');
  const stranger = await startWitness('witness.example/stranger');
  await ledger.grow('a', 'b');
  const { note } = await ledger.seek([witness]);
  const source = async (path: string) => (path === 'checkpoint' ? Buffer.from(note) : ledger.source(path));
  const audit = (witnesses: readonly Witness[], quorum: number) =>
    auditLedger({
      source,
      verifiers: [signer.verifier],
      witnesses: { verifiers: witnesses.map(({ verifier }) => verifier), quorum },
    });
  assert.equal((await audit([witness, stranger], 1)).damage, undefined);
  await assert.rejects(audit([witness, stranger], 2), { code: 'compliance.checkpoint_forged' });
  // One witness named twice is still one.
  await assert.rejects(audit([witness, witness], 2), { code: 'compliance.checkpoint_forged' });
});

test('refuses settings that name no cosigner or no address', () => {
  assert.throws(() => parseWitnesses(`${signer.verifierKey} http://127.0.0.1:1/`), TypeError);
  assert.throws(() => parseWitnesses('nonsense http://127.0.0.1:1/'), { code: 'compliance.verifier_key_malformed' });
  assert.deepEqual(parseWitnesses('\n\n'), []);
});
