import type { StandingRules } from './standing-rules.ts';

/** What was counted of one team on one UTC day. Scores are kept as hundredths of a point, so that sums are exact. */
export type DayCounts = {
  day: string;
  decided: number;
  refused: number;
  /** Refusals that name the article. */
  articles: Readonly<Record<string, number>>;
  answers: number;
  /** Hundredths of a point short of 100, over all answers. */
  lost: number;
  causes: Readonly<Record<string, { answers: number; lost: number }>>;
};

export const MeasureName = { ces: 'ces', complianceRate: 'compliance_rate' } as const;
export type MeasureName = (typeof MeasureName)[keyof typeof MeasureName];
/** 0 to 100, rounded down to one decimal, so that a value below its floor stays below it. Absent: too few were counted. */
export type Measures = { readonly [M in MeasureName]?: number };
type Sums = Pick<DayCounts, 'decided' | 'refused' | 'answers' | 'lost'>;

const FULL_SCORE = 10_000;

export function sumDays(days: readonly DayCounts[]): Sums {
  const sum = (of: (day: DayCounts) => number) => days.reduce((total, day) => total + of(day), 0);
  return {
    decided: sum((day) => day.decided),
    refused: sum((day) => day.refused),
    answers: sum((day) => day.answers),
    lost: sum((day) => day.lost),
  };
}

/** Share of decisions that were no refusal, and mean score of the answers, each from its minimum sample on. */
export function measuresOf(sums: Sums, rules: Pick<StandingRules, 'minimum_answers' | 'minimum_decisions'>): Measures {
  const { decided, refused, answers, lost } = sums;
  return {
    ...(answers < rules.minimum_answers ? {} : { ces: scoreOf({ answers, lost }) }),
    ...(decided < rules.minimum_decisions
      ? {}
      : { compliance_rate: Math.floor(((decided - refused) * 1_000) / decided) / 10 }),
  };
}

/** Mean of so many answers. */
export function scoreOf({ answers, lost }: { answers: number; lost: number }): number {
  return Math.floor((answers * FULL_SCORE - lost) / (answers * 10)) / 10;
}

/** Hundredths of a point that an answer of this score, 0 to 100, is short of 100. */
export function lostBy(score: number): number {
  return FULL_SCORE - Math.round(score * 100);
}

/** The measures below their floors. Either one is enough: a high one does not make up for a low one. */
export function belowFloor(measures: Measures, rules: StandingRules): MeasureName[] {
  const floors = { ces: rules.ces_floor, compliance_rate: rules.compliance_floor };
  return Object.values(MeasureName).filter((name) => (measures[name] ?? 100) < floors[name]);
}

/** Both weigh the same; unknown while one of them is. */
export function overallScore({ ces, compliance_rate }: Measures): number | undefined {
  return ces === undefined || compliance_rate === undefined ? undefined : (ces + compliance_rate) / 2;
}
