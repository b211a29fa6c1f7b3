import type { Channel, MeasuredTeam } from '../settings/settings.ts';
import { belowFloor, type MeasureName, type Measures } from './measure.ts';
import type { StandingRules } from './standing-rules.ts';

export type Freeze = Measures & {
  id: string;
  frozenAt: Date;
  because: readonly MeasureName[];
  channels: readonly Channel[];
  ended?: FreezeEnd;
};
type FreezeEnd = { at: Date; by: string; certificateId: string; reason: string };
export type Training = { certificateId: string; completedAt: Date; recordedBy: string; recordedAt: Date };

/** How one team stands, with all that was ever decided about it. At most one freeze is open, the last. */
export type TeamStanding = {
  team: string;
  measures: Measures;
  /** Counting starts anew when a freeze ends; what came before is not held against the team again. */
  countsFrom?: Date;
  freezes: readonly Freeze[];
  trainings: readonly Training[];
};

export function newStanding(team: string): TeamStanding {
  return { team, measures: {}, freezes: [], trainings: [] };
}

export function openFreeze({ freezes }: Pick<TeamStanding, 'freezes'>): Freeze | undefined {
  const last = freezes.at(-1);
  return last?.ended === undefined ? last : undefined;
}

/**
 * Takes over new measures; one below its floor freezes a team that is not frozen. Measures that recover lift nothing: only
 * a training does. The same object when nothing changed.
 */
export function judge<S extends TeamStanding>(
  standing: S,
  measures: Measures,
  rules: StandingRules,
  freeze: { id: string; now: Date },
): S {
  const because = belowFloor(measures, rules);
  if (because.length === 0 || openFreeze(standing) !== undefined) {
    return isSame(standing.measures, measures) ? standing : { ...standing, measures };
  }
  const opened = { ...measures, id: freeze.id, frozenAt: freeze.now, because, channels: rules.frozen_channels };
  return { ...standing, measures, freezes: [...standing.freezes, opened] };
}

export function addTraining<S extends TeamStanding>(standing: S, training: Training): S {
  return { ...standing, trainings: [...standing.trainings, training] };
}

/** The training that this certificate proves, if it was completed since the freeze began and cured no other one. */
export function curingTraining(standing: TeamStanding, freeze: Freeze, certificateId: string): Training | undefined {
  const isUsed = standing.freezes.some(({ ended }) => ended?.certificateId === certificateId);
  return isUsed
    ? undefined
    : standing.trainings.find(
        (training) => training.certificateId === certificateId && training.completedAt >= freeze.frozenAt,
      );
}

export function unfreeze<S extends TeamStanding>(standing: S, ended: FreezeEnd): S {
  const freezes = standing.freezes.map((freeze) => (freeze === openFreeze(standing) ? { ...freeze, ended } : freeze));
  return { ...standing, freezes, measures: {}, countsFrom: ended.at };
}

/** What decisions read of it. */
export function measuredTeam(standing: TeamStanding): MeasuredTeam {
  const freeze = openFreeze(standing);
  return {
    team: standing.team,
    ...standing.measures,
    ...(freeze === undefined ? {} : { frozenChannels: freeze.channels }),
  };
}

function isSame(one: Measures, other: Measures): boolean {
  return one.ces === other.ces && one.compliance_rate === other.compliance_rate;
}
