import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { GetTeamBoardRequest, GetTeamBoardResponseInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { requireFields } from '../required-fields.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { boardView } from './board-view.ts';
import type { StandingDeps } from './judge-team.ts';
import { newStanding } from './standing.ts';
import { currentPeriod } from './standing-counts.ts';
import { dayOf, usualRules, windowStart } from './standing-rules.ts';

/** A team that nobody heard of has an empty board: ids of teams are the callers' own. */
export function getTeamBoard(
  deps: Pick<StandingDeps, 'standings' | 'standingCounts' | 'clock'> & { settings: SettingsStore },
): UnaryHandler<GetTeamBoardRequest, GetTeamBoardResponseInput> {
  return async (request) => {
    requireFields(request, ['team']);
    const { team } = request;
    const now = deps.clock.now();
    const rules = (await deps.standings.rules())?.rules ?? usualRules;
    const [firstDay, dayBefore] = [dayOf(windowStart(now, rules)), dayOf(windowStart(now, rules, 1))];
    const [standing, counted, { teams }] = await Promise.all([
      deps.standings.load(team),
      deps.standingCounts.days(team, dayBefore),
      deps.settings.read(),
    ]);
    const days = counted.filter(({ day }) => day >= firstDay);
    const period = currentPeriod(standing);
    const board = boardView({
      standing: standing ?? newStanding(team),
      rules,
      byHand: teams.find(({ value }) => value.team === team)?.value,
      measured: days.filter((day) => day.period === period),
      days,
      before: counted.filter(({ day }) => day < firstDay),
    });
    return { board };
  };
}
