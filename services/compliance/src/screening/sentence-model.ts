import { setImmediate as nextTurn } from 'node:timers/promises';
import { TurnMarks } from './turn-marks.ts';

/** What a sentence is told by, and the classes any of which is right for it. */
export type Example = { readonly features: readonly number[]; readonly classes: readonly string[] };
/** Share of each class in the order of those asked for; together they are one. */
type Shares = (features: readonly number[]) => Float64Array;
export type SentenceModel = {
  readonly classes: readonly string[];
  /** Of some of the classes, as though there were no others. */
  readonly among: (classes: readonly string[]) => Shares;
  /** Features that it has learned something of; it passes over others. */
  readonly known: readonly number[];
};

const EPOCHS = 14;
const STEP = 0.35;
const DECAY = 2e-5;
/** A feature of one example alone teaches nothing that holds elsewhere. */
const FEWEST_EXAMPLES = 2;
/** Prime, so that every example has its turn in an order far from that of the files. */
const STRIDE = 7919;
const EXAMPLES_A_TURN = 16;
/** Most sentences have fewer features. */
const FIRST_ROOM = 512;

/**
 * Multinomial logistic regression over features that are there or not, trained by descent with a step of its own for
 * each weight (AdaGrad). The same examples give the same model: nothing is drawn. Other work of the thread goes first
 * between a few examples.
 */
export async function trainModel(examples: readonly Example[]): Promise<SentenceModel> {
  const classes = [...new Set(examples.flatMap((example) => example.classes))].toSorted();
  const places = placesOf(examples);
  const knownPlaces = placeFinder(places);
  const rows = examples.map(({ features, classes: wanted }) => ({
    features: Int32Array.from(knownPlaces(features)),
    wanted: new Set(wanted.map((name) => classes.indexOf(name))),
  }));
  const state = newState(places.size + 1, classes.length);
  for (let turn = 0; turn < EPOCHS * rows.length; turn += 1) {
    if (turn % EXAMPLES_A_TURN === 0) await nextTurn();
    const row = rows[(turn * STRIDE + Math.floor(turn / rows.length)) % rows.length];
    if (row !== undefined) learn(row, state);
  }
  const { weights } = state;
  return {
    classes,
    known: [...places.keys()],
    among: (some) => {
      const own = columnsOf(
        weights,
        classes.length,
        some.map((name) => classes.indexOf(name)),
      );
      return (features) => fillShares(new Float64Array(some.length), knownPlaces(features), own);
    },
  };
}

type Row = { readonly features: Int32Array; readonly wanted: ReadonlySet<number> };
type State = { readonly weights: Float64Array; readonly slopes: Float64Array; readonly shares: Float64Array };

function newState(features: number, classes: number): State {
  return {
    weights: new Float64Array(features * classes),
    slopes: new Float64Array(features * classes),
    shares: new Float64Array(classes),
  };
}

/** Where several classes are right, what they hold together is pushed to one. */
function learn({ features, wanted }: Row, { weights, slopes, shares }: State): void {
  fillShares(shares, features, weights);
  const held = [...wanted].reduce((sum, at) => sum + (shares[at] ?? 0), 0);
  const errors = shares.map((share, at) => (wanted.has(at) ? share / Math.max(held, 1e-9) : 0) - share);
  const scale = scaleOf(features);
  for (const feature of features) {
    for (let at = 0; at < errors.length; at += 1) {
      const place = feature * errors.length + at;
      const weight = weights[place] ?? 0;
      const slope = (errors[at] ?? 0) * scale - DECAY * weight;
      const past = (slopes[place] ?? 0) + slope * slope;
      slopes[place] = past;
      weights[place] = weight + (STEP * slope) / (Math.sqrt(past) + 1e-8);
    }
  }
}

/** The weights of some classes alone. */
function columnsOf(weights: Float64Array, classes: number, columns: readonly number[]): Float64Array {
  const rows = weights.length / classes;
  const own = new Float64Array(rows * columns.length);
  for (let row = 0; row < rows; row += 1) {
    for (const [at, column] of columns.entries()) own[row * columns.length + at] = weights[row * classes + column] ?? 0;
  }
  return own;
}

function fillShares(shares: Float64Array, features: Int32Array, weights: Float64Array): Float64Array {
  const classes = shares.length;
  const scale = scaleOf(features);
  shares.fill(0);
  for (const feature of features) {
    const row = feature * classes;
    for (let at = 0; at < classes; at += 1) shares[at] = (shares[at] ?? 0) + (weights[row + at] ?? 0) * scale;
  }
  const largest = Math.max(...shares);
  let sum = 0;
  for (let at = 0; at < classes; at += 1) {
    shares[at] = Math.exp((shares[at] ?? 0) - largest);
    sum += shares[at] ?? 0;
  }
  for (let at = 0; at < classes; at += 1) shares[at] = (shares[at] ?? 0) / sum;
  return shares;
}

/** Long sentences have more features and no more to say. */
function scaleOf(features: Int32Array): number {
  return 1 / Math.sqrt(features.length);
}

/** Place 0 stands for what every sentence has. */
function placesOf(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= FEWEST_EXAMPLES);
  return new Map(kept.map(([feature], at) => [feature, at + 1]));
}

/** The places of features, each once, in their order; what it gives is good until it is asked again. */
function placeFinder(places: ReadonlyMap<number, number>): (features: readonly number[]) => Int32Array {
  const placeOf = new Int32Array(Math.max(0, ...places.keys()) + 1);
  for (const [feature, place] of places) placeOf[feature] = place;
  const seen = new TurnMarks(places.size + 1);
  let found = new Int32Array(FIRST_ROOM);
  return (features) => {
    seen.nextTurn();
    if (found.length <= features.length) found = new Int32Array(features.length * 2);
    let size = 1;
    for (const feature of features) {
      const place = placeOf[feature] ?? 0;
      if (place === 0 || !seen.mark(place)) continue;
      found[size] = place;
      size += 1;
    }
    return found.subarray(0, size);
  };
}
