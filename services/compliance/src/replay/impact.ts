import type { Outcome } from '../decisions/decision.ts';
import { type CaseMark, compareMarks, type RuleChange } from '../recorded-cases/case-mark.ts';

/** A case as it was decided, and as a candidate decides it. `id` is the decision's. */
export type JudgedCase = {
  readonly id: string;
  readonly team: string;
  readonly before: CaseMark;
  readonly after: CaseMark;
};

/** How many, and the newest of them: ids of decisions grow with time. */
type Counted = { readonly count: number; readonly examples: readonly string[] };
type OutcomeChange = { readonly from: Outcome; readonly to: Outcome };

/** What a candidate would have decided otherwise. Lists go from the largest group to the smallest. */
export type Impact = {
  readonly judged: number;
  /** Recorded cases that did not open, or hold no facts: nothing is known of them. */
  readonly unreadable: number;
  /** With another outcome. */
  readonly otherwise: number;
  /** With the same outcome, for other rules, times or duties. */
  readonly otherReasons: number;
  readonly outcomes: readonly (OutcomeChange & Counted)[];
  /** A case counts under every rule that makes the difference; `otherwise` is how many of them have another outcome. */
  readonly rules: readonly (RuleChange & Counted & { readonly otherwise: number })[];
  /** All teams of the cases, also those whom nothing changes for; examples are cases with another outcome. */
  readonly teams: readonly (Counted & {
    readonly team: string;
    readonly otherwise: number;
    readonly otherReasons: number;
  })[];
};

export const noImpact: Impact = {
  ...{ judged: 0, unreadable: 0, otherwise: 0, otherReasons: 0 },
  ...{ outcomes: [], rules: [], teams: [] },
};

export type ImpactTally = { add(judged: JudgedCase): void; addUnreadable(): void; impact(): Impact };

/** Counts as cases are judged; at most `examples` ids are kept in each group. The order of cases makes no difference. */
export function impactTally(examples: number): ImpactTally {
  let [judged, unreadable, otherwise, otherReasons] = [0, 0, 0, 0];
  const outcomes = groups<OutcomeChange>(examples);
  const rules = groups<RuleChange>(examples);
  const teams = groups<{ team: string }>(examples);
  return {
    addUnreadable: () => {
      unreadable += 1;
    },
    add: ({ id, team, before, after }) => {
      judged += 1;
      const changes = compareMarks(before, after);
      const isOtherwise = before.outcome !== after.outcome;
      const isOtherReasons = !isOtherwise && changes.length > 0;
      otherwise += Number(isOtherwise);
      otherReasons += Number(isOtherReasons);
      teams.add({ team }, { isOtherwise, isOtherReasons, ...(isOtherwise ? { id } : {}) });
      if (isOtherwise) outcomes.add({ from: before.outcome, to: after.outcome }, { isOtherwise, isOtherReasons, id });
      for (const change of changes) rules.add(change, { isOtherwise, isOtherReasons, id });
    },
    impact: () => ({
      ...{ judged, unreadable, otherwise, otherReasons },
      outcomes: outcomes.all().map(({ otherwise: _, otherReasons: __, ...group }) => group),
      rules: rules.all().map(({ otherReasons: _, ...group }) => group),
      teams: teams.all(),
    }),
  };
}

/** Two impacts of one candidate, on different cases, as one. */
export function mergeImpacts(left: Impact, right: Impact, examples: number): Impact {
  return {
    judged: left.judged + right.judged,
    unreadable: left.unreadable + right.unreadable,
    otherwise: left.otherwise + right.otherwise,
    otherReasons: left.otherReasons + right.otherReasons,
    outcomes: mergeGroups(left.outcomes, right.outcomes, examples),
    rules: mergeGroups(left.rules, right.rules, examples),
    teams: mergeGroups(left.teams, right.teams, examples),
  };
}

type GroupedCase = { isOtherwise: boolean; isOtherReasons: boolean; id?: string };
type Group<K> = K & Counted & { readonly otherwise: number; readonly otherReasons: number };

function groups<K extends object>(examples: number) {
  const found = new Map<string, { key: K; count: number; otherwise: number; otherReasons: number; ids: string[] }>();
  return {
    add: (key: K, { isOtherwise, isOtherReasons, id }: GroupedCase): void => {
      const name = JSON.stringify(key);
      const group = found.get(name) ?? { key, count: 0, otherwise: 0, otherReasons: 0, ids: [] };
      found.set(name, group);
      group.count += 1;
      group.otherwise += Number(isOtherwise);
      group.otherReasons += Number(isOtherReasons);
      const oldestKept = group.ids.at(-1);
      if (id === undefined || (group.ids.length >= examples && oldestKept !== undefined && id <= oldestKept)) return;
      group.ids = newest([...group.ids, id], examples);
    },
    all: (): Group<K>[] =>
      [...found.values()].map(({ key, ids, ...counts }) => ({ ...key, ...counts, examples: ids })).sort(byCount),
  };
}

function mergeGroups<G extends Counted>(left: readonly G[], right: readonly G[], examples: number): G[] {
  const found = new Map<string, G>();
  for (const group of [...left, ...right]) {
    const name = nameOf(group);
    const known = found.get(name);
    found.set(name, known === undefined ? group : added(known, group, examples));
  }
  return [...found.values()].sort(byCount);
}

function added<G extends Counted>(one: G, other: G, examples: number): G {
  const sums = Object.entries(other).map(([field, value]) => {
    const known = one[field as keyof G];
    return [field, typeof value === 'number' ? value + Number(known) : known];
  });
  return { ...Object.fromEntries(sums), examples: newest([...one.examples, ...other.examples], examples) };
}

function newest(ids: readonly string[], examples: number): string[] {
  return [...new Set(ids)].sort(descending).slice(0, examples);
}

function byCount(left: Counted, right: Counted): number {
  return right.count - left.count || descending(nameOf(right), nameOf(left));
}

/** What a group stands for: its texts. */
function nameOf(group: object): string {
  return JSON.stringify(Object.entries(group).filter(([, value]) => typeof value === 'string'));
}

/** By code units, so that it never depends on the machine's language. */
function descending(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? 1 : -1;
}
