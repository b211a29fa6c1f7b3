import { judgementOf, type Verdict } from '../automation/verdict.ts';
import { commit } from '../ledger/commitment.ts';
import type { EvaluationLeaf } from '../ledger/leaf.ts';

export type Evaluated = {
  tenant: string;
  evaluationId: string;
  verdict: Verdict;
  /** Opens the commitment; `value` is the canonical text of the facts. */
  opening: { salt: Uint8Array; value: string };
};

/** The evaluation as the ledger keeps it: nothing of the facts but what commits to them. */
export function evaluationLeaf({ tenant, evaluationId, verdict, opening }: Evaluated, at: Date): EvaluationLeaf {
  return {
    kind: 'evaluation',
    ...{ tenant, evaluationId, at: at.toISOString(), facts: commit(opening) },
    ...judgementOf(verdict),
  };
}
