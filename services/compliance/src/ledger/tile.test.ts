import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeEntries, encodeEntries } from './entry-bundle.ts';
import { tilesOfTree } from './tile.ts';
import { entriesPath, parseLedgerPath, tilePath } from './tile-path.ts';

test('writes the paths of the tlog-tiles specification', () => {
  assert.equal(tilePath({ level: 2, index: 1_234_067, width: 256 }), 'tile/2/x001/x234/067');
  assert.equal(tilePath({ level: 0, index: 273, width: 112 }), 'tile/0/273.p/112');
  assert.equal(entriesPath({ index: 0, width: 8 }), 'tile/entries/000.p/8');
  assert.equal(entriesPath({ index: 1000, width: 256 }), 'tile/entries/x001/000');
});

test('reads back every path it writes', () => {
  const tile = fc.record({
    level: fc.integer({ min: 0, max: 63 }),
    index: fc.integer({ min: 0, max: 2 ** 45 }),
    width: fc.integer({ min: 1, max: 256 }),
  });
  fc.assert(
    fc.property(tile, ({ level, index, width }) => {
      assert.deepEqual(parseLedgerPath(tilePath({ level, index, width })), { what: 'tile', level, index, width });
      assert.deepEqual(parseLedgerPath(entriesPath({ index, width })), { what: 'entries', index, width });
    }),
  );
});

test('knows no second spelling of a path', () => {
  const wrong = [
    'tile/00/000',
    'tile/64/000',
    'tile/0/1',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000/',
    '/tile/0/000',
    'tile/entries',
    'tile/x/000',
    '',
    'Checkpoint',
    'tile/0/../000',
  ];
  for (const path of wrong) {
    assert.throws(() => parseLedgerPath(path), { code: 'compliance.tile_not_found' }, path);
  }
});

test("names the tiles of the specification's example of 70,000 entries", () => {
  const tiles = [...tilesOfTree(70_000)];
  const full = (level: number) => tiles.filter((tile) => tile.level === level && tile.width === 256).length;
  assert.deepEqual([full(0), full(1), full(2)], [273, 1, 0]);
  assert.deepEqual(
    tiles.filter((tile) => tile.width < 256),
    [
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ],
  );
  assert.deepEqual(
    [...tilesOfTree(256)],
    [
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ],
  );
});

test('reads back the entries of a bundle, empty and longest ones included', () => {
  const entries = [Buffer.from('a'), Buffer.alloc(0), Buffer.alloc(65_535, 7)];
  const bundle = encodeEntries(entries);
  assert.deepEqual([...bundle.subarray(0, 5)], [0, 1, 0x61, 0, 0]);
  assert.deepEqual(
    decodeEntries(bundle).map((entry) => Buffer.from(entry)),
    entries,
  );
  assert.throws(() => encodeEntries([Buffer.alloc(65_536)]), { code: 'compliance.leaf_malformed' });
  for (const cut of [1, 2, bundle.length - 1]) {
    assert.throws(() => decodeEntries(bundle.subarray(0, cut)), { code: 'compliance.tile_malformed' });
  }
});
