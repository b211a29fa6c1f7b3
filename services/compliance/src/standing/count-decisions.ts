import { judgeTeam, type StandingDeps } from './judge-team.ts';
import { type Counted, periodAt } from './standing-counts.ts';
import type { StoredRules } from './standing-store.ts';

/** The first decision on an automation. */
export type FirstDecision = {
  automationId: string;
  team: string;
  decidedAt: Date;
  outcome: string;
  articles: readonly string[];
};

const DAY_MS = 86_400_000;
/** Longer than the stream of decisions keeps an event, so that none can come a second time after that. */
const REMEMBERED_MS = 8 * DAY_MS;
/** What an article may look like as the name of a counter. */
const counterName = /^[A-Za-z0-9_-]{1,40}$/;

/** Counts each automation once, by its first decision: what waits and is decided again is the same request. */
export async function countDecisions(
  deps: StandingDeps,
  stored: StoredRules,
  decisions: readonly FirstDecision[],
): Promise<void> {
  const { uncounted_articles } = stored.rules;
  const told = decisions.filter(
    ({ outcome, articles }) => outcome !== 'deny' || !articles.some((article) => uncounted_articles.includes(article)),
  );
  const teams = [...new Set(told.map(({ team }) => team))];
  const known = new Map((await deps.standings.loadMany(teams)).map((standing) => [standing.team, standing]));
  await deps.standingCounts.count(
    told.map((decision) => countedDecision(decision, periodAt(known.get(decision.team), decision.decidedAt))),
  );
  // Also what was counted before is judged: whoever counted it may have ended before it could.
  for (const team of teams) await judgeTeam(deps, stored, team);
}

function countedDecision({ automationId, team, decidedAt, outcome, articles }: FirstDecision, period: string): Counted {
  const named = articles.filter((article) => counterName.test(article));
  return {
    ...{ key: `decision ${automationId}`, team, at: decidedAt, period, rememberedMs: REMEMBERED_MS },
    counts: outcome === 'deny' ? { refusedFor: named } : {},
  };
}
