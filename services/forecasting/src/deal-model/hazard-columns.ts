import type { Prior, SparseRow } from './fit-logistic.ts';
import type { MonthShares } from './week-calendar.ts';

/** What the chance of an open deal to be won or lost within a week depends on. */
type HazardCovariates = {
  /** Weeks since the week in which it was opened. */
  readonly ageWeeks: number;
  readonly region: string;
  readonly product: string;
  readonly logPrice: number;
  readonly months: MonthShares;
  /** Deals open when the week begins: the same people have to close them all. */
  readonly logOpen: number;
};

/** Where each covariate stands among the columns of the regression. */
export type HazardColumns = {
  readonly priors: readonly Prior[];
  /** A region or product that was never seen has no column and so stands at the average. */
  row(covariates: HazardCovariates): SparseRow;
};

/** Ages are told apart week by week up to here; older deals are let go slowly and look alike. */
const LAST_SINGLE_AGE = 20;
const COARSE_AGES = [26, 39, 52];
const AGE_COLUMNS = LAST_SINGLE_AGE + 1 + COARSE_AGES.length + 1;

const FREE: Prior = { mean: 0, precision: 0 };
/** A category is like the rest until this much information speaks against it. */
const CATEGORY: Prior = { mean: 0, precision: 1 };
const SLOPE: Prior = { mean: 0, precision: 0.01 };
/**
 * The same people close about as many deals whether there are more or fewer: twice the open deals, half the chance of
 * each. A short record cannot tell this slope from the season, and a wrong one feeds on itself when it is projected.
 */
const CAPACITY: Prior = { mean: -1, precision: 64 };

export function hazardColumns(regions: readonly string[], products: readonly string[]): HazardColumns {
  const regionsFrom = 1 + AGE_COLUMNS;
  const productsFrom = regionsFrom + regions.length;
  const slopesFrom = productsFrom + products.length;
  const regionAt = new Map(regions.map((region, at) => [region, regionsFrom + at]));
  const productAt = new Map(products.map((product, at) => [product, productsFrom + at]));
  const categories = new Array<Prior>(slopesFrom - 1).fill(CATEGORY);
  return {
    priors: [FREE, ...categories, SLOPE, SLOPE, CAPACITY, SLOPE],
    row: ({ ageWeeks, region, product, months, logOpen, logPrice }) => {
      const columns = [0, 1 + ageColumn(ageWeeks)];
      for (const column of [regionAt.get(region), productAt.get(product)])
        if (column !== undefined) columns.push(column);
      const values = columns.map(() => 1);
      const slopes = [months[1], months[2], logOpen, logPrice];
      return { columns: [...columns, ...slopes.map((_, at) => slopesFrom + at)], values: [...values, ...slopes] };
    },
  };
}

function ageColumn(ageWeeks: number): number {
  if (ageWeeks <= LAST_SINGLE_AGE) return ageWeeks;
  const coarse = COARSE_AGES.findIndex((limit) => ageWeeks <= limit);
  return LAST_SINGLE_AGE + 1 + (coarse === -1 ? COARSE_AGES.length : coarse);
}
