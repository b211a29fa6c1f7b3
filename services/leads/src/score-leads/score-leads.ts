import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { ScoreLeadsRequest, ScoreLeadsResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { quantile, type RescoreDeps, rescore, rescoreStale } from '../scorer/rescore-leads.ts';
import type { ScorerStore } from '../scorer/scorer-store.ts';

/** Largest number of leads named in one call; more are scored by `all_stale`. */
const MOST_NAMED = 1_000;

export function scoreLeads(
  deps: RescoreDeps & { scorers: ScorerStore },
): UnaryHandler<ScoreLeadsRequest, ScoreLeadsResponseInput> {
  return async ({ lead_ids, all_stale }, { context, signal }) => {
    if (lead_ids.length > MOST_NAMED) {
      const zh = `一次最多 ${MOST_NAMED} 条。`;
      throw errors.invalid_request({}, { fields: [{ field: 'lead_ids', zh, en: `At most ${MOST_NAMED} at once.` }] });
    }
    const head = await deps.scorers.head();
    if (head === undefined) throw errors.scorer_not_found();
    const { scored, scoreUs } = all_stale
      ? await rescoreStale(deps, context.tenant, { modelVersion: head.version, signal })
      : await rescore(deps, context.tenant, await deps.leads.loadMany(lead_ids));
    return { scored, score_us_p50: quantile(scoreUs, 0.5), score_us_p99: quantile(scoreUs, 0.99) };
  };
}
