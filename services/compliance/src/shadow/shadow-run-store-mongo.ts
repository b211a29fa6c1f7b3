import { currentContext } from '@salesmesh/chassis/context';
import { AppError } from '@salesmesh/chassis/errors';
import { aggregateStore, inSystemScope, type Store } from '@salesmesh/chassis/store';
import { complianceErrors } from '../errors.ts';
import type { ProcessReport, ShadowRun } from './shadow-run.ts';
import type { ShadowRunStore } from './shadow-run-store.ts';

const ATTEMPTS = 8;

/** One document a tenant, and one for what each process counted. */
export function shadowRunStoreMongo(store: Store): ShadowRunStore {
  const text = { type: String, required: true };
  const runModel = store.model<ShadowRun>('shadow_runs', {
    ...{ runId: text, revision: text, sampleEvery: { type: Number, required: true }, startedBy: text },
    ...{ startedAt: { type: Date, required: true }, stoppedAt: { type: Date } },
  });
  const reportModel = store.model<ProcessReport>(
    'shadow_reports',
    { runId: text, owner: text, report: { type: {}, required: true } },
    // `reports`
    { indexes: [{ key: { tenant: 1, runId: 1 }, name: 'shadow_reports_of_run' }] },
  );
  const runs = aggregateStore(runModel);
  const attempt = async (requestId: string, work: (run: ShadowRun | undefined) => ShadowRun) => {
    const { tenant } = currentContext();
    const current = await runs.load(tenant);
    if (current !== undefined) return runs.save(current, work(current), [], { requestId });
    const [outcome] = await runs.insert([{ id: tenant, state: work(undefined), events: [], requestId }]);
    return outcome === 'inserted' ? runs.load(tenant) : undefined;
  };
  return {
    load: () => runs.load(currentContext().tenant),
    change: async (requestId, work) => {
      for (let lost = 0; lost < ATTEMPTS; lost += 1) {
        const changed = await attempt(requestId, work).catch(undefinedWhenLost);
        if (changed !== undefined) return changed;
      }
      throw complianceErrors.too_contended();
    },
    running: () =>
      inSystemScope('shadows of all tenants run in every process', async () => {
        const found = await runModel.find({ stoppedAt: { $exists: false } });
        return found.map(({ tenant, ...run }) => ({ tenant, run }));
      }),
    putReport: async ({ runId, owner, report }) => {
      const update = { $set: { runId, owner, report } };
      await reportModel.updateOne({ _id: `${runId} ${owner}` }, update, { upsert: true });
    },
    reports: (runId) => reportModel.find({ runId }),
  };
}

function undefinedWhenLost(error: unknown): undefined {
  if (error instanceof AppError && error.code === 'compliance.version_conflict') return undefined;
  throw error;
}
