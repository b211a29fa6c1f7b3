import type { FeatureChange } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { AppliedSignals, Attributes } from '../lead/lead.ts';

/** One signal of a lead: its id, the same at each delivery, and its position in the log. */
export type LoggedSignal = {
  readonly id: string;
  readonly sequence: number;
  readonly changes: readonly FeatureChange[];
};
export type Folded = {
  readonly attributes: Attributes;
  readonly signals: AppliedSignals;
  readonly hasChanged: boolean;
};

/**
 * Marks that a lead keeps. As many signals may be delivered and not yet acknowledged, and all of them may be of one lead and
 * come again when the process dies between write and acknowledgement; with fewer marks those would count twice.
 */
export const KEPT_MARKS = 1_000;
/** Two signals of one lead that share so many characters of their ids do not happen. */
const MARK_LENGTH = 13;

/**
 * Applies signals to the features of a lead. One that was applied before changes nothing, in whatever order they come:
 * count and sum add up, max keeps the largest, last takes the newest that arrives.
 */
export function foldSignals(attributes: Attributes, signals: AppliedSignals, logged: readonly LoggedSignal[]): Folded {
  const applied = new Set(signals.recent);
  const fresh = new Map<string, LoggedSignal>();
  for (const signal of logged) {
    const mark = signal.id.slice(0, MARK_LENGTH);
    if (!applied.has(mark) && !fresh.has(mark)) fresh.set(mark, signal);
  }
  const next: Attributes = { ...attributes };
  for (const { changes } of [...fresh.values()].sort((left, right) => left.sequence - right.sequence)) {
    for (const change of changes) next[change.feature] = folded(next[change.feature], change);
  }
  const recent = [...signals.recent, ...fresh.keys()].slice(-KEPT_MARKS);
  return { attributes: next, signals: { recent }, hasChanged: fresh.size > 0 };
}

function folded(before: string | undefined, { fold, value }: FeatureChange): string {
  if (fold === 'count') return String(numberOf(before) + 1);
  if (fold === 'sum') return String(numberOf(before) + numberOf(value));
  if (fold === 'max') {
    const isLarger = before === undefined || numberOf(value) > numberOf(before);
    return isLarger ? value : before;
  }
  return value;
}

function numberOf(text: string | undefined): number {
  const number = Number(text ?? '');
  return Number.isFinite(number) ? number : 0;
}
