import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { pairEngines, policyInput } from '@salesmesh/chassis/policy';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { factsSchema } from '../decisions/facts-schema.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { readPackFolder } from '../decisions/pack-folder.ts';
import { parseFacts } from '../decisions/parse-facts.ts';
import { fuzzInput } from './fuzz-input.ts';
import { fuzzShares } from './fuzz-shares.ts';
import { factFields, ruleValues } from './fuzz-values.ts';
import { bundleDigest, lackOfProof, readProof } from './plan-proof.ts';
import { provePlans } from './prove-plans.ts';

const INPUTS = 1_200;
const options = { seed: 20_261_122, inputs: INPUTS, threads: 1 };
const names = ['cn.sms', 'global', 'us.tcpa'];
let folder = '';

before(async () => {
  folder = await mkdtemp(`${tmpdir()}/plan-proof-`);
  const built = await compiledPacks((line) => process.stderr.write(`${line}\n`));
  const manifest = JSON.parse(await readFile(`${built}/manifest.json`, 'utf8'));
  manifest.packs = manifest.packs.filter(({ name }: { name: string }) => names.includes(name));
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
  const files = names.flatMap((name) => [`${name}.wasm`, `${name}.plan.json`]);
  for (const file of ['data.json', 'cases.ndjson', 'tests.ndjson', ...files]) {
    await copyFile(`${built}/${file}`, `${folder}/${file}`);
  }
});
after(() => rm(folder, { recursive: true }));

/** Does something to a file of the folder, and puts it back as it was. */
async function meanwhile(file: string, change: (text: string) => string, act: () => Promise<void>): Promise<void> {
  const text = await readFile(`${folder}/${file}`, 'utf8');
  await writeFile(`${folder}/${file}`, change(text));
  await act().finally(() => writeFile(`${folder}/${file}`, text));
}

/** Who left the plan engine when the packs were loaded. */
async function leftBy(provenInputs: number): Promise<string[]> {
  const left: string[] = [];
  await loadPacks(folder, { provenInputs, onEngineLeft: (pack, error) => left.push(`${pack}: ${error}`) });
  return left;
}

describe('a proof that the plan engine agrees with wasm', () => {
  it('is asked for before the plan engine decides, and counts for these packs and this engine alone', async () => {
    assert.match((await leftBy(1)).join(), /^\*: Error: no proof/);
    assert.deepEqual(await leftBy(0), []);
    const proof = await provePlans(folder, options);
    assert.deepEqual(proof.faults, []);
    assert.ok(proof.inputs >= INPUTS);
    assert.equal(proof.seed, options.seed);
    assert.deepEqual(await leftBy(INPUTS), []);
    assert.match((await leftBy(1_000_000)).join(), /inputs were tried, 1000000 are asked for/);
    for (const file of ['data.json', 'manifest.json']) {
      await meanwhile(
        file,
        (text) => `${text} `,
        async () => {
          assert.equal(await readProof(folder), undefined, file);
          assert.match((await leftBy(INPUTS)).join(), /no proof/, file);
        },
      );
    }
    await assert.rejects(bundleDigest(import.meta.dirname), /nothing to digest/);
    const engine = 'f'.repeat(64);
    await meanwhile(
      'plan-proof.json',
      (text) => text.replace(proof.engine, engine),
      async () => {
        assert.equal(await readProof(folder), undefined);
      },
    );
  });

  it('shows the input on which they differ, which anybody can make again', async () => {
    // An article bears another name in the plan than in the module.
    const wrong = (text: string) => text.replaceAll('"value":"CN-SMS-18"', '"value":"CN-SMS-81"');
    await meanwhile('cn.sms.plan.json', wrong, async () => {
      const { faults } = await provePlans(folder, options);
      const [fault] = faults;
      assert.equal(fault?.pack, 'cn.sms');
      assert.match(fault?.plan ?? '', /CN-SMS-81/);
      assert.match(fault?.wasm ?? '', /CN-SMS-18/);
      const { bundles } = await readPackFolder(folder);
      const pair = (await pairEngines(bundles)).find(({ name }) => name === 'cn.sms');
      assert.deepEqual(pair?.differenceOn(policyInput(JSON.parse(fault?.input ?? '{}'))), {
        plan: fault?.plan,
        wasm: fault?.wasm,
      });
      assert.match(lackOfProof(await readProof(folder), INPUTS) ?? '', /cn\.sms was answered otherwise/);
      assert.match((await leftBy(INPUTS)).join(), /answered otherwise/);
    });
  });

  it('is none for a plan that this engine cannot have', async () => {
    const wrong = (text: string) => text.replaceAll('"func":"count"', '"func":"http.send"');
    await meanwhile('us.tcpa.plan.json', wrong, async () => {
      const { faults, inputs } = await provePlans(folder, options);
      assert.equal(inputs, 0);
      assert.match(faults.map(({ pack, plan }) => `${pack} ${plan}`).join(), /us\.tcpa .*http\.send/);
    });
  });
});

describe('generated inputs', () => {
  it('are the same for the same seed and number, and hold what rules and schema know', async () => {
    const { bundles, cases } = await readPackFolder(folder);
    const [pair] = await pairEngines(bundles);
    const values = ruleValues(pair?.constants ?? { texts: [], numbers: [] });
    const source = { seed: 7, starts: cases, fields: factFields(factsSchema()) };
    const made = Array.from({ length: 2_000 }, (_, number) => fuzzInput(source, number, values));
    assert.deepEqual(
      made.slice(0, 50),
      Array.from({ length: 50 }, (_, number) => fuzzInput(source, number, values)),
    );
    assert.notDeepEqual(made[1], fuzzInput({ ...source, seed: 8 }, 1, values));
    assert.ok(new Set(made.map((input) => JSON.stringify(input))).size > 1_700);
    const readable = made.filter((input) => !('error' in parseFacts(input))).length;
    assert.ok(readable > 400 && readable < 1_600, `${readable} of 2000 are facts`);
    const text = JSON.stringify(made);
    for (const wanted of ['"legal_notice"', '"guardian"', 'null', '9007199254740992', '"__proto__"']) {
      assert.ok(text.includes(wanted), wanted);
    }
  });

  it('are shared out so that each pack gets its least and large ones more', () => {
    const packs = [
      { name: 'small', weight: 1 },
      { name: 'large', weight: 3 },
    ];
    assert.deepEqual(fuzzShares(packs, { inputs: 100, least: 20 }), [
      { name: 'small', inputs: 35 },
      { name: 'large', inputs: 65 },
    ]);
  });
});
