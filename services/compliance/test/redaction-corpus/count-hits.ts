import type { Sample, Truth } from './corpus.ts';
import type { Kind } from './values.ts';

/** Kinds that are recognised by words and not by their shape; counted apart from numbers. */
const WORDED: ReadonlySet<Kind> = new Set(['name', 'address', 'wechat']);

type Tally = { truths: number; exact: number; masked: number; found: number; right: number };
type Miss = { readonly id: string; readonly kind: string; readonly text: string; readonly isFalse: boolean };
export type Counts = {
  readonly texts: number;
  readonly numbers: Shares;
  readonly words: Shares;
  readonly byKind: Readonly<Record<string, Shares>>;
  readonly misses: readonly Miss[];
};
/**
 * `recall01` counts answers found with their kind from the first to the last character, `masked01` those of which no
 * letter or digit stays readable, `precision01` the findings that lie on an answer of their kind.
 */
type Shares = {
  readonly truths: number;
  readonly recall01: number;
  readonly masked01: number;
  readonly precision01: number;
};

type Find = (text: string) => readonly Truth[];

export function countHits(samples: readonly Sample[], find: Find): Counts {
  const tallies = new Map<string, Tally>();
  const misses: Miss[] = [];
  const tally = (kind: string) => {
    const known = tallies.get(kind) ?? { truths: 0, exact: 0, masked: 0, found: 0, right: 0 };
    tallies.set(kind, known);
    return known;
  };
  for (const { id, text, truths } of samples) {
    const found = find(text);
    for (const truth of truths) {
      const counts = tally(truth.kind);
      const isExact = found.some(
        (one) => one.kind === truth.kind && one.start === truth.start && one.end === truth.end,
      );
      counts.truths += 1;
      counts.exact += isExact ? 1 : 0;
      counts.masked += isMasked(text, truth, found) ? 1 : 0;
      if (!isExact)
        misses.push({
          id,
          kind: truth.kind,
          text: text.slice(Math.max(0, truth.start - 12), truth.end + 12),
          isFalse: false,
        });
    }
    for (const one of found) {
      const isRight = truths.some((truth) => truth.kind === one.kind && one.start < truth.end && truth.start < one.end);
      const counts = tally(one.kind);
      counts.found += 1;
      counts.right += isRight ? 1 : 0;
      if (!isRight)
        misses.push({ id, kind: one.kind, text: text.slice(Math.max(0, one.start - 12), one.end + 12), isFalse: true });
    }
  }
  const kinds = [...tallies].sort(([left], [right]) => left.localeCompare(right));
  const sumOf = (isWorded: boolean) =>
    shares(kinds.filter(([kind]) => WORDED.has(kind as Kind) === isWorded).map(([, one]) => one));
  return {
    texts: samples.length,
    numbers: sumOf(false),
    words: sumOf(true),
    byKind: Object.fromEntries(kinds.map(([kind, one]) => [kind, shares([one])])),
    misses,
  };
}

function isMasked(text: string, truth: Truth, found: readonly Truth[]): boolean {
  for (let at = truth.start; at < truth.end; at += 1) {
    const isReadable = /[\p{L}\p{N}]/u.test(text[at] ?? '') && !found.some(({ start, end }) => start <= at && at < end);
    if (isReadable) return false;
  }
  return true;
}

function shares(tallies: readonly Tally[]): Shares {
  const sum = (pick: (one: Tally) => number) => tallies.reduce((total, one) => total + pick(one), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);
  const truths = sum((one) => one.truths);
  return {
    truths,
    recall01: share(
      sum((one) => one.exact),
      truths,
    ),
    masked01: share(
      sum((one) => one.masked),
      truths,
    ),
    precision01: share(
      sum((one) => one.right),
      sum((one) => one.found),
    ),
  };
}
