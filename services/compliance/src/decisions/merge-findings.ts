import { compareStrictness, type Obligation, Outcome, type Reason, type Verdict } from './decision.ts';
import type { Finding } from './findings.ts';

/**
 * What all findings together come to: the strictest effect wins, nothing found allows. The order in which they are given
 * makes no difference, and saying the same twice says it once.
 */
export function mergeFindings(findings: readonly Finding[]): Verdict {
  const reasons = distinct(findings.map((finding) => finding.reason)).sort(compareReasons);
  const outcome = reasons[0]?.effect ?? Outcome.allow;
  return {
    outcome,
    until: outcome === Outcome.defer ? latestUntil(reasons) : null,
    reasons,
    obligations: outcome === Outcome.deny ? [] : obligationsOf(findings),
  };
}

function obligationsOf(findings: readonly Finding[]): Obligation[] {
  const owed = findings.flatMap(({ obligation, reason }) =>
    obligation === undefined ? [] : [{ type: obligation, article: reason.article }],
  );
  return distinct(owed).sort((left, right) => compareText(keyOf(left), keyOf(right)));
}

/** Compared as instants: the texts may differ in their fraction of a second. */
function latestUntil(reasons: readonly Reason[]): string | null {
  const times = reasons.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return times.sort((left, right) => Date.parse(right) - Date.parse(left) || compareText(right, left))[0] ?? null;
}

function compareReasons(left: Reason, right: Reason): number {
  return (
    compareStrictness(left.effect, right.effect) ||
    compareText(left.article, right.article) ||
    compareText(left.rule, right.rule) ||
    compareText(keyOf(left), keyOf(right))
  );
}

function distinct<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

function keyOf(value: object): string {
  return JSON.stringify(value);
}

/** By code units, so that it never depends on the machine's language. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
