import { type Binner, compileBinner } from './bin-features.ts';
import { type FeatureRow, type FeatureValue, isMissing } from './feature-value.ts';
import { NO_GRID_BIN } from './rank-pairs.ts';
import type { ModelGrid, ModelTerm, ScorerModel } from './scorer-model.ts';
import { scoringErrors } from './scoring-errors.ts';

/** What one factor adds to the logit of a lead. */
interface Contribution {
  /** Feature name; the two names joined by " × " for a pair. */
  readonly feature: string;
  /** The lead's value as text, empty when missing; joined likewise for a pair. */
  readonly value: string;
  readonly logit: number;
}

interface ScoredLead {
  /** Calibrated chance of a win. */
  readonly score01: number;
  /** `interceptLogit` plus all contributions. */
  readonly logit: number;
  /** Logit of the average lead. */
  readonly interceptLogit: number;
  /** One per term, strongest first. */
  readonly contributions: readonly Contribution[];
  /** 95 % interval of the chance, from how far the bags differ on this lead. */
  readonly low01: number;
  readonly high01: number;
  /** 1 less the width of that interval: near 1 means more data would hardly move the score. */
  readonly confidence01: number;
}

export type LeadScorer = (row: FeatureRow) => ScoredLead;

const Z95 = 1.96;

interface CompiledTerm {
  readonly feature: string;
  readonly first: number;
  /** Absent for a single feature. */
  readonly pair?: { readonly second: number; readonly firstGrid: Uint8Array; readonly secondGrid: ModelGridBins };
  readonly values: Float64Array;
  /** Cell after cell, one number per bag. */
  readonly deviations: Float64Array;
}

interface ModelGridBins {
  readonly ofBin: Uint8Array;
  readonly count: number;
}

/** Prepares a model for scoring; a score then takes microseconds. Throws `leads.scorer_format_unknown`. */
export function compileScorer(model: ScorerModel): LeadScorer {
  if (model.formatVersion !== 1) {
    throw scoringErrors.scorer_format_unknown({ format: String(model.formatVersion), readable: 1 });
  }
  const binners = model.features.map((feature) => ({ name: feature.name, toBin: compileBinner(feature) }));
  const terms = model.terms.map((term) => compileTerm(model, term));
  const intercepts = Float64Array.from(model.bagInterceptDeviations);
  const bins = new Uint8Array(binners.length);
  return (row) => {
    readBins(binners, row, bins);
    const spread = intercepts.slice();
    const contributions: Contribution[] = [];
    let logit = model.intercept;
    for (const term of terms) {
      const cell = cellOf(term, bins);
      const value = cell < 0 ? 0 : (term.values[cell] as number);
      logit += value;
      contributions.push({ feature: term.feature, value: textOf(term, row, binners), logit: value });
      if (cell >= 0) addDeviations(spread, term.deviations, cell * spread.length);
    }
    contributions.sort((left, right) => Math.abs(right.logit) - Math.abs(left.logit));
    const margin = Z95 * model.spreadFactor * rootMeanSquare(spread);
    const low01 = chanceOf(logit - margin);
    const high01 = chanceOf(logit + margin);
    return {
      score01: chanceOf(logit),
      logit,
      interceptLogit: model.intercept,
      contributions,
      low01,
      high01,
      confidence01: 1 - (high01 - low01),
    };
  };
}

function compileTerm(model: ScorerModel, term: ModelTerm): CompiledTerm {
  const [first, second] = term.features as [number, number | undefined];
  const nameOf = (feature: number): string => model.features[feature]?.name ?? '';
  const values = Float64Array.from(term.values);
  const deviations = Float64Array.from(term.bagDeviations.flat());
  if (second === undefined) return { feature: nameOf(first), first, values, deviations };
  const gridOf = (feature: number): ModelGridBins => {
    const grid = model.grids.find((candidate) => candidate.feature === feature) as ModelGrid;
    return { ofBin: Uint8Array.from(grid.ofBin), count: grid.count };
  };
  const pair = { second, firstGrid: gridOf(first).ofBin, secondGrid: gridOf(second) };
  return { feature: `${nameOf(first)} × ${nameOf(second)}`, first, pair, values, deviations };
}

function readBins(binners: readonly { name: string; toBin: Binner }[], row: FeatureRow, out: Uint8Array): void {
  for (let feature = 0; feature < binners.length; feature += 1) {
    const binner = binners[feature] as { name: string; toBin: Binner };
    out[feature] = binner.toBin(row[binner.name]);
  }
}

/** Cell of the lead in a term; -1 where a pair has a side that training never saw. */
function cellOf(term: CompiledTerm, bins: Uint8Array): number {
  const bin = bins[term.first] as number;
  if (!term.pair) return bin;
  const row = term.pair.firstGrid[bin] as number;
  const column = term.pair.secondGrid.ofBin[bins[term.pair.second] as number] as number;
  return row === NO_GRID_BIN || column === NO_GRID_BIN ? -1 : row * term.pair.secondGrid.count + column;
}

function textOf(term: CompiledTerm, row: FeatureRow, binners: readonly { name: string }[]): string {
  const first = shown(row[binners[term.first]?.name ?? '']);
  return term.pair ? `${first} × ${shown(row[binners[term.pair.second]?.name ?? ''])}` : first;
}

function shown(value: FeatureValue): string {
  return isMissing(value) ? '' : String(value);
}

function addDeviations(spread: Float64Array, deviations: Float64Array, from: number): void {
  for (let bag = 0; bag < spread.length; bag += 1) {
    spread[bag] = (spread[bag] as number) + (deviations[from + bag] as number);
  }
}

function rootMeanSquare(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum / values.length);
}

function chanceOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
