import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toolProgram } from '../../../../../infra/tools/build-program.ts';
import { answerRules, type RulesAnswer } from '../answer-rules.ts';
import { builtins } from '../builtins/builtins.ts';
import { isSameAnswer } from '../compare-answers.ts';
import { programWriter } from './compile-plan.ts';
import { type Plan, type Statement, statementsOf } from './plan-ir.ts';

const run = promisify(execFile);
const fixtures = fileURLToPath(new URL('../../../test/fixtures/', import.meta.url));
const sources = ['general.rego', 'broken.rego', 'mixed.rego'];
const brokenRules = ['complete', 'entries', 'made', 'called'];
const data = { table: { k: 'from data' }, mixed: { inner: { a: 1 }, outer: 2 } };
const inputs: readonly object[] = [
  {},
  { a: { b: 'found' }, n: 7 },
  { a: { b: false }, n: 11, flag: false, null: null },
  {
    a: { b: { c: [1, { d: 2 }] } },
    n: 3,
    b: null,
    xs: [3, 1, 'x', [2], { y: 1 }, null, true, 1, 2.5],
    o: { k: 'v', j: 'w', a: 'a', constructor: 1, __proto__x: 2 },
    lists: { one: [1], text: 'héé𝒳', object: { a: 1 }, number: 4 },
    pair: [1, { two: 2 }],
    point: { x: 4, z: 1 },
    choice: 'one',
    rule: 'inner',
    text: 'abc',
    flag: false,
  },
  { xs: [1, 2, 50], o: { k: 'x', y: 'y' }, choice: 'two', n: 1, rule: 'choice', point: { x: 4, z: 2 }, pair: [1] },
  { xs: 'text', o: [1, 0], choice: 'three', rule: 7, lists: [[], [1, 2]], flag: true },
  JSON.parse('{"o":{"__proto__":{"k":1},"length":2,"k":"v"},"choice":["one"],"xs":[1.0,1e0,"1"],"null":0}'),
  {
    entries: [
      ['a', 1],
      ['b', 2],
      ['a', 1],
    ],
  },
  {
    entries: [
      ['a', 1],
      ['a', 2],
    ],
    a: true,
    n: 2,
  },
];

let folder = '';
let opa = '';
let plan: Plan;
let wasm = new Uint8Array();

before(async () => {
  folder = await mkdtemp(`${tmpdir()}/plan-`);
  opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
  for (const name of ['general', 'broken', 'mixed'])
    await cp(`${fixtures}${name}-rules.rego`, `${folder}/${name}.rego`);
  await writeFile(`${folder}/data.json`, JSON.stringify(data));
  const entrypoints = ['general', ...brokenRules.map((rule) => `broken/${rule}`)].flatMap((name) => ['-e', name]);
  for (const [target, file] of [
    ['wasm', 'policy.wasm'],
    ['plan', 'plan.json'],
  ] as const) {
    await run(opa, ['build', '-t', target, ...entrypoints, '-o', 'bundle.tar.gz', ...sources], { cwd: folder });
    await run('tar', ['-xzf', 'bundle.tar.gz', `/${file}`], { cwd: folder });
  }
  plan = JSON.parse(await readFile(`${folder}/plan.json`, 'utf8'));
  wasm = new Uint8Array(await readFile(`${folder}/policy.wasm`));
});
after(() => rm(folder, { recursive: true }));

function byPlan(entrypoint: string, input: object): Promise<RulesAnswer> {
  const documents = { data: JSON.stringify(data), input: JSON.stringify(input) };
  return answerRules({ compiled: { plan }, entrypoint, ...documents });
}

function byWasm(entrypoint: string, input: object): Promise<RulesAnswer> {
  const documents = { data: JSON.stringify(data), input: JSON.stringify(input) };
  return answerRules({ compiled: { wasm }, entrypoint, ...documents });
}

/** What the program `opa` itself says, which has an order for the members of sets. */
async function byOpa(entrypoint: string, input: object): Promise<unknown> {
  await writeFile(`${folder}/input.json`, JSON.stringify(input));
  const query = `data.${entrypoint.replaceAll('/', '.')}`;
  const documents = [...sources, 'data.json'].flatMap((file) => ['-d', file]);
  const asked = ['eval', ...documents, '-i', 'input.json', '--format', 'json', query];
  const { stdout } = await run(opa, asked, { cwd: folder }).catch((failure: { stdout: string }) => failure);
  const { result, errors } = JSON.parse(stdout);
  if (errors !== undefined) return { error: errors[0].code };
  return result === undefined ? { undefined: true } : { result: result[0].expressions[0].value };
}

function plain(answer: RulesAnswer): unknown {
  if ('error' in answer) return { error: answer.error.code };
  return 'result' in answer ? { result: JSON.parse(answer.result) } : answer;
}

describe('a plan compiled to JavaScript', () => {
  it('is tried by rules that hold every kind of statement that rules can be written for', () => {
    const blocks = [...(plan.funcs?.funcs ?? []), ...plan.plans.plans].flatMap((part) => part.blocks);
    const used = new Set<Statement['type']>([...statementsOf(blocks)].map(({ type }) => type));
    const kinds: readonly Statement['type'][] = [
      'ArrayAppendStmt',
      'AssignIntStmt',
      'AssignVarOnceStmt',
      'AssignVarStmt',
      'BlockStmt',
      'BreakStmt',
      'CallDynamicStmt',
      'CallStmt',
      'DotStmt',
      'EqualStmt',
      'IsArrayStmt',
      'IsDefinedStmt',
      'IsObjectStmt',
      'IsSetStmt',
      'IsUndefinedStmt',
      'LenStmt',
      'MakeArrayStmt',
      'MakeNullStmt',
      'MakeNumberIntStmt',
      'MakeNumberRefStmt',
      'MakeObjectStmt',
      'MakeSetStmt',
      'NotEqualStmt',
      'NotStmt',
      'ObjectInsertOnceStmt',
      'ObjectInsertStmt',
      'ObjectMergeStmt',
      'ResetLocalStmt',
      'ResultSetAddStmt',
      'ReturnLocalStmt',
      'ScanStmt',
      'SetAddStmt',
      'WithStmt',
    ];
    assert.deepEqual(
      kinds.filter((kind) => !used.has(kind)),
      [],
    );
  });

  for (const [index, input] of inputs.entries()) {
    it(`answers input ${index + 1} as opa does, in the same order`, async () => {
      assert.deepEqual(plain(await byPlan('general', input)), await byOpa('general', input));
    });

    it(`answers input ${index + 1} as wasm does`, async () => {
      const [said, meant] = [plain(await byPlan('general', input)), plain(await byWasm('general', input))];
      assert.ok(isSameAnswer(said, meant), `${JSON.stringify(said)}\n${JSON.stringify(meant)}`);
    });

    it(`finds with input ${index + 1} the conflicts that opa finds`, async () => {
      for (const rule of brokenRules) {
        const said = plain(await byPlan(`broken/${rule}`, input));
        assert.deepEqual(said, await byOpa(`broken/${rule}`, input), rule);
        assert.ok(isSameAnswer(said, plain(await byWasm(`broken/${rule}`, input))), rule);
      }
    });
  }

  it('names the builtin that it does not have', () => {
    const asked = JSON.parse(JSON.stringify(plan).replaceAll('"walk"', '"http.send"'));
    assert.throws(() => programWriter({ builtins, data })(asked), {
      fault: 'unsupported_builtin',
      message: /http\.send/,
    });
  });

  it('refuses a plan whose numbers or names are none, rather than write them into code', () => {
    const poisons = [
      { target: '1;process.exit(1)//' },
      { target: -1 },
      { target: 1.5 },
      { target: { toString: () => '1' } },
    ];
    for (const poison of poisons) {
      const stmts = [{ type: 'MakeNullStmt', stmt: { ...poison, file: 0, row: 0, col: 0 } }];
      const poisoned = { static: {}, plans: { plans: [{ name: 'p', blocks: [{ stmts }] }] } };
      assert.throws(() => programWriter({ builtins, data })(poisoned as unknown as Plan), { fault: 'unreadable_plan' });
    }
    const unknown = { static: {}, plans: { plans: [{ name: 'p', blocks: [{ stmts: [{ type: 'X', stmt: {} }] }] }] } };
    assert.throws(() => programWriter({ builtins, data })(unknown as unknown as Plan), { fault: 'unreadable_plan' });
  });
});
