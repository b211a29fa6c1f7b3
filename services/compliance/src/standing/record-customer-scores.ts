import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  RecordCustomerScoresRequest,
  RecordCustomerScoresResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../errors.ts';
import { requireFields } from '../required-fields.ts';
import { judgeTeam, type StandingDeps } from './judge-team.ts';
import { lostBy } from './measure.ts';
import { type ReadScore, readScores } from './read-standing.ts';
import { type Counted, periodAt } from './standing-counts.ts';

const DAY_MS = 86_400_000;
/** Longer than the longest window, so that an answer that is sent again never counts again. */
const REMEMBERED_MS = 400 * DAY_MS;

/** The team is judged before the answer is given, so a freeze that follows binds the next redemption. */
export function recordCustomerScores(
  deps: StandingDeps,
): UnaryHandler<RecordCustomerScoresRequest, RecordCustomerScoresResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'team']);
    const scores = readScores(request.scores, deps.clock.now());
    const stored = await deps.standings.rules();
    if (stored === undefined) throw complianceErrors.standing_rules_missing();
    const { team } = request;
    const standing = await deps.standings.load(team);
    const counted = await deps.standingCounts.count(
      scores.map((score) => countedScore(team, score, periodAt(standing, score.answered_at))),
    );
    await judgeTeam(deps, stored, team);
    return { counted, skipped: scores.length - counted };
  };
}

function countedScore(team: string, { id, score, answered_at, cause }: ReadScore, period: string): Counted {
  const counts = { lost: lostBy(score), cause };
  return { key: `answer ${id}`, team, at: answered_at, period, rememberedMs: REMEMBERED_MS, counts };
}
