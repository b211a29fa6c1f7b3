import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetScorerRequest, GetScorerResponseInput } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import type { ScorerStore } from '../scorer/scorer-store.ts';

export function getScorer(deps: { scorers: ScorerStore }): UnaryHandler<GetScorerRequest, GetScorerResponseInput> {
  return async () => {
    const head = await deps.scorers.head();
    if (head === undefined) throw errors.scorer_not_found();
    return { scorer: head.report };
  };
}
