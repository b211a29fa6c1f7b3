import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { splitCsv } from './split-csv.ts';
import { MAX_RECORD_BYTES, type RawRecord, splitLines, splitNdjson } from './split-lines.ts';

async function read(file: string | Buffer, options: { size?: number; split?: typeof splitCsv } = {}) {
  const bytes = Buffer.from(file as string);
  const chunks: Buffer[] = [];
  const size = options.size ?? bytes.length + 1;
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const records: RawRecord[] = [];
  for await (const record of splitLines(chunks, options.split ?? splitCsv)) records.push(record);
  return records;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '中', ' ', ',', '"', '\n', '\r\n', '1'), maxLength: 6 });
const quoted = (text: string) => (/[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text);

describe('CSV records', () => {
  test('are those that csv-parse reads, however the bytes are cut', async () => {
    const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (table, end, size) => {
          const file = table.map((row) => row.map(quoted).join(',')).join(end);
          const records = await read(file, { size });
          assert.deepEqual(
            records.map((record) => record.cells),
            parse(file, { relax_column_count: true, record_delimiter: end }),
          );
        },
      ),
    );
  });

  test('know the line on which they begin, also after cells with line ends', async () => {
    const records = await read('a,b\r\n"x\r\ny",1\r\n\r\n2,3');
    assert.deepEqual(
      records.map(({ line, cells }) => ({ line, cells })),
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['x\r\ny', '1'] },
        { line: 5, cells: ['2', '3'] },
      ],
    );
  });

  test('keep their bytes, and lose the byte order mark of the file', async () => {
    const [header, row] = await read(Buffer.from('\ufeffa,b\r\n"ü ""x""",2\r\n'));
    assert.deepEqual(header?.cells, ['a', 'b']);
    assert.equal(row?.bytes.toString(), '"ü ""x""",2');
    assert.deepEqual(row?.cells, ['ü "x"', '2']);
  });
});

describe('a bad record', () => {
  test('that is not UTF-8 spoils only itself', async () => {
    const file = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0x41, 0x0a]), Buffer.from('b\n')]);
    const records = await read(file, { size: 2 });
    assert.deepEqual(
      records.map(({ line, problem }) => [line, problem]),
      [
        [1, undefined],
        [2, 'invalid_utf8'],
        [3, undefined],
      ],
    );
  });

  test('with a quote left open costs one line, not the file', async () => {
    const records = await read('1,"open\n2,b\n3,c\n');
    assert.deepEqual(
      records.map(({ line, problem }) => [line, problem]),
      [
        [1, 'bad_quote'],
        [2, undefined],
        [3, undefined],
      ],
    );
  });

  test('with a quote inside a plain cell, or text after a closing one, is refused alone', async () => {
    const records = await read('1,a"b\n"x"y,2\n3,c\n');
    assert.deepEqual(
      records.map(({ problem }) => problem),
      ['bad_quote', 'bad_quote', undefined],
    );
  });

  test('longer than the limit is refused and the next one is read', async () => {
    for (const size of [65_536, 10 * MAX_RECORD_BYTES]) {
      const records = await read(`${'x'.repeat(3 * MAX_RECORD_BYTES)}\nok\n`, { size });
      assert.deepEqual(
        records.map(({ line, problem }) => [line, problem]),
        [
          [1, 'too_long'],
          [2, undefined],
        ],
      );
    }
  });
});

test('NDJSON records are its lines', async () => {
  const records = await read('{"a":1}\r\n\n{"b":"中"}', { split: splitNdjson, size: 3 });
  assert.deepEqual(
    records.map(({ line, cells }) => [line, cells[0]]),
    [
      [1, '{"a":1}'],
      [3, '{"b":"中"}'],
    ],
  );
});
