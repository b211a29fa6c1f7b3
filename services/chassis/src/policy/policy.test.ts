import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { toolProgram } from '../../../../infra/tools/build-program.ts';
import {
  loadPolicies,
  loadPolicy,
  type PolicyBundle,
  PolicyEngine,
  type PolicyOptions,
  policyInput,
  preparePolicies,
  startPolicies,
} from './policy.ts';
import { wasmBuiltins } from './wasm-builtins.ts';

const run = promisify(execFile);

const rules = `package sample

found contains word if {
  some word in data.words
  startswith(word, input.prefix)
}

times := {
  "ns": time.parse_rfc3339_ns(input.at),
  "clock": time.clock([time.parse_rfc3339_ns(input.at), input.zone]),
  "date": time.date(time.parse_rfc3339_ns(input.at)),
  "moved": time.format(time.add_date(time.parse_rfc3339_ns(input.at), input.years, input.months, input.days)),
  "back": time.format(time.parse_rfc3339_ns(input.at)),
}

conflict := 1 if input.a
conflict := 2 if input.b
`;
const entrypoints = ['sample/found', 'sample/times', 'sample/conflict'];

let folder = '';
let opa = '';
let wasm = new Uint8Array();
let plan: unknown;

before(async () => {
  folder = await mkdtemp(`${tmpdir()}/policy-`);
  opa = await toolProgram('opa', (line) => process.stderr.write(`${line}\n`));
  await writeFile(`${folder}/sample.rego`, rules);
  const asked = entrypoints.flatMap((entrypoint) => ['-e', entrypoint]);
  await run(opa, ['build', '-t', 'wasm', ...asked, '-o', 'bundle.tar.gz', 'sample.rego'], { cwd: folder });
  await run('tar', ['-xzf', 'bundle.tar.gz', '/policy.wasm'], { cwd: folder });
  await run(opa, ['build', '-t', 'plan', ...asked, '-o', 'bundle.tar.gz', 'sample.rego'], { cwd: folder });
  await run('tar', ['-xzf', 'bundle.tar.gz', '/plan.json'], { cwd: folder });
  plan = JSON.parse(await readFile(`${folder}/plan.json`, 'utf8'));
  wasm = new Uint8Array(await readFile(`${folder}/policy.wasm`));
});
after(() => rm(folder, { recursive: true }));

function bundle(entrypoint: string, data: object = {}): PolicyBundle {
  return { name: 'sample', wasm, data, entrypoint };
}

describe('a loaded policy', () => {
  it('answers from its input and its data', async () => {
    const policy = await loadPolicy(bundle('sample/found', { words: ['tea', 'ten', 'coffee'] }));
    const found = policy.evaluate(policyInput({ prefix: 'te' }));
    assert.deepEqual(new Set(found as string[]), new Set(['tea', 'ten']));
    assert.deepEqual(policy.evaluate(policyInput({ prefix: 'x' })), []);
  });

  it('reads an input larger than its first memory', async () => {
    const policy = await loadPolicy(bundle('sample/found', { words: ['tea'] }));
    assert.deepEqual(policy.evaluate(policyInput({ prefix: 'te', ballast: 'x'.repeat(3_000_000) })), ['tea']);
  });

  it('says that a rule has no value rather than answer nothing', async () => {
    const policy = await loadPolicy(bundle('sample/conflict'));
    assert.throws(() => policy.evaluate(policyInput({})), { code: 'chassis.policy_undefined' });
  });

  it('turns a break of the runtime into an error and works on afterwards', async () => {
    const policy = await loadPolicy(bundle('sample/conflict'));
    assert.throws(() => policy.evaluate(policyInput({ a: true, b: true })), { code: 'chassis.policy_failed' });
    assert.equal(policy.evaluate(policyInput({ b: true })), 2);
  });

  it('is refused when it is no wasm or lacks its entrypoint', async () => {
    const broken = { ...bundle('sample/found'), wasm: new Uint8Array([1, 2, 3]) };
    await assert.rejects(loadPolicy(broken), { code: 'chassis.policy_unloadable' });
    await assert.rejects(loadPolicy(bundle('sample/absent')), { code: 'chassis.policy_unloadable' });
  });
});

describe('a policy asked for by its plan', () => {
  const words = { words: ['tea', 'ten'] };
  const cases = [policyInput({ prefix: 'te' }), policyInput({ prefix: 1 })];

  it('answers, has no value and breaks off as the same policy in wasm does', async () => {
    const options = { engine: PolicyEngine.plan, cases, sampleEvery: 1, onEngineLeft: assert.fail };
    const found = await loadPolicy({ ...bundle('sample/found', words), plan }, options);
    assert.deepEqual(found.evaluate(policyInput({ prefix: 'ten' })), ['ten']);
    const conflict = await loadPolicy({ ...bundle('sample/conflict'), plan }, options);
    assert.throws(() => conflict.evaluate(policyInput({})), { code: 'chassis.policy_undefined' });
    assert.throws(() => conflict.evaluate(policyInput({ a: true, b: true })), { code: 'chassis.policy_failed' });
    assert.equal(conflict.evaluate(policyInput({ b: true })), 2);
  });

  it('is left to wasm, and that is told, without a plan or with one that cannot be had', async () => {
    const calling = JSON.parse(JSON.stringify(plan).replaceAll('"startswith"', '"http.send"'));
    for (const lacking of [{}, { plan: calling }, { plan: { static: {}, plans: { plans: [] } } }]) {
      const told: string[] = [];
      const options = { engine: PolicyEngine.plan, onEngineLeft: (name: string) => told.push(name) };
      const policy = await loadPolicy({ ...bundle('sample/found', words), ...lacking }, options);
      assert.deepEqual(policy.evaluate(policyInput({ prefix: 'tea' })), ['tea']);
      assert.deepEqual(told, ['sample']);
    }
  });

  it('hands out answers that a caller may change', async () => {
    const policy = await loadPolicy({ ...bundle('sample/found', words), plan }, { engine: PolicyEngine.plan });
    const answer = policy.evaluate(policyInput({ prefix: 'tea' })) as string[];
    answer.push('changed');
    assert.deepEqual(policy.evaluate(policyInput({ prefix: 'tea' })), ['tea']);
  });
});

describe('policies that read the same data', () => {
  const words = { words: ['tea', 'ten'] };
  const refused: PolicyOptions = { engine: PolicyEngine.plan, onEngineLeft: assert.fail };
  const loaded = (): PolicyBundle[] =>
    entrypoints.map((entrypoint) => ({ ...bundle(entrypoint, words), name: entrypoint, plan }));

  it('answer each for itself, whatever was asked before', async () => {
    const [found, , conflict] = await loadPolicies(loaded(), refused);
    const [one, other] = [policyInput({ prefix: 'ten', b: true }), policyInput({ prefix: 'x', a: true })];
    for (const _ of [1, 2]) {
      assert.deepEqual(found?.evaluate(one), ['ten']);
      assert.equal(conflict?.evaluate(one), 2);
      assert.deepEqual(found?.evaluate(other), []);
      assert.equal(conflict?.evaluate(other), 1);
    }
  });

  it('are prepared apart from being started, as data that another thread may be handed', async () => {
    const prepared = structuredClone(await preparePolicies(loaded(), refused));
    let paused = 0;
    const pause = async () => {
      paused += 1;
    };
    const [found] = await startPolicies(prepared, { onEngineLeft: assert.fail, pause });
    assert.deepEqual(found?.evaluate(policyInput({ prefix: 'ten' })), ['ten']);
    assert.equal(paused, entrypoints.length);
  });

  it('keep their wasm from those before as long as neither they nor their data change', async () => {
    const prepared = await preparePolicies(loaded(), refused);
    const former = await startPolicies(prepared);
    const [found, ...others] = await startPolicies(structuredClone(prepared), { former });
    for (const [index, policy] of [found, ...others].entries())
      assert.equal(policy?.reference?.evaluate, former[index]?.reference?.evaluate);
    assert.deepEqual(found?.evaluate(policyInput({ prefix: 'ten' })), ['ten']);
    const otherWords = { words: ['tent'] };
    const changed = loaded().map((each) => ({ ...each, data: otherWords }));
    const [other] = await startPolicies(await preparePolicies(changed, refused), { former });
    assert.notEqual(other?.reference?.evaluate, former[0]?.reference?.evaluate);
    assert.deepEqual(other?.evaluate(policyInput({ prefix: 'ten' })), ['tent']);
  });

  it('are all left to wasm once one of them is answered otherwise, which no answer leaves with', async () => {
    const other = JSON.parse(JSON.stringify(plan).replaceAll('"startswith"', '"endswith"'));
    const told: string[] = [];
    const options = { engine: PolicyEngine.plan, sampleEvery: 1, onEngineLeft: (name: string) => told.push(name) };
    const [found, , conflict] = await loadPolicies(
      loaded().map((each) => ({ ...each, plan: other })),
      options,
    );
    assert.equal(conflict?.evaluate(policyInput({ b: true })), 2);
    assert.throws(() => found?.evaluate(policyInput({ prefix: 'te' })), { code: 'chassis.policy_failed' });
    assert.deepEqual(new Set(found?.evaluate(policyInput({ prefix: 'te' })) as string[]), new Set(['tea', 'ten']));
    assert.equal(conflict?.evaluate(policyInput({ a: true })), 1);
    assert.deepEqual(told, ['sample/found']);
  });

  it('are refused where they read different data', async () => {
    const [first, second] = loaded();
    await assert.rejects(loadPolicies([first, { ...second, data: {} }] as PolicyBundle[], refused), /different data/);
  });
});

describe('host builtins', () => {
  const moves = { years: 0, months: 6, days: 0 };
  const cases = [
    { at: '2026-08-31T12:00:00Z', zone: 'America/New_York', ...moves },
    { at: '2026-11-01T05:30:00Z', zone: 'America/New_York', ...moves },
    { at: '2027-03-14T07:00:00Z', zone: 'America/Los_Angeles', years: 1, months: -15, days: -40 },
    { at: '2026-11-20T10:30:59.123456+08:00', zone: 'Asia/Shanghai', years: 0, months: 0, days: 1 },
    { at: '1999-02-28T23:59:59Z', zone: 'Pacific/Kiritimati', years: -3, months: 0, days: 1 },
    { at: '2024-02-29T00:00:00Z', zone: '', years: 1, months: 0, days: 0 },
  ];
  for (const input of cases) {
    it(`agree with opa at ${input.at} in ${input.zone || 'UTC'}`, async () => {
      const policy = await loadPolicy(bundle('sample/times'));
      await writeFile(`${folder}/input.json`, JSON.stringify(input));
      const { stdout } = await run(opa, ['eval', '-d', 'sample.rego', '-i', 'input.json', 'data.sample.times'], {
        cwd: folder,
      });
      assert.deepEqual(policy.evaluate(policyInput(input)), JSON.parse(stdout).result[0].expressions[0].value);
    });
  }

  const texts = ['2026-11-20T02:30:00Z', '2026-11-20T02:30:00.123Z', '1969-12-31T23:59:59Z', '2024-02-29T00:00:00.5Z'];
  for (const at of [...texts, '2026-11-20T02:30:00.123456789+05:30', '1700-01-01T00:00:00Z', '2261-12-31T23:59:59Z']) {
    it(`read ${at} to the last digit as opa does, the first time and again`, async () => {
      const { stdout } = await run(opa, ['eval', '-f', 'raw', `time.parse_rfc3339_ns(${JSON.stringify(at)})`]);
      for (const _ of [1, 2]) {
        assert.equal(hostText('time.parse_rfc3339_ns', at), stdout.trim());
      }
    });
  }

  it('leave undefined what they cannot read', () => {
    assert.equal(hostText('time.parse_rfc3339_ns', 'yesterday'), undefined);
    assert.equal(hostText('time.parse_rfc3339_ns', null), undefined);
    assert.equal(hostText('time.parse_rfc3339_ns', '2026-02-30T00:00:00Z'), undefined);
    assert.equal(hostText('time.clock', [0, 'Mars/Olympus']), undefined);
    assert.equal(hostText('time.date', 'now'), undefined);
    assert.equal(hostText('time.add_date', 0, 0.5, 0, 0), undefined);
    assert.equal(hostText('time.format', [0, 'UTC', 'RFC822']), undefined);
  });
});

/** What the wasm runtime is given, as text. */
function hostText(name: string, ...operands: unknown[]): string | undefined {
  const answer = wasmBuiltins()[name]?.(...operands);
  return answer === undefined ? undefined : new TextDecoder().decode(answer);
}
