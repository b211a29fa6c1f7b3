import type { DayCounts } from './measure.ts';

type CountedAs = { refusedFor?: readonly string[] } | { lost: number; cause: string };
/** One decision or answer, counted once however often it is told. */
export type Counted = {
  /** What it is told apart by: the automation, or the answer. */
  key: string;
  team: string;
  at: Date;
  period: string;
  /** For how long it is remembered by its key. */
  rememberedMs: number;
  counts: CountedAs;
};
export type PeriodCounts = DayCounts & { period: string };

/** Counters of the caller's tenant, per team and UTC day. */
export type StandingCounts = {
  /** Counts what was not counted before, all or nothing. Returns how many that were. */
  count(items: readonly Counted[]): Promise<number>;
  /** Of one team, the days from `firstDay` on, oldest first. */
  days(team: string, firstDay: string): Promise<readonly PeriodCounts[]>;
  /** Teams of which anything was counted from that day on. */
  teams(firstDay: string): Promise<readonly string[]>;
};

const FIRST_PERIOD = 'first';

/** Counting of a team starts anew at an instant; what happened before it stays out of what is measured since. */
export function periodAt(standing: { countsFrom?: Date } | undefined, at: Date): string {
  const { countsFrom } = standing ?? {};
  return countsFrom === undefined || at < countsFrom ? FIRST_PERIOD : countsFrom.toISOString();
}

/** The period that is measured. */
export function currentPeriod(standing: { countsFrom?: Date } | undefined): string {
  return standing?.countsFrom?.toISOString() ?? FIRST_PERIOD;
}
