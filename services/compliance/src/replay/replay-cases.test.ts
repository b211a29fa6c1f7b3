import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { packShelf } from '../../test/fixtures/pack-shelf.ts';
import { batchesOf, decidedCases, sealedCases } from '../../test/fixtures/synthetic-cases.ts';
import { createDecider } from '../decisions/evaluate-packs.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { PROOF_FILE } from '../plan-proof/plan-proof.ts';
import type { CaseMark } from '../recorded-cases/case-mark.ts';
import { caseKeys } from '../recorded-cases/case-vault.ts';
import { type CaseBatch, packBatch } from './case-batch.ts';
import { replayCases } from './replay-cases.ts';

const wanted = ['global', 'cn.ad', 'cn.pipl', 'eu.gdpr', 'us.tcpa'];
const shelf = await packShelf((pack) => wanted.includes(pack));
after(() => shelf[Symbol.asyncDispose]());
const folder = shelf.current;
const set = await loadPacks(folder);
const decider = createDecider(set, { onPackFailure: () => {} });
const keys = caseKeys([new Uint8Array(randomBytes(32))], 't-1');
const judge = {
  ...{ folder, revision: set.revision, engine: PolicyEngine.plan, examples: 3 },
  contentKeys: keys.map(({ content }) => content),
};
const decided = decidedCases(decider, { seed: 7, count: 300, tenant: 't-1' });
const sealed = sealedCases(decided, keys);
const failed = { code: 'compliance.replay_failed' };

describe('replaying recorded cases', () => {
  it('finds no difference by the set that decided them', async () => {
    const impact = await replayCases(batchesOf(sealed, { count: 300, size: 40 }), { judge, workers: 2 });
    const { judged, unreadable, otherwise, otherReasons } = impact;
    assert.deepEqual(
      { judged, unreadable, otherwise, otherReasons },
      { judged: 300, unreadable: 0, otherwise: 0, otherReasons: 0 },
    );
    assert.equal(impact.teams.length, 4);
  });

  it('finds the same differences with any number of threads, and the cases that it could not open', async () => {
    const allowed: CaseMark = { outcome: 'allow', rules: [] };
    const wasAllowed = sealedCases(
      decided.map((each) => ({ ...each, mark: allowed })),
      keys,
    );
    const broken = { id: 'x-1.0', body: new Uint8Array(40) };
    const cases = [...wasAllowed, broken];
    const [one, three] = await Promise.all(
      [1, 3].map((workers) => replayCases(batchesOf(cases, { count: 301, size: 17 }), { judge, workers })),
    );
    assert.deepEqual(three, one);
    const otherwise = decided.filter(({ mark }) => mark.outcome !== 'allow');
    assert.equal(one?.otherwise, otherwise.length);
    assert.equal(one?.unreadable, 1);
    const denied = otherwise.filter(({ mark }) => mark.outcome === 'deny').map(({ decisionId }) => decisionId);
    const group = one?.outcomes.find(({ to }) => to === 'deny');
    assert.deepEqual(group, {
      ...{ from: 'allow', to: 'deny', count: denied.length },
      examples: denied.sort().toReversed().slice(0, 3),
    });
  });

  it('reads no further ahead than its threads have room for', async () => {
    let [read, judged, furthest] = [0, 0, 0];
    async function* counted(): AsyncGenerator<CaseBatch> {
      for await (const batch of batchesOf(sealed, { count: 300, size: 10 })) {
        read += batch.ids.length;
        furthest = Math.max(furthest, read - judged);
        yield batch;
      }
    }
    await replayCases(counted(), { judge, workers: 2, onProgress: (count) => (judged = count) });
    assert.equal(judged, 300);
    // Two batches for each of two threads, and one that is being read.
    assert.ok(furthest <= 50, `${furthest} cases were read ahead`);
  });

  it('fails when a thread breaks down, and leaves its source', async () => {
    const place = await mkdtemp(`${tmpdir()}/replay-`);
    await using stack = new AsyncDisposableStack();
    stack.defer(() => rm(place, { recursive: true }));
    const program = pathToFileURL(`${place}/breaking.mjs`);
    await writeFile(
      program,
      `import { parentPort } from 'node:worker_threads';
       let asked = 0;
       parentPort.on('message', ({ place }) => (asked += 1) > 2 ? process.exit(3) : parentPort.postMessage({ place, answer: { left: [] } }));
       parentPort.postMessage({ isUp: true });`,
    );
    let isLeft = false;
    async function* endless(): AsyncGenerator<CaseBatch> {
      try {
        for (;;) yield packBatch(sealed.slice(0, 5));
      } finally {
        isLeft = true;
      }
    }
    await assert.rejects(replayCases(endless(), { judge, workers: 2, program }), failed);
    assert.equal(isLeft, true);
  });

  it('fails for packs that are not there or of another revision, and when its source fails', async () => {
    const batches = () => batchesOf(sealed, { count: 10, size: 5 });
    const absent = { ...judge, folder: `${folder}/absent` };
    await assert.rejects(replayCases(batches(), { judge: absent, workers: 1 }), failed);
    const other = { ...judge, revision: '0'.repeat(64) };
    await assert.rejects(replayCases(batches(), { judge: other, workers: 1 }), failed);
    // biome-ignore lint/correctness/useYield: a source that fails before its first batch
    async function* failing(): AsyncGenerator<CaseBatch> {
      throw new Error('the database is away');
    }
    await assert.rejects(replayCases(failing(), { judge, workers: 1 }), failed);
  });

  it('asks for the proof of the plans that it is to judge by', async () => {
    const place = await mkdtemp(`${tmpdir()}/replay-`);
    await using stack = new AsyncDisposableStack();
    stack.defer(() => rm(place, { recursive: true }));
    await cp(folder, place, { recursive: true });
    await rm(`${place}/${PROOF_FILE}`, { force: true });
    const batches = () => batchesOf(sealed, { count: 20, size: 10 });
    const left: string[] = [];
    const onEngineLeft = (pack: string, error: unknown) => left.push(`${pack} ${error}`);
    const judgedBy = (provenInputs: number) =>
      replayCases(batches(), { judge: { ...judge, folder: place, provenInputs }, workers: 1, onEngineLeft });
    // Without one wasm judges, by which nothing comes out otherwise.
    const { judged, otherwise, otherReasons } = await judgedBy(1);
    assert.deepEqual({ judged, otherwise, otherReasons }, { judged: 20, otherwise: 0, otherReasons: 0 });
    assert.match(left.join(), /^\* Error: .*no proof[^,]*$/);
    // One that cannot be read stops only who asks for it.
    await writeFile(`${place}/${PROOF_FILE}`, '{}');
    await assert.rejects(judgedBy(1), failed);
    assert.equal((await judgedBy(0)).judged, 20);
  });

  it('tells when the engines differ, of which nothing else is to be seen', async () => {
    const place = await mkdtemp(`${tmpdir()}/replay-`);
    await using stack = new AsyncDisposableStack();
    stack.defer(() => rm(place, { recursive: true }));
    await cp(folder, place, { recursive: true });
    const plan = `${place}/global.plan.json`;
    await writeFile(plan, (await readFile(plan, 'utf8')).replaceAll('GLOBAL-', 'OTHER-'));
    const left: string[] = [];
    const onEngineLeft = (pack: string, _error: unknown, revision: string) => left.push(pack, revision);
    const impact = await replayCases(batchesOf(sealed, { count: 20, size: 10 }), {
      ...{ judge: { ...judge, folder: place }, workers: 1, onEngineLeft },
    });
    assert.deepEqual([impact.judged, impact.otherwise, impact.otherReasons], [20, 0, 0]);
    assert.deepEqual(left, ['global', judge.revision]);
  });

  it('ends when it is told to', async () => {
    const stopping = new AbortController();
    async function* endless(): AsyncGenerator<CaseBatch> {
      for (;;) yield packBatch(sealed.slice(0, 5));
    }
    const replaying = replayCases(endless(), {
      judge,
      workers: 1,
      signal: stopping.signal,
      onProgress: () => stopping.abort(),
    });
    await assert.rejects(replaying, failed);
  });
});
