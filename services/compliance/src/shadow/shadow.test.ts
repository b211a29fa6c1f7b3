import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { decidedCases } from '../../test/fixtures/synthetic-cases.ts';
import { createDecider } from '../decisions/evaluate-packs.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import type { CaseMark } from '../recorded-cases/case-mark.ts';
import { type Shadow, startShadow } from './shadow.ts';

const folder = await compiledPacks(() => {});
const set = await loadPacks(folder);
const decider = createDecider(set, { onPackFailure: () => {} });
const bundle = { folder, revision: set.revision };
const decided = decidedCases(decider, { seed: 5, count: 200, tenant: 't-1' });
const onFailure = (error: unknown): void => {
  throw error;
};
const options = { bundle, engine: PolicyEngine.plan, examples: 3, capacity: 1_000, onFailure };

const place = await mkdtemp(`${tmpdir()}/shadow-`);
after(() => rm(place, { recursive: true }));
async function programOf(name: string, code: string): Promise<URL> {
  const program = pathToFileURL(`${place}/${name}.mjs`);
  await writeFile(program, `import { parentPort } from 'node:worker_threads';\n${code}`);
  return program;
}

/** On a busy machine the thread may not have begun when it is first asked. */
async function reportOf(shadow: Shadow, judged: number) {
  const giveUpAtMs = performance.now() + 30_000;
  for (;;) {
    const report = await shadow.report();
    if (report.impact.judged >= judged || performance.now() > giveUpAtMs) return report;
  }
}

describe('a shadow', () => {
  it('finds no difference where it is the set in force', async () => {
    await using shadow = startShadow({ ...options, sampleEvery: 1 });
    shadow.offer(decided);
    const { impact, ...counts } = await reportOf(shadow, decided.length);
    assert.deepEqual(counts, { seen: 200, sampled: 200, dropped: 0, hasFailed: false });
    assert.equal(impact.judged, 200);
    assert.equal(impact.otherwise + impact.otherReasons + impact.unreadable, 0);
  });

  it('judges one case in so many and counts what it decides otherwise, by rule and team', async () => {
    await using shadow = startShadow({ ...options, sampleEvery: 10 });
    const allowed: CaseMark = { outcome: 'allow', rules: [] };
    for (const each of decided) shadow.offer([{ ...each, mark: allowed }]);
    const { impact, seen, sampled } = await reportOf(shadow, 20);
    assert.deepEqual([seen, sampled, impact.judged], [200, 20, 20]);
    const meant = decided.filter((_, index) => index % 10 === 0);
    const otherwise = meant.filter(({ mark }) => mark.outcome !== 'allow');
    assert.equal(impact.otherwise, otherwise.length);
    const rules = new Set(meant.flatMap(({ mark }) => mark.rules.map(({ rule }) => rule)));
    assert.deepEqual(new Set(impact.rules.map(({ rule }) => rule)), rules);
    const teams = new Set(meant.map(({ facts }) => facts.sender?.team));
    assert.deepEqual(new Set(impact.teams.map(({ team }) => team)), teams);
  });

  it('drops and counts what it has no room for', async () => {
    const program = await programOf('deaf', `parentPort.on('message', () => {});`);
    await using shadow = startShadow({ ...options, sampleEvery: 1, capacity: 50, program });
    for (let from = 0; from < decided.length; from += 20) shadow.offer(decided.slice(from, from + 20));
    const reported = Promise.race([shadow.report(), Promise.resolve('still waiting')]);
    assert.equal(await reported, 'still waiting');
    await shadow[Symbol.asyncDispose]();
    const { seen, sampled, dropped } = await shadow.report();
    assert.deepEqual({ seen, sampled, dropped }, { seen: 200, sampled: 200, dropped: 150 });
  });

  it('reports what it knows when its thread does not answer in time', async () => {
    const program = await programOf('mute', `parentPort.on('message', () => {});`);
    await using shadow = startShadow({ ...options, sampleEvery: 1, program, reportTimeoutMs: 100 });
    shadow.offer(decided);
    const [first, second] = [await shadow.report(), await shadow.report()];
    assert.deepEqual([first.sampled, first.impact.judged, first.hasFailed], [200, 0, false]);
    assert.deepEqual(second, first);
  });

  it('tells once when its thread breaks down, and lets everybody else go on', async () => {
    const program = await programOf('breaking', `parentPort.on('message', () => process.exit(4));`);
    const failure = Promise.withResolvers<unknown>();
    let told = 0;
    const countFailure = (error: unknown) => {
      told += 1;
      failure.resolve(error);
    };
    await using shadow = startShadow({ ...options, sampleEvery: 1, program, onFailure: countFailure });
    shadow.offer(decided);
    assert.ok((await failure.promise) instanceof Error);
    shadow.offer(decided);
    const report = await shadow.report();
    assert.deepEqual([report.hasFailed, report.impact.judged, told], [true, 0, 1]);
  });
});
