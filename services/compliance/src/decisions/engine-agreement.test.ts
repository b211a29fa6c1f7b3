import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { type Policy, PolicyEngine, policyInput } from '@salesmesh/chassis/policy';
import fc from 'fast-check';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { loadPacks } from './load-packs.ts';

const folder = await compiledPacks((line) => process.stderr.write(`${line}\n`));
const refuse = (pack: string, error: unknown): never => {
  throw new Error(`the plan engine left pack ${pack}`, { cause: error });
};
const [planned, reference] = await Promise.all([
  loadPacks(folder, { engine: PolicyEngine.plan, onEngineLeft: refuse }),
  loadPacks(folder, { engine: PolicyEngine.wasm }),
]);
const lines = (await readFile(`${folder}/cases.ndjson`, 'utf8')).trim().split('\n');
const cases: readonly object[] = lines.map((line) => JSON.parse(line));

type Path = readonly (string | number)[];
/** Every place in a document. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as never)[key], [...path, key]))];
}
const places: readonly Path[] = [
  ...new Map(cases.flatMap((object) => pathsIn(object)).map((path) => [path.join('.'), path])).values(),
].filter((path) => path.length > 0);

/** Values that stand somewhere in the cases, so that a wrong one is often nearly right. */
const knownValues = [
  ...new Set(places.flatMap((path) => cases.map((object) => JSON.stringify(at(object, path)) ?? '0'))),
];

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined | null)?.[key], value);
}

function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const held = typeof value === 'object' && value !== null ? value : {};
  const changed = withAt((held as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(held)) return held.toSpliced(Number(key) || 0, 1, ...(changed === undefined ? [] : [changed]));
  return Object.fromEntries([...Object.entries(held).filter(([name]) => name !== String(key)), [String(key), changed]]);
}

const instant = fc.date({ min: new Date('2019-01-01'), max: new Date('2029-01-01'), noInvalidDate: true });
const put = fc.oneof(
  { arbitrary: fc.constantFrom(...knownValues).map((text) => JSON.parse(text) as unknown), weight: 4 },
  { arbitrary: instant.map((date) => date.toISOString()), weight: 2 },
  { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
  { arbitrary: fc.constantFrom(undefined, null, -1, 0, 0.1, 2 ** 53, 1e21, '', 'constructor', '__proto__'), weight: 2 },
);
const change = fc.record({ path: fc.constantFrom(...places), put });
const inputs = fc
  .record({ start: fc.constantFrom(...cases), changes: fc.array(change, { minLength: 0, maxLength: 6 }) })
  .map(({ start, changes }) => changes.reduce<unknown>((object, made) => withAt(object, made.path, made.put), start));

function answer(policy: Policy, input: object): string {
  try {
    return unordered(policy.evaluate(policyInput(input)));
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Sets leave wasm as lists in no order. */
function unordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, held]) => `${JSON.stringify(key)}:${unordered(held)}`);
  return `{${fields.sort().join()}}`;
}

// biome-ignore lint/style/noProcessEnv: how many inputs a long run tries
const runs = Number(process.env.AGREEMENT_RUNS ?? 1_500);

describe('the two engines', () => {
  it('give the same answer of every pack to the officers’ cases, changed at random', () => {
    let broken = 0;
    let found = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        for (const [index, { name, policy }] of planned.packs.entries()) {
          const meant = answer(reference.packs[index]?.policy as Policy, input as object);
          assert.equal(answer(policy, input as object), meant, name);
          if (meant.startsWith('chassis.')) broken += 1;
          else if (meant !== '[]') found += 1;
        }
      }),
      { numRuns: runs },
    );
    assert.ok(found > runs, 'hardly any input made a rule fire');
    process.stderr.write(`${runs} inputs, ${found} answers with findings, ${broken} that broke off\n`);
  });
});
