import { type Deal, DealOutcome } from './deal.ts';

/** What a won deal of a product brings, in minor units: its mean and its mean square, which the spread of a sum needs. */
type WonValue = { readonly mean: number; readonly meanSquare: number };

export type WonValues = {
  of(product: string): WonValue;
  /** List price; of a product without one, what it was won for; else the middle of what is known. */
  listPriceOf(product: string): number;
};

/** Wins that the overall relation of value to list price stands for when a product has few of its own. */
const PRIOR_WINS = 2;

/** Learns from the pipeline as of a day. */
export function wonValues(known: readonly Deal[]): WonValues {
  const wonOf = Map.groupBy(
    known.filter(({ closed }) => closed?.outcome === DealOutcome.won),
    ({ product }) => product,
  );
  const priceOf = new Map(known.flatMap(({ product, listPriceMinor: price }) => (price ? [[product, price]] : [])));
  const overall = mean([...wonOf.values()].flat().map(({ closed }) => closed?.valueMinor ?? 0));
  const ownMean = (product: string) => mean((wonOf.get(product) ?? []).map(({ closed }) => closed?.valueMinor ?? 0));
  const listPriceOf = (product: string) => priceOf.get(product) ?? ownMean(product) ?? overall ?? 1;
  const relation = mean(
    [...wonOf].flatMap(([product, deals]) =>
      deals.map(({ closed }) => (closed?.valueMinor ?? 0) / listPriceOf(product)),
    ),
  );
  const learned = new Map<string, WonValue>();
  return {
    listPriceOf,
    of: (product) => {
      const found = learned.get(product) ?? blend(wonOf.get(product) ?? [], listPriceOf(product) * (relation ?? 1));
      learned.set(product, found);
      return found;
    },
  };
}

function blend(won: readonly Deal[], expected: number): WonValue {
  const values = won.map(({ closed }) => closed?.valueMinor ?? 0);
  const weight = values.length + PRIOR_WINS;
  const sum = values.reduce((total, value) => total + value, PRIOR_WINS * expected);
  const squares = values.reduce((total, value) => total + value * value, PRIOR_WINS * expected * expected);
  return { mean: sum / weight, meanSquare: squares / weight };
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
