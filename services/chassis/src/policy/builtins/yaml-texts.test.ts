import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { toolProgram } from '../../../../../infra/tools/build-program.ts';
import { parseJson, stringifyJson } from '../values/rego-json.ts';
import type { Value } from '../values/value.ts';
import { yamlTexts } from './yaml-texts.ts';

const texts = [
  'a: yes\nb: on\nc: 0o17\nd: 017\ne: 0b11\nf: 1_000\ng: 12345678901234567890\nh: ~\n1: x\ntrue: 1\n',
  'a: &x {b: 1}\nc:\n  <<: *x\n  d: [1.50, 2e3, 0x1F]\n',
  'day: 2020-01-01\ntime: 190:20:30\n',
  'a: 1\na: 2\n',
  '--- 1\n--- 2\n',
  'a: 1\n---\n\tb: 2\n',
  'a: *nowhere\n',
  'foo:\n  - a: {',
  '',
];
const values = [
  { b: [1, { c: 'yes', d: 'a: b', e: '1', f: 'x\ny', g: null, h: [], i: {} }], a10: 'null', a2: '2020-01-01' },
  ['y', 'no', '0x1F', '~', '#x', "it's", '', ' lead', 'a\nb\n', '中', '@x', '- a', 1.5, -0.5, true, [[1, 2], []]],
  'x',
  {},
];

describe('YAML', () => {
  let opa = '';
  before(async () => {
    opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
  });

  /** What the program itself says of all operands at once. */
  function saidByOpa(call: string, operands: readonly unknown[]): unknown {
    const query = `[said | some x in input; said := [y | y := ${call}]]`;
    const input = JSON.stringify(operands);
    const said = execFileSync(opa, ['eval', '-f', 'raw', '--stdin-input', query], { input, encoding: 'utf8' });
    return JSON.parse(said);
  }

  function ours(name: string, operands: readonly unknown[]): unknown {
    return operands.map((operand) => {
      const value = yamlTexts[name]?.(parseJson(JSON.stringify(operand)) as Value);
      return value === undefined ? [] : [JSON.parse(stringifyJson(value))];
    });
  }

  it('is read as opa reads it', () => {
    assert.deepEqual(ours('yaml.unmarshal', texts), saidByOpa('yaml.unmarshal(x)', texts));
    assert.deepEqual(ours('yaml.is_valid', [...texts, 7]), saidByOpa('yaml.is_valid(x)', [...texts, 7]));
  });

  it('is written as opa writes it', () => {
    assert.deepEqual(ours('yaml.marshal', values), saidByOpa('yaml.marshal(x)', values));
  });
});
