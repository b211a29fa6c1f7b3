import type { Automation, AutomationState, RecordedDecision } from './automation.ts';
import type { LoggedChange } from './logged-change.ts';
import { articlesOf } from './verdict.ts';

/** What is counted of a tenant's automations, each by keys of its own. */
export const Counted = [
  'byState',
  'permitsByState',
  'byFirstOutcome',
  'decisionsByOutcome',
  'byPlaceAndArticle',
] as const;
export type Counted = (typeof Counted)[number];
/** How many of each kind there are, or by how many they changed; what is not named is none. */
export type Tally = Readonly<Record<Counted, Readonly<Record<string, number>>>>;

export const emptyTally: Tally = sumOf([]);

/** What the counts must know of an automation as it was; where the recipient lives is settled when it is created. */
export type Former = Pick<Automation, 'state' | 'residence'> & { hasPermit: boolean };

export function formerOf({ state, residence, permit }: Automation): Former {
  return { state, residence, hasPermit: permit !== undefined };
}

type Move = readonly [counted: Counted, key: string, by: number];

/** By what the changes move the counts; undefined where a release that did not tell the former states logged one of them. */
export function tallyOf(changes: readonly LoggedChange[]): Tally | undefined {
  const isTold = changes.every(({ fromVersion, former }) => fromVersion === 0 || former !== undefined);
  return isTold ? sumOf(changes.flatMap(movesOf)) : undefined;
}

/** A decision that is set is a further one: each names its own place in the ledger, so no two are the same. */
function movesOf({ former, set, unset }: LoggedChange): Move[] {
  const next = set as Partial<Automation>;
  const hadPermit = former?.hasPermit ?? false;
  const hasPermit = next.permit !== undefined || (hadPermit && unset.permit === undefined);
  const state = next.state ?? former?.state;
  const residence = former === undefined ? next.residence : former.residence;
  return [
    ...(former === undefined ? firstOutcome(next.decision) : stateMoves(former.state, hadPermit, -1)),
    ...(state === undefined ? [] : stateMoves(state, hasPermit, 1)),
    ...(next.decision === undefined ? [] : decisionMoves(next.decision, residence)),
  ];
}

function firstOutcome(decision: RecordedDecision | undefined): Move[] {
  return decision === undefined ? [] : [['byFirstOutcome', decision.outcome, 1]];
}

function stateMoves(state: AutomationState, hasPermit: boolean, by: number): Move[] {
  return [['byState', state, by], ...(hasPermit ? [['permitsByState', state, by] as const] : [])];
}

function decisionMoves(decision: RecordedDecision, residence: string | null | undefined): Move[] {
  const named = articlesOf(decision).map(
    (article) => ['byPlaceAndArticle', placeAndArticle(residence, article), 1] as const,
  );
  return [['decisionsByOutcome', decision.outcome, 1], ...named];
}

export function placeAndArticle(residence: string | null | undefined, article: string): string {
  return `${residence ?? 'unknown'}/${article}`;
}

export function plus(one: Tally, other: Tally): Tally {
  return sumOf([...movesIn(one, 1), ...movesIn(other, 1)]);
}

export function minus(one: Tally, other: Tally): Tally {
  return sumOf([...movesIn(one, 1), ...movesIn(other, -1)]);
}

function movesIn(tally: Tally, sign: 1 | -1): Move[] {
  return Counted.flatMap((counted) =>
    Object.entries(tally[counted]).map(([key, by]) => [counted, key, sign * by] as const),
  );
}

function sumOf(moves: readonly Move[]): Tally {
  const of = (counted: Counted) => {
    const sums = new Map<string, number>();
    for (const [kind, key, by] of moves) if (kind === counted) sums.set(key, (sums.get(key) ?? 0) + by);
    return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
  };
  return Object.fromEntries(Counted.map((counted) => [counted, of(counted)])) as Tally;
}
