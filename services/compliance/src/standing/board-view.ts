import type {
  TeamBoardInput,
  TeamDayInput,
  TeamDriverInput,
  TeamFreezeInput,
  TeamMeasureInput,
  TeamTrainingInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { Team } from '../settings/settings.ts';
import { teamFacts } from '../settings/team-facts.ts';
import { type DayCounts, MeasureName, measuresOf, overallScore, scoreOf, sumDays } from './measure.ts';
import { type Freeze, measuredTeam, openFreeze, type TeamStanding, type Training } from './standing.ts';
import type { StandingRules } from './standing-rules.ts';

export type BoardFacts = {
  standing: TeamStanding;
  rules: StandingRules;
  byHand: Team | undefined;
  /** Of the window, what counts for the measures; then all of it, and all of the window before. */
  measured: readonly DayCounts[];
  days: readonly DayCounts[];
  before: readonly DayCounts[];
};

/** How many articles and causes are named per measure. */
const DRIVERS_MAX = 5;
const WEIGHT = 1 / Object.values(MeasureName).length;

export function boardView(facts: BoardFacts): TeamBoardInput {
  const { standing, days } = facts;
  return {
    team: standing.team,
    score: overallScore(standing.measures),
    measures: [measureView(facts, 'ces'), measureView(facts, 'compliance_rate')],
    days: [...Map.groupBy(days, ({ day }) => day)].map(([day, counts]) => dayView(day, counts)),
    drivers: [...causeDrivers(facts.measured), ...articleDrivers(facts.measured)],
    is_frozen: openFreeze(standing) !== undefined,
    freezes: standing.freezes.toReversed().map(freezeView),
    trainings: standing.trainings.toReversed().map(trainingView),
  };
}

function measureView({ standing, rules, byHand, measured, before }: BoardFacts, name: MeasureName): TeamMeasureInput {
  const { answers, decided } = sumDays(measured);
  const isCes = name === 'ces';
  return {
    name,
    weight: WEIGHT,
    value: standing.measures[name],
    previous: measuresOf(sumDays(before), rules)[name],
    sample: isCes ? answers : decided,
    minimum_sample: isCes ? rules.minimum_answers : rules.minimum_decisions,
    floor: isCes ? rules.ces_floor : rules.compliance_floor,
    set_by_hand: byHand?.[name] ?? undefined,
    effective: teamFacts(byHand, measuredTeam(standing))[name] ?? undefined,
  };
}

function dayView(day: string, counts: readonly DayCounts[]): TeamDayInput {
  const { decided, refused, answers, lost } = sumDays(counts);
  return { day, decided, refused, answers, ...(answers === 0 ? {} : { ces: scoreOf({ answers, lost }) }) };
}

function articleDrivers(days: readonly DayCounts[]): TeamDriverInput[] {
  const { refused } = sumDays(days);
  const counts = new Map<string, number>();
  for (const { articles } of days) {
    for (const [name, count] of Object.entries(articles)) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const drivers = [...counts].map(([name, count]) => ({
    ...{ measure: MeasureName.complianceRate, name, count, share: count / refused },
  }));
  return weightiest(drivers);
}

function causeDrivers(days: readonly DayCounts[]): TeamDriverInput[] {
  const { lost: allLost } = sumDays(days);
  const causes = new Map<string, { answers: number; lost: number }>();
  for (const [name, { answers, lost }] of days.flatMap((day) => Object.entries(day.causes))) {
    const sum = causes.get(name) ?? { answers: 0, lost: 0 };
    causes.set(name, { answers: sum.answers + answers, lost: sum.lost + lost });
  }
  const drivers = [...causes]
    .filter(([, { lost }]) => lost > 0)
    .map(([name, { answers, lost }]) => ({ measure: MeasureName.ces, name, count: answers, share: lost / allLost }));
  return weightiest(drivers);
}

function weightiest<D extends { share: number; name: string }>(drivers: readonly D[]): D[] {
  const order = (one: D, other: D) => other.share - one.share || one.name.localeCompare(other.name);
  return drivers.toSorted(order).slice(0, DRIVERS_MAX);
}

export function freezeView({ id, frozenAt, because, channels, ces, compliance_rate, ended }: Freeze): TeamFreezeInput {
  return {
    ...{ id, frozen_at: frozenAt.toISOString(), because: [...because], channels: [...channels], ces, compliance_rate },
    ended_at: ended?.at.toISOString(),
    ended_by: ended?.by,
    certificate_id: ended?.certificateId,
    reason: ended?.reason,
  };
}

export function trainingView(training: Training): TeamTrainingInput {
  return {
    certificate_id: training.certificateId,
    completed_at: training.completedAt.toISOString(),
    recorded_by: training.recordedBy,
    recorded_at: training.recordedAt.toISOString(),
  };
}
