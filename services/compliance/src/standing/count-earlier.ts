import { countDecisions } from './count-decisions.ts';
import type { EarlierReader } from './earlier-decisions.ts';
import { judgeTeams, type StandingDeps } from './judge-team.ts';
import type { StoredRules, TenantRules } from './standing-store.ts';

export type CountEarlierDeps = StandingDeps & { earlierDecisions: EarlierReader };

const PAGE = 500;

/**
 * Counts one page of the decisions that were made before there were rules, or before the window reached back to them, and
 * notes how far it came; the page with the end of them judges all teams. What is counted twice counts once, so a crash
 * between the two only repeats a page. Returns whether more is left.
 */
export async function countEarlier(deps: CountEarlierDeps): Promise<boolean> {
  const stored = await deps.standings.rules();
  if (stored?.earlier === undefined) return false;
  const page = await deps.earlierDecisions(stored.earlier, PAGE);
  await countDecisions(deps, stored, page);
  const last = page.at(-1);
  const isDone = last === undefined || page.length < PAGE;
  const after = last && { requestedAt: last.requestedAt, automationId: last.automationId };
  const next = isDone ? withoutEarlier(stored) : { ...stateOf(stored), earlier: { ...stored.earlier, after } };
  const saved = await deps.standings.saveProgress(stored, next as TenantRules);
  if (saved !== undefined && isDone) await judgeTeams(deps, saved);
  return !isDone || saved === undefined;
}

function stateOf({ rules, countedFrom, earlier }: StoredRules): TenantRules {
  return { rules, countedFrom, ...(earlier === undefined ? {} : { earlier }) };
}

function withoutEarlier(stored: StoredRules): TenantRules {
  const { earlier: _, ...counted } = stateOf(stored);
  return counted;
}
