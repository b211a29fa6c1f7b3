import type { Ids } from '@salesmesh/chassis/ids';
import { progressQueue } from '@salesmesh/chassis/progress-queue';
import type { ServerStreamHandler } from '@salesmesh/chassis/rpc';
import type { Scorer, TrainScorerRequest, TrainScorerResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { type Attributes, LeadStage } from '../lead/lead.ts';
import { type RescoreDeps, rescoreStale } from '../scorer/rescore-leads.ts';
import type { ScorerStore } from '../scorer/scorer-store.ts';
import type { TrainedScorer, TrainingSet, trainScorer } from '../scoring/train-scorer.ts';

export type TrainDeps = RescoreDeps & {
  readonly scorers: ScorerStore;
  readonly ids: Ids;
  readonly train: typeof trainScorer;
};

/** A training that shows no progress for so long has died with its process, and another may begin. */
const LEASE_MS = 60_000;
const LEADS_AT_ONCE = 1_000;
/** Beyond it a sample would do as well, and the rows must fit into memory. */
const MOST_ROWS = 500_000;
const LEAST_PER_OUTCOME = 20;

/** One training per tenant at a time; progress renews the lease. */
export function trainScorerHandler(deps: TrainDeps): ServerStreamHandler<TrainScorerRequest, TrainScorerResponseInput> {
  return async function* handle(request, { context, signal }) {
    const known = await deps.scorers.head();
    if (known !== undefined && request.request_id !== '' && known.requestId === request.request_id) {
      yield { scorer: known.report };
      return;
    }
    const owner = deps.ids.next();
    const takeLease = () => deps.scorers.lease.take(owner, deps.clock.now(), LEASE_MS);
    if (!(await takeLease())) throw errors.training_in_progress({}, { retryAfterMs: LEASE_MS });
    try {
      yield { progress: { step: 'read', share01: 0 } };
      const set = await readOutcomes(deps, request);
      const queue = progressQueue<number>();
      const training = deps
        .train(set, { seed: request.seed, signal, onProgress: ({ done, total }) => queue.push(done / total) })
        .finally(() => queue.end());
      // Whoever stops reading the progress early is told of the failure by `signal`, not by this promise.
      training.catch(() => {});
      for await (const share01 of queue) {
        if (!(await takeLease())) throw errors.training_in_progress();
        yield { progress: { step: 'train', share01 } };
      }
      const trained = await training;
      const report = reportOf(trained, deps.clock.now());
      const head = { version: report.version, requestId: request.request_id, report };
      await deps.scorers.publish(head, JSON.stringify(trained.model));
      yield { progress: { step: 'rescore', share01: 0 } };
      await rescoreStale(deps, context.tenant, { modelVersion: report.version, signal });
      yield { scorer: report };
    } finally {
      await deps.scorers.lease.free(owner);
    }
  };
}

async function readOutcomes(deps: TrainDeps, request: TrainScorerRequest): Promise<TrainingSet> {
  const excluded = new Set(request.exclude_features);
  const rows: Attributes[] = [];
  const outcomes: boolean[] = [];
  let afterId = '';
  while (rows.length < MOST_ROWS) {
    const leads = await deps.leads.outcomes(request.sources, LEADS_AT_ONCE, afterId);
    const last = leads.at(-1);
    if (last === undefined) break;
    for (const { attributes, stage } of leads) {
      rows.push(Object.fromEntries(Object.entries(attributes).filter(([feature]) => !excluded.has(feature))));
      outcomes.push(stage === LeadStage.converted);
    }
    afterId = last._id;
  }
  const won = outcomes.filter(Boolean).length;
  const lost = outcomes.length - won;
  if (Math.min(won, lost) < LEAST_PER_OUTCOME) {
    throw errors.not_enough_outcomes({ won, lost, least: LEAST_PER_OUTCOME });
  }
  return { rows, outcomes };
}

function reportOf({ model, warnings }: TrainedScorer, now: Date): Scorer {
  const { auc, ece, slope } = model.outOfFold;
  return {
    version: model.version,
    trained_at: now.toISOString(),
    rows: model.rows,
    features: model.features.length,
    auc,
    ece,
    slope,
    warnings: warnings.map(({ code, feature, isDropped }) => `${code}: ${feature}${isDropped ? ' (not used)' : ''}`),
  };
}
