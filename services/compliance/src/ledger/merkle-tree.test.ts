import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isConsistent, proveConsistency, proveConsistencyFromTiles } from './consistency-proof.ts';
import { isIncluded, proveInclusion, proveInclusionFromTiles } from './inclusion-proof.ts';
import { EMPTY_ROOT, leafHash, nodeHash, sha256 } from './merkle-hash.ts';
import { type Appended, appendLeaves, checkTreeState, EMPTY_TREE, rootOf, type TreeState } from './merkle-tree.ts';
import { splitPoint } from './subtree.ts';
import { TILE_WIDTH, type Tile, tileWidth } from './tile.ts';
import { type ReadNodes, tileNodes } from './tile-nodes.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const entry = (index: number) => Buffer.from(`entry ${index}`);
const leaves = (size: number) => Array.from({ length: size }, (_, index) => leafHash(entry(index)));

/** The definition of RFC 9162 §2.1.1, recursive and slow, which shares nothing with the code under test. */
function naiveRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return sha256(Buffer.alloc(0));
  if (hashes.length === 1) return first;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha256(Buffer.concat([Buffer.of(1), naiveRoot(hashes.slice(0, split)), naiveRoot(hashes.slice(split))]));
}

/** Appends in the given batch sizes, keeping the full tiles as a store would. */
function grow(batches: readonly number[]): { state: TreeState; last: Appended; readNodes: ReadNodes } {
  const stored = new Map<string, Uint8Array>();
  let last = appendLeaves(EMPTY_TREE, []);
  for (const count of batches) {
    const from = last.state.size;
    last = appendLeaves(last.state, leaves(from + count).slice(from));
    for (const tile of last.fullTiles) {
      assert.ok(!stored.has(`${tile.level}/${tile.index}`), 'a full tile is made once');
      stored.set(`${tile.level}/${tile.index}`, tile.hashes);
    }
  }
  const { state } = last;
  const readTile = async (tile: Tile) => {
    const isFull = tileWidth(tile.level, tile.index, state.size) === TILE_WIDTH;
    const hashes = isFull ? stored.get(`${tile.level}/${tile.index}`) : state.edge[tile.level];
    assert.ok(hashes, `tile ${tile.level}/${tile.index} exists`);
    return hashes;
  };
  return { state, last, readNodes: async (tile) => tileNodes(await readTile(tile)) };
}

// The reference vectors of Certificate Transparency (merkletree tests of the RFC 6962 authors).
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((text) => leafHash(Buffer.from(text, 'hex')));
const CT_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('gives the published RFC 6962 roots', () => {
  assert.equal(hex(EMPTY_ROOT), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const roots = CT_LEAVES.map((_, last) => hex(appendLeaves(EMPTY_TREE, CT_LEAVES.slice(0, last + 1)).root));
  assert.deepEqual(roots, CT_ROOTS);
});

test('gives the published RFC 6962 proofs', () => {
  const { nodes } = appendLeaves(EMPTY_TREE, CT_LEAVES);
  assert.deepEqual(proveInclusion(5, 8, nodes).map(hex), [
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  assert.deepEqual(proveConsistency(6, 8, nodes).map(hex), [
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

test('agrees with the recursive definition at every size up to 300, appended leaf by leaf', () => {
  let state = EMPTY_TREE;
  const all = leaves(300);
  all.forEach((hash, index) => {
    const appended = appendLeaves(state, [hash]);
    state = checkTreeState(appended.state);
    assert.equal(hex(appended.root), hex(naiveRoot(all.slice(0, index + 1))), `size ${index + 1}`);
    assert.equal(hex(rootOf(state)), hex(appended.root));
  });
});

test('proves each leaf of a new batch from memory, whatever the batches were', () => {
  const batches = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(batches, (counts) => {
      const { last, state } = grow(counts);
      const from = state.size - (counts.at(-1) ?? 0);
      for (let index = from; index < state.size; index += 1) {
        const proof = proveInclusion(index, state.size, last.nodes);
        const claim = { index, size: state.size, leafHash: leafHash(entry(index)), root: last.root };
        assert.ok(isIncluded(claim, proof));
      }
    }),
    { numRuns: 40 },
  );
});

test('proves any leaf and any older size from tiles, and nothing else passes', async () => {
  const trees = [1, 2, 7, 255, 256, 257, 300, 70_000].map((size) =>
    grow([Math.floor(size / 3), size - Math.floor(size / 3)]),
  );
  const choices = fc.record({ tree: fc.constantFrom(...trees), a: fc.nat(), b: fc.nat(), flip: fc.nat() });
  await fc.assert(
    fc.asyncProperty(choices, async ({ tree, a, b, flip }) => {
      const size = 1 + (a % tree.state.size);
      const index = b % size;
      const root = naiveRootCached(size);
      const proof = await proveInclusionFromTiles(index, size, tree.readNodes);
      const claim = { index, size, leafHash: leafHash(entry(index)), root };
      assert.ok(isIncluded(claim, proof));
      assert.ok(!isIncluded({ ...claim, leafHash: leafHash(entry(index + 1)) }, proof));
      assert.ok(!isIncluded({ ...claim, index: index + 1 }, proof));
      assert.ok(!isIncluded(claim, [...proof, root]));

      const older = { size: 1 + (b % size), root: naiveRootCached(1 + (b % size)) };
      const consistency = await proveConsistencyFromTiles(older.size, size, tree.readNodes);
      assert.ok(isConsistent(older, { size, root }, consistency));
      assert.ok(!isConsistent({ ...older, root: nodeHash(root, root) }, { size, root }, consistency));
      assert.ok(!isConsistent(older, { size, root: nodeHash(root, root) }, consistency));
      const bent = consistency.map((hash, step) => (step === flip % consistency.length ? sha256(hash) : hash));
      assert.equal(isConsistent(older, { size, root }, bent), consistency.length === 0);
    }),
    { numRuns: 60 },
  );
});

const rootsBySize = new Map<number, Uint8Array>();
function naiveRootCached(size: number): Uint8Array {
  const known = rootsBySize.get(size) ?? naiveRoot(leaves(size));
  rootsBySize.set(size, known);
  return known;
}

test('refuses a stored edge that does not fit the size', () => {
  const { state } = grow([700]);
  const code = { code: 'compliance.ledger_corrupt' };
  assert.throws(() => checkTreeState({ ...state, size: 701 }), code);
  assert.throws(() => checkTreeState({ ...state, edge: state.edge.slice(0, 1) }), code);
  assert.throws(() => checkTreeState({ size: 0, edge: [Buffer.alloc(32)] }), code);
});

test('refuses proofs outside the tree', async () => {
  const { readNodes } = grow([10]);
  const code = { code: 'compliance.proof_range_invalid' };
  assert.throws(() => proveInclusion(10, 10, () => undefined), code);
  assert.throws(() => proveConsistency(11, 10, () => undefined), code);
  await assert.rejects(async () => proveInclusionFromTiles(-1, 10, readNodes), code);
});

test('splits a tree at the largest power of two below its size', () => {
  assert.deepEqual([2, 3, 4, 5, 2 ** 40, 2 ** 40 + 1].map(splitPoint), [1, 2, 2, 4, 2 ** 39, 2 ** 40]);
});
