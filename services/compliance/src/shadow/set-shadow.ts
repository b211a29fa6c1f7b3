import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import type { Ids } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetShadowRequest,
  GetShadowResponseInput,
  ShadowRunInput,
  StartShadowRequest,
  StartShadowResponseInput,
  StopShadowRequest,
  StopShadowResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import type { PackBundles } from '../past-packs/pack-bundles.ts';
import type { RecordStudy } from '../past-packs/record-study.ts';
import { type Impact, mergeImpacts, noImpact } from '../replay/impact.ts';
import { impactView } from '../replay/impact-view.ts';
import { replayErrors } from '../replay/replay-errors.ts';
import { requireFields } from '../required-fields.ts';
import type { ProcessReport, ShadowRun } from './shadow-run.ts';
import type { ShadowRunStore } from './shadow-run-store.ts';

export type ShadowDeps = {
  shadowRuns: ShadowRunStore;
  bundles: PackBundles;
  recordStudy: RecordStudy;
  clock: Clock;
  ids: Ids;
};

const SAMPLE_EVERY_DEFAULT = 10;
const EXAMPLES = 10;

export function startShadowRun(deps: ShadowDeps): UnaryHandler<StartShadowRequest, StartShadowResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'revision']);
    if (request.sample_every < 0) {
      const cure = { zh: '请填写 0 或正整数', en: 'give 0 or a positive number' };
      throw complianceErrors.invalid_request({}, { fields: [{ field: 'sample_every', ...cure }] });
    }
    const { revision } = await deps.bundles.get(request.revision);
    const run: ShadowRun = {
      runId: deps.ids.next(),
      revision,
      sampleEvery: request.sample_every === 0 ? SAMPLE_EVERY_DEFAULT : request.sample_every,
      startedBy: currentContext().actor.sub,
      startedAt: deps.clock.now(),
    };
    return { run: await runView(deps, await deps.shadowRuns.change(request.request_id, () => run)) };
  };
}

export function stopShadowRun(deps: ShadowDeps): UnaryHandler<StopShadowRequest, StopShadowResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id']);
    const stoppedAt = deps.clock.now();
    const stopped = await deps.shadowRuns.change(request.request_id, (run) => {
      if (run === undefined) throw replayErrors.shadow_not_found();
      return { ...run, stoppedAt: run.stoppedAt ?? stoppedAt };
    });
    const { runId: id, revision } = stopped;
    const impact = mergedImpact(await deps.shadowRuns.reports(id));
    await deps.recordStudy({ kind: 'shadow', id, revision, impact });
    return { run: await runView(deps, stopped) };
  };
}

function mergedImpact(reports: readonly ProcessReport[]): Impact {
  return reports.reduce((merged, { report }) => mergeImpacts(merged, report.impact, EXAMPLES), noImpact);
}

export function getShadow(
  deps: Pick<ShadowDeps, 'shadowRuns'>,
): UnaryHandler<GetShadowRequest, GetShadowResponseInput> {
  return async () => {
    const run = await deps.shadowRuns.load();
    if (run === undefined) throw replayErrors.shadow_not_found();
    return { run: await runView(deps, run) };
  };
}

async function runView({ shadowRuns }: Pick<ShadowDeps, 'shadowRuns'>, run: ShadowRun): Promise<ShadowRunInput> {
  const told = await shadowRuns.reports(run.runId);
  const reports = told.map(({ report }) => report);
  const sum = (field: 'seen' | 'sampled' | 'dropped') => reports.reduce((total, report) => total + report[field], 0);
  return {
    ...{ id: run.runId, revision: run.revision, sample_every: run.sampleEvery, started_by: run.startedBy },
    is_running: run.stoppedAt === undefined,
    started_at: run.startedAt.toISOString(),
    stopped_at: run.stoppedAt?.toISOString(),
    ...{ seen: sum('seen'), sampled: sum('sampled'), dropped: sum('dropped') },
    processes: reports.length,
    failed_processes: reports.filter(({ hasFailed }) => hasFailed).length,
    impact: impactView(mergedImpact(told)),
  };
}
