import { setImmediate as nextTurn } from 'node:timers/promises';

/** What a sentence is told by, and the classes any of which is right for it. */
export type Example = { readonly features: readonly string[]; readonly classes: readonly string[] };
export type SentenceModel = {
  readonly classes: readonly string[];
  /** Share of each class, in the order of `classes`; together they are one. */
  readonly sharesOf: (features: readonly string[]) => Float64Array;
};

const EPOCHS = 14;
const STEP = 0.35;
const DECAY = 2e-5;
/** A feature of one example alone teaches nothing that holds elsewhere. */
const FEWEST_EXAMPLES = 2;
/** Prime, so that every example has its turn in an order far from that of the files. */
const STRIDE = 7919;
const EXAMPLES_A_TURN = 16;

/**
 * Multinomial logistic regression over features that are there or not, trained by descent with a step of its own for
 * each weight (AdaGrad). The same examples give the same model: nothing is drawn. Other work of the thread goes first
 * between a few examples.
 */
export async function trainModel(examples: readonly Example[]): Promise<SentenceModel> {
  const classes = [...new Set(examples.flatMap((example) => example.classes))].toSorted();
  const places = placesOf(examples);
  const rows = examples.map(({ features, classes: wanted }) => ({
    features: knownPlaces(features, places),
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
    sharesOf: (features) => fillShares(new Float64Array(classes.length), knownPlaces(features, places), weights),
  };
}

type Row = { readonly features: readonly number[]; readonly wanted: ReadonlySet<number> };
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

function fillShares(shares: Float64Array, features: readonly number[], weights: Float64Array): Float64Array {
  const classes = shares.length;
  const scale = scaleOf(features);
  shares.fill(0);
  for (const feature of features) {
    for (let at = 0; at < classes; at += 1)
      shares[at] = (shares[at] ?? 0) + (weights[feature * classes + at] ?? 0) * scale;
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
function scaleOf(features: readonly number[]): number {
  return 1 / Math.sqrt(features.length);
}

function placesOf(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of examples.flatMap(({ features }) => features))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST_EXAMPLES);
  return new Map(kept.map(([feature], at) => [feature, at + 1]));
}

/** Place 0 stands for what every sentence has. */
function knownPlaces(features: readonly string[], places: ReadonlyMap<string, number>): number[] {
  return [0, ...features.flatMap((feature) => places.get(feature) ?? [])];
}
