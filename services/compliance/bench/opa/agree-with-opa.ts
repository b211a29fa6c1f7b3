import type { Decision } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { Disagreement } from '../../../../infra/bench/bench-row.ts';
import { readFindings } from '../../src/decisions/findings.ts';
import { mergeFindings } from '../../src/decisions/merge-findings.ts';
import type { PackAnswers } from './opa-server.ts';

/** Throws unless the findings of the packs, merged as ours are, say what our decision says: outcome, time, reasons, obligations. */
export function agreeWithOpa(decision: Decision, answers: PackAnswers): void {
  const verdict = mergeFindings(Object.entries(answers).flatMap(([pack, said]) => readFindings(pack, said)));
  const [ours, rival] = [decision, verdict].map(({ outcome, until, reasons, obligations }) =>
    JSON.stringify({
      outcome,
      until: until ?? null,
      reasons: reasons.map(({ rule, article, effect, until: reasonUntil }) => [
        rule,
        article,
        effect,
        reasonUntil ?? null,
      ]),
      obligations: obligations.map(({ type, article }) => [type, article]),
    }),
  );
  if (ours !== rival) throw new Disagreement(`${decision.id}: ours ${ours}, OPA ${rival}`);
}
