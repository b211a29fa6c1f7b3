import type { Decision } from '../decisions/decision.ts';
import type { Facts } from '../decisions/facts.ts';

/** What the law packs say of one decision object, whichever automation it is for. */
export type Verdict = Omit<Decision, 'id'>;

/** Judges one object by the law packs that are loaded: the same answer for the same object and set of packs. */
export type Decide = (facts: Facts) => Verdict;

/** What of the law may answer otherwise with time alone, as the packs that apply to these facts have it. */
type ChangesOf = (facts: Facts) => {
  readonly instantsMs: readonly number[];
  readonly byClock?: Decide;
};

/** The law as it is loaded. */
export type Law = { readonly decide: Decide; readonly changes: ChangesOf };

/** Each article once, reasons before obligations. */
export function articlesOf(verdict: Pick<Verdict, 'reasons' | 'obligations'>): string[] {
  return [...new Set([...verdict.reasons, ...verdict.obligations].map(({ article }) => article))];
}

/** What the packs said, as a leaf of the ledger keeps it: without the texts, which follow from the revision. */
export function judgementOf(verdict: Verdict) {
  return {
    outcome: verdict.outcome,
    ...(verdict.until ? { until: new Date(verdict.until).toISOString() } : {}),
    articles: articlesOf(verdict),
    obligations: verdict.obligations.map(({ type, article }) => ({ type, article })),
    revision: verdict.revision,
    packs: [...verdict.packs],
  };
}
