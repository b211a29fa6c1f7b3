import type { EvidenceInput, MilestoneInput } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { KeptEvidence, StoredMilestone } from './milestone.ts';

/** The milestone as the contract shows it. */
export function milestoneView(milestone: StoredMilestone): MilestoneInput {
  const { _id, tenant: _tenant, evidence_types: _types, evidence, ...shown } = milestone;
  return { ...shown, id: _id, evidence: evidence.map(evidenceView) };
}

export function evidenceView({ file_id: _fileId, ...shown }: KeptEvidence): EvidenceInput {
  return shown;
}
