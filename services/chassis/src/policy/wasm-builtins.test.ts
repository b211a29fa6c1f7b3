import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { toolProgram } from '../../../../infra/tools/build-program.ts';
import { compileRego, Engine } from '../../../../infra/tools/compile-rego.ts';
import { answerRules } from './answer-rules.ts';
import { isSameAnswer } from './compare-answers.ts';

/** Builtins that the runtime's library brings along, and those that are compiled into a policy. */
const terms = [
  'sprintf("%v %d %s %.2f %05d", [{"b": [1, null], "a": "x"}, 3, "y", 2.5, 42])',
  'json.is_valid("{") == false',
  'json.is_valid(input.number)',
  'regex.split("[,;]", "a,b;c")',
  'yaml.marshal({"yes": "no", "a": [1, {}]})',
  'yaml.unmarshal("a: yes\\nb: 017")',
  'yaml.is_valid(input.number)',
  'net.cidr_contains("10.0.0.0/8", "10.1.0.0/16")',
  'net.cidr_contains("::ffff:10.0.0.0/104", "::ffff:10.9.9.9")',
  'net.cidr_contains("2001:db8::/32", "2001:db8:0:1::/64")',
  'net.cidr_intersects("10.1.0.0/16", "10.0.0.0/8")',
  'net.cidr_intersects("10.1.0.0/16", "10.2.0.0/16")',
  'net.cidr_is_valid("10.0.0.0/33")',
  'net.cidr_expand("192.168.0.5/30")',
  'net.cidr_contains_matches({"a": "10.0.0.0/8"}, ["11.1.1.1", "10.1.1.1"])',
];

describe('a builtin', () => {
  let opa = '';
  before(async () => {
    opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
  });

  it('answers alike in both engines, as opa does', async () => {
    const input = JSON.stringify({ number: 7 });
    const query = `[${terms.join(', ')}]`;
    const meant = JSON.parse(execFileSync(opa, ['eval', '-f', 'raw', '--stdin-input', query], { input }).toString());
    for (const engine of Object.values(Engine)) {
      const rules = await compileRego(opa, { modules: [], query }, engine);
      const said = await answerRules({ ...rules, data: '{}', input });
      assert.ok('result' in said, JSON.stringify(said));
      assert.ok(isSameAnswer(JSON.parse(said.result), meant), `${engine}: ${said.result}\n${JSON.stringify(meant)}`);
    }
  });
});
