import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./rego.ts', import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/rego-test-`);
after(() => rmSync(folder, { recursive: true }));

function rego(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  const answers = stdout.split('\n').slice(0, -1);
  return { status, answers: answers.map((line) => JSON.parse(line)), said: stderr };
}

function file(name: string, text: string): string {
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
}

describe('asking rules from the command line', () => {
  it('answers the lines it can read, tells the number of each other as an editor counts, and fails', () => {
    const asked = (id: string, text: string) => JSON.stringify({ id, modules: [text], query: 'data.a.b' });
    const cases = [asked('right', 'package a\n\nb := 1'), '', 'not json', asked('refused', 'package a\n\nb := c')];
    const { status, answers, said } = rego(`CASES=${file('cases.ndjson', cases.join('\n'))}`);
    assert.equal(status, 1);
    assert.match(said, /^1 of 3 lines could not be read/m);
    const [right, unread, refused] = answers;
    assert.deepEqual(right, { id: 'right', result: 1 });
    assert.match(unread.error.message, /^line 3: /);
    assert.deepEqual([refused.id, refused.error.code], ['refused', 'rego_unsafe_var_error']);
    assert.match(refused.error.message, /modules\[0\]:3: /);
  });

  it('names the files of the caller in what it says, and the query where that is wrong', () => {
    const rules = file('rules.rego', 'package a\n\nb := {\n');
    const { status, answers } = rego(`DIR=${folder}`, 'QUERY=data.a.b');
    assert.equal(status, 0);
    assert.match(answers[0].error.message, new RegExp(`\\n${RegExp.escape(rules)}:4: `));
    assert.doesNotMatch(answers[0].error.message, /module-/);
    file('rules.rego', 'package a\n\nb := 1\n');
    assert.match(rego(`DIR=${folder}`, 'QUERY=data.a.b[').answers[0].error.message, /\nthe query: rego_parse_error/);
  });

  it('says which setting names a file that is not there or not JSON', () => {
    file('rules.rego', 'package a\n\nb := 1\n');
    const asked = [`DIR=${folder}`, 'QUERY=data.a.b'];
    const broken = file('input.json', '{"x": 1');
    for (const [word, expected] of [
      [`INPUT=${folder}/absent.json`, /^INPUT=.*absent\.json cannot be read \(ENOENT\)/],
      [`DATA=${broken}`, /^DATA=.*input\.json is not JSON/],
    ] as const) {
      const { status, answers, said } = rego(...asked, word);
      assert.deepEqual([status, answers], [1, []]);
      assert.match(said, expected);
    }
  });
});
