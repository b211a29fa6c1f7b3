import type { RecordedEvaluationInput } from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type { ContentVault } from '../content/content-vault.ts';
import { complianceErrors } from '../errors.ts';
import { type CommitmentOpening, commit, isCommitmentTo } from '../ledger/commitment.ts';

/** An evaluation as it was answered, and the commitment that its leaf holds. The salt stands apart, in base64. */
export type RepeatedEvaluation = { evaluation: Omit<RecordedEvaluationInput, 'salt'>; salt: string; facts: string };
export type AnswerVault = ContentVault<RepeatedEvaluation>;

type Asked = { tenant: string; requestId: string; opening: CommitmentOpening };

/** How an answer is kept for whoever asks again. ALREADY_EXISTS compliance.request_id_reused when other facts are asked about. */
export function repeatable(vault: AnswerVault, { tenant, requestId, opening }: Asked) {
  const name = `evaluation ${requestId}`;
  return {
    requestId,
    seal: ({ salt: _, ...evaluation }: RecordedEvaluationInput) =>
      vault.seal(tenant, name, {
        evaluation,
        salt: Buffer.from(opening.salt).toString('base64'),
        facts: commit(opening),
      }),
    again: (sealed: Uint8Array): RecordedEvaluationInput => {
      const kept = vault.open(tenant, name, sealed);
      const salt = Buffer.from(kept.salt, 'base64');
      if (!isCommitmentTo(kept.facts, { salt, value: opening.value })) throw complianceErrors.request_id_reused();
      return { ...kept.evaluation, salt };
    },
  };
}
