import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentContext } from '@salesmesh/chassis/context';
import { createLog } from '@salesmesh/chassis/log';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { compiledPacks } from '../../../../infra/tools/compile-packs.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import type { PackBundle } from '../past-packs/pack-bundles.ts';
import { replayErrors } from '../replay/replay-errors.ts';
import { keepShadows } from './keep-shadows.ts';
import type { ProcessReport } from './shadow-run.ts';
import type { ShadowRunStore } from './shadow-run-store.ts';

const log = createLog({ service: 'compliance', level: 'silent' });
const folder = await compiledPacks(() => {});
const { revision } = await loadPacks(folder);

/** The report of the first look that tells of a run, and how often its packs were asked for until then. */
async function firstReport(get: (asked: number) => PackBundle): Promise<{ told: ProcessReport; asked: number }> {
  const told = Promise.withResolvers<ProcessReport>();
  const run = { runId: 'run-1', revision, sampleEvery: 1, startedBy: 'officer-1', startedAt: new Date(0) };
  const runs: Pick<ShadowRunStore, 'running' | 'putReport'> = {
    running: async () => [{ tenant: 't-1', run }],
    putReport: async (report) => told.resolve(report),
  };
  let asked = 0;
  const bundles = {
    get: async () => {
      asked += 1;
      return get(asked);
    },
  };
  const shadows = keepShadows({ runs: runs as ShadowRunStore, bundles, engine: PolicyEngine.plan, log });
  await using _started = shadows.start('process-1');
  return { told: await told.promise, asked };
}

describe('shadows of a process', () => {
  it('try again at the next look where the packs cannot be read for a moment', async () => {
    const { told, asked } = await firstReport((times) => {
      if (times === 1) throw new Error('the store is away');
      return { folder, revision };
    });
    assert.deepEqual([told.report.hasFailed, asked], [false, 2]);
  });

  it('tell of one whose packs do not exist as broken down', async () => {
    const { told, asked } = await firstReport(() => {
      throw replayErrors.revision_unknown({ revision });
    });
    assert.deepEqual([told.report.hasFailed, asked], [true, 1]);
  });

  it('ask for packs as the tenant of the run, whose drafts nobody else has', async () => {
    const tenants: string[] = [];
    await firstReport(() => {
      tenants.push(currentContext().tenant);
      return { folder, revision };
    });
    assert.deepEqual(tenants, ['t-1']);
  });
});
