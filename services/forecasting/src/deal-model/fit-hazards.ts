import { countExposure } from './count-exposure.ts';
import type { Day, Deal } from './deal.ts';
import { chanceOf, fitLogistic } from './fit-logistic.ts';
import { hazardColumns } from './hazard-columns.ts';
import { monthShares } from './week-calendar.ts';

/** One kind of deal that moves through the weeks together. */
export type DealKind = { readonly region: string; readonly product: string };
type WeekChances = { readonly won01: number; readonly lost01: number };

/** Chances of an open deal within one week: two competing ends, the rest stays open. */
export type Hazards = {
  chances(kind: DealKind, ageWeeks: number, week: WeekConditions): WeekChances;
};
type WeekConditions = { readonly week: number; readonly openDeals: number };

export type HazardHistory = {
  /** The pipeline as of the day. */
  readonly known: readonly Deal[];
  readonly asOf: Day;
  /** First week, counted from the as-of day, whose closings are on record. */
  readonly firstWeek: number;
  readonly listPriceOf: (product: string) => number;
};

/**
 * Fits weekly discrete-time hazards of win and loss (cause-specific logistic regressions over person-weeks; Allison 1982,
 * Singer and Willett 2003) on all weeks on record up to the as-of day.
 */
export function fitHazards({ known, asOf, firstWeek, listPriceOf }: HazardHistory): Hazards {
  const regions = distinct(known.map(({ region }) => region));
  const products = distinct(known.map(({ product }) => product));
  const columns = hazardColumns(regions, products);
  const logPrice = new Map(products.map((product) => [product, Math.log(Math.max(1, listPriceOf(product)))]));
  const months = new Map<number, ReturnType<typeof monthShares>>();
  const rowOf = ({ region, product }: DealKind, ageWeeks: number, { week, openDeals }: WeekConditions) => {
    const shares = months.get(week) ?? monthShares(week, asOf);
    months.set(week, shares);
    const logOpen = Math.log(1 + openDeals);
    return columns.row({ ageWeeks, region, product, logPrice: logPrice.get(product) ?? 0, months: shares, logOpen });
  };
  const exposure = countExposure(known, asOf, firstWeek);
  const cells = exposure.cells.map((cell) => ({
    ...rowOf(cell, cell.ageWeeks, { week: cell.week, openDeals: exposure.openBefore(cell.week) }),
    ...{ atRisk: cell.atRisk, won: cell.won, lost: cell.lost },
  }));
  const won = fitLogistic(
    cells.map((cell) => ({ ...cell, events: cell.won })),
    columns.priors,
  );
  const lost = fitLogistic(
    cells.map((cell) => ({ ...cell, events: cell.lost })),
    columns.priors,
  );
  return {
    chances: (kind, ageWeeks, conditions) => {
      const row = rowOf(kind, ageWeeks, conditions);
      return competing(chanceOf(won, row), chanceOf(lost, row));
    },
  };
}

/** Two regressions that do not know of each other may promise more than there is. */
function competing(won01: number, lost01: number): WeekChances {
  const sum = Math.max(1, won01 + lost01);
  return { won01: won01 / sum, lost01: lost01 / sum };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
