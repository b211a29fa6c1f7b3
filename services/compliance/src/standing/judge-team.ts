import type { Clock } from '@salesmesh/chassis/clock';
import type { Ids } from '@salesmesh/chassis/ids';
import { measuresOf, sumDays } from './measure.ts';
import { judge, newStanding } from './standing.ts';
import { currentPeriod, type StandingCounts } from './standing-counts.ts';
import { standingEvents } from './standing-events.ts';
import { dayOf, windowStart } from './standing-rules.ts';
import type { StandingStore, StoredRules } from './standing-store.ts';

export type StandingDeps = { standings: StandingStore; standingCounts: StandingCounts; clock: Clock; ids: Ids };

/**
 * Measures a team anew and freezes it where a measure fell. The counts are read after the standing: who counted in between
 * judges too, and one of the two loses the race for the standing and reads again. Half-counted teams are not judged.
 */
export async function judgeTeam(deps: StandingDeps, { rules, earlier }: StoredRules, team: string): Promise<void> {
  if (earlier !== undefined) return;
  const { standings, standingCounts, clock, ids } = deps;
  await standings.change(team, undefined, async (current) => {
    const now = clock.now();
    const days = await standingCounts.days(team, dayOf(windowStart(now, rules)));
    const period = currentPeriod(current);
    const measures = measuresOf(sumDays(days.filter((day) => day.period === period)), rules);
    const before = current ?? newStanding(team);
    const next = judge(before, measures, rules, { id: ids.next(), now });
    return next === before ? undefined : { next, events: standingEvents(before, next) };
  });
}

/** All teams of which anything was counted in the window, or before: what falls out of the window changes a measure too. */
export async function judgeTeams(deps: StandingDeps, stored: StoredRules): Promise<void> {
  const firstDay = dayOf(windowStart(deps.clock.now(), stored.rules, 1));
  for (const team of await deps.standingCounts.teams(firstDay)) await judgeTeam(deps, stored, team);
}
