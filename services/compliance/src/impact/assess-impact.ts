import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext } from '@salesmesh/chassis/context';
import type { Ids } from '@salesmesh/chassis/ids';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  AssessImpactRequest,
  AssessImpactResponseInput,
  GetImpactRequest,
  GetImpactResponseInput,
  ImpactRunInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { z } from 'zod';
import { complianceErrors } from '../errors.ts';
import type { PackBundles } from '../past-packs/pack-bundles.ts';
import { impactView } from '../replay/impact-view.ts';
import { replayErrors } from '../replay/replay-errors.ts';
import { requireFields } from '../required-fields.ts';
import { askedImpact, ImpactState, judgedSoFar } from './impact-run.ts';
import type { ImpactRunStore, StoredImpactRun } from './impact-run-store.ts';

export type ImpactDeps = { impactRuns: ImpactRunStore; bundles: PackBundles; clock: Clock; ids: Ids };

const CASES_DEFAULT = 1_000_000;
const CASES_MAX = 5_000_000;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const bounds = z.object({
  from: instant.nullish(),
  until: instant.nullish(),
  max_cases: z.int().min(0).max(CASES_MAX),
});
const cures = {
  from: { zh: '请使用带时区的 RFC 3339 时间', en: 'write an RFC 3339 time with its offset' },
  until: { zh: '请使用带时区的 RFC 3339 时间', en: 'write an RFC 3339 time with its offset' },
  max_cases: { zh: `请填写 0 到 ${CASES_MAX} 的整数`, en: `give a whole number from 0 to ${CASES_MAX}` },
};

/** The work is done in the background, by whichever process is free; this keeps what is asked. */
export function assessImpact(deps: ImpactDeps): UnaryHandler<AssessImpactRequest, AssessImpactResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'revision']);
    const { from, until, max_cases: maxCases } = readBounds(request);
    const { revision } = await deps.bundles.get(request.revision);
    const requestedAt = deps.clock.now();
    const run = askedImpact({
      revision,
      window: { ...(from == null ? {} : { from }), until: until ?? requestedAt },
      maxCases: maxCases === 0 ? CASES_DEFAULT : maxCases,
      requestedBy: currentContext().actor.sub,
      requestedAt,
    });
    return { run: runView(await deps.impactRuns.insert(deps.ids.next(), request.request_id, run)) };
  };
}

export function getImpact({
  impactRuns,
}: Pick<ImpactDeps, 'impactRuns'>): UnaryHandler<GetImpactRequest, GetImpactResponseInput> {
  return async (request) => {
    requireFields(request, ['id']);
    const run = await impactRuns.load(request.id);
    if (run === undefined) throw replayErrors.impact_not_found({ id: request.id });
    return { run: runView(run) };
  };
}

function readBounds(request: AssessImpactRequest): z.infer<typeof bounds> {
  const parsed = bounds.safeParse(request);
  if (parsed.success) return parsed.data;
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0]) as keyof typeof cures))];
  throw complianceErrors.invalid_request({}, { fields: wrong.map((field) => ({ field, ...cures[field] })) });
}

function runView(run: StoredImpactRun): ImpactRunInput {
  return {
    ...{ id: run._id, revision: run.revision, state: run.state, max_cases: run.maxCases },
    from: run.window.from?.toISOString(),
    until: run.window.until.toISOString(),
    ...{ judged: judgedSoFar(run), total: run.total },
    requested_by: run.requestedBy,
    requested_at: run.requestedAt.toISOString(),
    finished_at: run.finishedAt?.toISOString(),
    failure_code: run.failureCode,
    // What only some ranges gave is nobody's answer.
    ...(run.impact === undefined || run.state !== ImpactState.done ? {} : { impact: impactView(run.impact) }),
  };
}
