/** Whole days since 1970-01-01, UTC. */
export type Day = number;

export const DealOutcome = { won: 'won', lost: 'lost' } as const;
export type DealOutcome = (typeof DealOutcome)[keyof typeof DealOutcome];

/**
 * What the model knows of one opportunity. Account and seller are left out on purpose: in exports the account is often
 * filled in at closing, so its absence tells the outcome, and there are too few deals per seller to learn from.
 */
export type Deal = {
  readonly id: string;
  readonly region: string;
  readonly product: string;
  /** List price of the product; undefined when nobody knows it. */
  readonly listPriceMinor?: number | undefined;
  /** First day in the pipeline: engaged on, else first seen on. */
  readonly openedOn: Day;
  /** Whether `openedOn` is the day it was engaged; only such days tell how fast new deals come. */
  readonly isEngaged: boolean;
  readonly closed?: DealClosing | undefined;
};

type DealClosing = {
  readonly on: Day;
  readonly outcome: DealOutcome;
  /** 0 when lost. */
  readonly valueMinor: number;
};

const MS_PER_DAY = 86_400_000;

export function dayOf(instant: Date): Day {
  return Math.floor(instant.getTime() / MS_PER_DAY);
}

/** `YYYY-MM-DD`. */
export function dateText(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The deals as they stood at the end of `asOf`: later ones are not there, later closings have not happened. */
export function pipelineAsOf(deals: readonly Deal[], asOf: Day): Deal[] {
  return deals
    .filter(({ openedOn }) => openedOn <= asOf)
    .map((deal) => (deal.closed === undefined || deal.closed.on <= asOf ? deal : { ...deal, closed: undefined }));
}

/** The day of a text that `dateText` wrote. */
export function dayOfText(text: string): Day {
  return dayOf(new Date(`${text}T00:00:00Z`));
}
