import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { signCheckpoint } from './checkpoint.ts';
import { decodeEntries, encodeEntries } from './entry-bundle.ts';
import { encodeLeaf, type Leaf } from './leaf.ts';
import { leafHash } from './merkle-hash.ts';
import { appendLeaves, EMPTY_TREE } from './merkle-tree.ts';
import { createNoteSigner, createNoteVerifier, formatVerifierKey, NoteAlgorithm } from './note-key.ts';
import { addSignature, cosignatureMessage, formatSignatureLine, parseNote } from './signed-note.ts';
import { TILE_WIDTH, tilesOfTree } from './tile.ts';
import { entriesPath, tilePath } from './tile-path.ts';
import { formatWatermarkId, signWatermark, watermarkHash } from './watermark.ts';

const log = createNoteSigner('ledger.example/acme', Buffer.alloc(32, 1));
const program = join(import.meta.dirname, 'verify-ledger.ts');
const root = await mkdtemp(join(tmpdir(), 'ledger-'));
after(() => rm(root, { recursive: true }));

const SIZE = 700;
const watermarkId = formatWatermarkId(Buffer.alloc(10, 7));
const at = '2026-11-22T02:30:00.000Z';
const leafOf = (index: number): Leaf =>
  index % 2 === 1
    ? {
        kind: 'delivery',
        tenant: 'acme',
        automationId: `a-${index}`,
        permitIndex: index - 1,
        at,
        status: 'delivered',
        sentHash: '4'.repeat(64),
        deliveryId: 'x',
      }
    : {
        kind: 'decision',
        tenant: 'acme',
        automationId: `a-${index}`,
        decisionId: 'd',
        at,
        recipient: '1'.repeat(64),
        channel: 'sms',
        contentHash: '2'.repeat(64),
        outcome: 'allow',
        articles: [],
        obligations: [],
        revision: 'r',
        packs: [],
        permitExpiresAt: at,
        watermark: index === 344 ? watermarkHash(watermarkId) : '3'.repeat(64),
      };
const entries = Array.from({ length: SIZE }, (_, index) => encodeLeaf(leafOf(index)));

type Log = {
  folder: string;
  write(path: string, body: Uint8Array | string): Promise<void>;
  read(path: string): Promise<Buffer>;
};

/** A log as files, made by the appender from `entries`; each test spoils a copy of its own. */
async function writeLog(name: string, logged: readonly Uint8Array[] = entries): Promise<Log> {
  const folder = join(root, name);
  const write = async (path: string, body: Uint8Array | string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), body);
  };
  const { state, root: treeRoot, fullTiles } = appendLeaves(EMPTY_TREE, logged.map(leafHash));
  for (const tile of tilesOfTree(state.size)) {
    const full = fullTiles.find(({ level, index }) => level === tile.level && index === tile.index);
    await write(tilePath(tile), full?.hashes ?? state.edge[tile.level] ?? '');
    const from = tile.index * TILE_WIDTH;
    if (tile.level === 0) await write(entriesPath(tile), encodeEntries(logged.slice(from, from + tile.width)));
  }
  await write('checkpoint', signCheckpoint({ size: state.size, root: treeRoot }, log));
  return { folder, write, read: (path) => readFile(join(folder, path)) };
}

/** A witness as its key and the line that it adds to a checkpoint. */
function cosigner(name: string, digit: number) {
  const signer = createNoteSigner(name, Buffer.alloc(32, digit));
  const publicKey = Buffer.from(signer.verifierKey.split('+').slice(2).join('+'), 'base64').subarray(1);
  const { keyId } = createNoteVerifier(name, publicKey, NoteAlgorithm.ed25519Cosignature);
  const line = (note: string) => {
    const signature = signer.sign(cosignatureMessage(parseNote(note).text, 0n));
    return formatSignatureLine({ name, keyId, signature: Buffer.concat([Buffer.alloc(8), signature]) });
  };
  return { key: formatVerifierKey(name, publicKey, NoteAlgorithm.ed25519Cosignature), line };
}

type Run = { exit: number; result: Record<string, unknown>; said: string };

type Printed = { exit: number; stdout: string; said: string };

function run(...args: readonly string[]): Promise<Printed> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, said) => {
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, stdout, said });
    });
  });
}

async function verify(...args: readonly string[]): Promise<Run> {
  const { exit, stdout, said } = await run('--key', log.verifierKey, ...args);
  return { exit, result: JSON.parse(stdout), said };
}

async function changeBundle(
  target: Log,
  path: string,
  change: (bundle: Uint8Array[]) => Uint8Array[],
): Promise<Uint8Array[]> {
  const changed = change(decodeEntries(await target.read(path)));
  await target.write(path, encodeEntries(changed));
  return changed;
}

test('finds nothing wrong with a log as it was signed, in a folder and over HTTP', async (context) => {
  const whole = await writeLog('whole');
  const { exit, result } = await verify('--dir', whole.folder);
  assert.equal(exit, 0);
  assert.deepEqual([result.isRight, result.size, result.kinds], [true, SIZE, { decision: 350, delivery: 350 }]);

  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/v1/ledger/acme/', '');
    whole.read(path).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  });
  context.after(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const overHttp = await verify('--url', `http://127.0.0.1:${port}/v1/ledger/acme`);
  assert.deepEqual([overHttp.exit, overHttp.result], [0, result]);
});

test('asks for the checkpoint that witnesses signed, and for enough of them', async (context) => {
  const whole = await writeLog('witnessed');
  const plain = (await whole.read('checkpoint')).toString();
  const [one, other] = [cosigner('witness.example/one', 3), cosigner('witness.example/other', 4)];
  const signed = addSignature(plain, one.line(plain));
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    if (path === 'checkpoint?witnessed=true') response.end(signed);
    else whole.read(path).then(response.end.bind(response), () => response.writeHead(404).end());
  });
  context.after(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const both = ['--url', url, '--witness', one.key, '--witness', other.key];
  const enough = await verify(...both, '--witnesses', '1');
  assert.equal(enough.exit, 0);
  assert.deepEqual(enough.result.signed, { by: [log.name, 'witness.example/one'], unknown: [] });
  const tooFew = await verify(...both);
  assert.deepEqual([tooFew.exit, tooFew.result.code], [1, 'compliance.checkpoint_forged']);
  const nobody = await verify('--url', url, '--witnesses', '1');
  const moreThanThere = await verify('--url', url, '--witness', one.key, '--witnesses', '2');
  assert.deepEqual([nobody.exit, moreThanThere.exit], [2, 2]);
});

test('names a changed entry', async () => {
  const spoilt = await writeLog('changed');
  await changeBundle(spoilt, 'tile/entries/001', (bundle) => bundle.with(44, encodeLeaf(leafOf(0))));
  const { exit, result } = await verify('--dir', spoilt.folder);
  assert.deepEqual([exit, result.damage], [1, { what: 'entry_changed', index: 300, through: 300 }]);
});

test('names the first of two entries that changed places', async () => {
  const spoilt = await writeLog('reordered');
  await changeBundle(spoilt, 'tile/entries/001', (bundle) => {
    const [first, second] = [bundle[10], bundle[99]] as [Uint8Array, Uint8Array];
    return bundle.with(10, second).with(99, first);
  });
  const { exit, result } = await verify('--dir', spoilt.folder);
  assert.deepEqual([exit, result.damage], [1, { what: 'entry_changed', index: 266, through: 266 }]);
});

test('names a removed entry, in the middle, at the end and with its whole bundle', async () => {
  const middle = await writeLog('removed-middle');
  await changeBundle(middle, 'tile/entries/000', (bundle) => bundle.toSpliced(17, 1));
  assert.deepEqual((await verify('--dir', middle.folder)).result.damage, {
    what: 'entry_changed',
    index: 17,
    through: 17,
  });

  const end = await writeLog('removed-end');
  await changeBundle(end, 'tile/entries/002.p/188', (bundle) => bundle.slice(0, -1));
  assert.deepEqual((await verify('--dir', end.folder)).result.damage, {
    what: 'entry_missing',
    index: 699,
    through: 699,
  });

  const bundle = await writeLog('removed-bundle');
  await rm(join(bundle.folder, 'tile/entries/001'));
  const { exit, result } = await verify('--dir', bundle.folder);
  assert.deepEqual([exit, result.damage], [1, { what: 'entry_missing', index: 256, through: 256 }]);
});

test('names an added entry', async () => {
  const spoilt = await writeLog('added');
  await changeBundle(spoilt, 'tile/entries/002.p/188', (bundle) => [...bundle, encodeLeaf(leafOf(1))]);
  const { exit, result } = await verify('--dir', spoilt.folder);
  assert.deepEqual([exit, result.damage], [1, { what: 'entry_added', index: 700, through: 700 }]);
});

test('points at the tile when entry and tile were changed together', async () => {
  const spoilt = await writeLog('tile-too');
  const bundle = await changeBundle(spoilt, 'tile/entries/001', (old) => old.with(44, encodeLeaf(leafOf(0))));
  await spoilt.write('tile/0/001', Buffer.concat(bundle.map(leafHash)));
  const { exit, result } = await verify('--dir', spoilt.folder);
  assert.deepEqual([exit, result.damage], [1, { what: 'entry_changed', index: 256, through: 511 }]);
});

test('names a changed tile over entries that are right', async () => {
  const spoilt = await writeLog('tile-only');
  const tile = await spoilt.read('tile/0/002.p/188');
  tile[32 * 5] = (tile[32 * 5] ?? 0) ^ 1;
  await spoilt.write('tile/0/002.p/188', tile);
  assert.deepEqual((await verify('--dir', spoilt.folder)).result.damage, {
    what: 'tile_changed',
    index: 517,
    through: 517,
  });

  const upper = await writeLog('upper-tile-only');
  await rm(join(upper.folder, 'tile/1/000.p/2'));
  const { exit, result } = await verify('--dir', upper.folder);
  assert.deepEqual([exit, result.damage], [1, { what: 'tile_changed', index: 0, through: 255 }]);
});

test('sees a history that was rewritten as a whole, by the signed root and by an older checkpoint', async () => {
  const rewritten = await writeLog('rewritten', entries.with(3, encodeLeaf(leafOf(1))));
  const whole = await writeLog('kept');
  await rewritten.write(
    'since',
    signCheckpoint({ size: 500, root: appendLeaves(EMPTY_TREE, entries.slice(0, 500).map(leafHash)).root }, log),
  );
  const since = join(rewritten.folder, 'since');

  const resigned = await verify('--dir', rewritten.folder, '--since', since);
  assert.deepEqual([resigned.exit, resigned.result.damage], [1, { what: 'history_rewritten', index: 0, through: 499 }]);
  const consistent = await verify('--dir', whole.folder, '--since', since);
  assert.deepEqual([consistent.exit, consistent.result.since], [0, { size: 500, isConsistent: true }]);

  await rewritten.write('checkpoint', await whole.read('checkpoint'));
  const unsigned = await verify('--dir', rewritten.folder);
  assert.deepEqual([unsigned.exit, unsigned.result.damage], [1, { what: 'history_rewritten', index: 0, through: 699 }]);
});

test('sees a log that is shorter than it was', async () => {
  const whole = await writeLog('longer');
  const shorter = await writeLog('shorter', entries.slice(0, 600));
  const { exit, result } = await verify('--dir', shorter.folder, '--since', join(whole.folder, 'checkpoint'));
  assert.deepEqual([exit, result.damage], [1, { what: 'log_shrunk', index: 600, through: 699 }]);
});

test('shows the decision of a watermark, long or short, and refuses a forged or unknown one', async () => {
  const { folder } = await writeLog('marked');
  const long = signWatermark({ treeId: 'acme', index: 344, id: watermarkId }, log);
  const { exit, result } = await verify('--dir', folder, '--watermark', long, '--watermark', watermarkId.toLowerCase());
  const decision = { isVerified: true, index: 344, outcome: 'allow' };
  assert.equal(exit, 0);
  assert.deepEqual(result.watermarks, [
    { watermark: long, ...decision },
    { watermark: watermarkId.toLowerCase(), ...decision },
  ]);
  const unknown = await verify('--dir', folder, '--watermark', '0'.repeat(16));
  assert.equal(unknown.exit, 3);
  assert.match(unknown.said, /^--watermark 0{16}: The ledger has no decision/);
  const elsewhere = signWatermark({ treeId: 'acme', index: 346, id: watermarkId }, log);
  assert.equal((await verify('--dir', folder, '--watermark', elsewhere)).exit, 3);
  const forged = await verify('--dir', folder, '--watermark', long.replace('.344.', '.345.'));
  const [shown] = forged.result.watermarks as { code: string }[];
  assert.deepEqual([forged.exit, shown?.code], [3, 'compliance.watermark_forged']);
});

test('tells a forged checkpoint from a log it could not read', async () => {
  const spoilt = await writeLog('forged');
  await spoilt.write('checkpoint', (await spoilt.read('checkpoint')).toString().replace('\n700\n', '\n699\n'));
  const forged = await verify('--dir', spoilt.folder);
  assert.deepEqual([forged.exit, forged.result.code], [1, 'compliance.checkpoint_forged']);
  assert.equal((await verify('--dir', join(root, 'nowhere'))).exit, 2);
  assert.equal((await verify()).exit, 2);
});

test('prints how to use it', async () => {
  const { exit, stdout, said } = await run('--help');
  assert.deepEqual([exit, said], [0, '']);
  assert.match(stdout, /^Verifies a whole ledger.*--watermark.*Exit 0: /s);
});

test('names the argument that is wrong, its value and what to give, and says nothing about the log', async () => {
  const whole = await writeLog('asked-wrongly');
  const log = ['--dir', whole.folder];
  const wrongs: [readonly string[], RegExp][] = [
    [['--url', 'gateway/v1/ledger/acme'], /^--url gateway\/v1\/ledger\/acme is no address; it reads https:/],
    [['--url', 'http://127.0.0.1:1/'], /^--url http:\/\/127\.0\.0\.1:1\/: cannot be reached \(bad port\); check/],
    [['--dir', join(root, 'nowhere')], /^--dir .*nowhere: there is no checkpoint; the name of the tenant or folder/],
    [[...log, '--since', join(root, 'nothing')], /^--since .*nothing cannot be read \(ENOENT\); give the file/],
    [[...log, '--watermark', 'SM1.half'], /^--watermark SM1\.half: A watermark is .* Copy it whole/],
    [[...log, '--witness', 'someone'], /^--witness someone is neither a file nor a verifier key; a key reads/],
    [[...log, '--watermarks', 'x'], /^Unknown option '--watermarks'/],
    [[], /^give either --url .* or --dir/],
  ];
  const runs = await Promise.all(wrongs.map(([args]) => verify(...args)));
  for (const [index, { exit, result, said }] of runs.entries()) {
    assert.deepEqual([exit, result.isRight, result.error], [2, false, said.trimEnd()]);
    assert.match(said, wrongs[index]?.[1] ?? /^$/);
  }
  const keyless = await run(...log);
  assert.equal(keyless.exit, 2);
  assert.match(keyless.said, /^--key is missing; give the verifier key/);
});
