import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { objectOf } from '../../../../infra/tools/pack-cases.ts';
import { packShelf } from '../../test/fixtures/pack-shelf.ts';

const program = fileURLToPath(new URL('./decide-file.ts', import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/decide-`);
const wanted = ['global', 'cn.ad', 'cn.pipl'];
const shelf = await packShelf((pack) => wanted.includes(pack));
const packs = shelf.current;
after(async () => {
  rmSync(folder, { recursive: true });
  await shelf[Symbol.asyncDispose]();
});

function decide(...words: string[]): { status: number | null; lines: string[]; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n').slice(0, -1), said: stderr };
}

describe('deciding a file', () => {
  it('tells the line of each fault as an editor counts them, and takes a file that begins with a byte order mark', () => {
    const file = `${folder}/marked.ndjson`;
    writeFileSync(file, `\uFEFF${JSON.stringify(objectOf({ start: 'china' }))}\r\n\r\n{"now":1}\r\n[]\r\n`);
    const answers = decide(packs, file).lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ outcome, line, error }) => outcome ?? [line, error.field]),
      ['allow', [3, 'now'], [4, '(object)']],
    );
  });

  it('answers every line in its place, and fails when one of them could not be read', () => {
    const file = `${folder}/cases.ndjson`;
    const clean = objectOf({ start: 'china' });
    const refused = objectOf({ start: 'china', change: { action: { id: 'a-2' }, consents: [] } });
    writeFileSync(file, `${JSON.stringify(clean)}\nnot json\n\n${JSON.stringify(refused)}`);
    const { status, lines, said } = decide(packs, file);
    assert.equal(status, 1);
    assert.match(said, /^2 decided by revision \w+, 1 not decided/m);
    const answers = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, outcome, error }) => [id, outcome ?? error.code]),
      [
        ['a-1', 'allow'],
        [undefined, 'compliance.invalid_input'],
        ['a-2', 'deny'],
      ],
    );
    assert.equal('ledger' in answers[0], false);
    writeFileSync(file, JSON.stringify(clean));
    assert.equal(decide(packs, file).status, 0);
  });

  it('decides by the packs of a past revision that lies beside, and by none where that is not there', async () => {
    const past = 'b'.repeat(64);
    await shelf.put(past, (pack) => pack.startsWith('global'));
    const file = `${folder}/one.ndjson`;
    writeFileSync(file, JSON.stringify(objectOf({ start: 'china', change: { consents: [] } })));
    const [now, then] = ['', past.slice(0, 12)].map((asOf) => JSON.parse(decide(packs, file, asOf).lines[0] ?? ''));
    assert.deepEqual([now.outcome, now.revision], ['deny', shelf.revision]);
    assert.deepEqual([then.outcome, then.revision], ['allow', past]);
    assert.equal(decide(packs, file, 'f'.repeat(64)).status, 1);
  });

  it('fails for a file or packs that are not there', () => {
    assert.equal(decide(packs, `${folder}/absent.ndjson`).status, 1);
    assert.equal(decide(`${folder}/absent`, program).status, 1);
    assert.equal(decide().status, 2);
  });
});
