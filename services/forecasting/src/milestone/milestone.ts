import type { Stored } from '@salesmesh/chassis/store';
import type { Evidence, MilestoneDefinition } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';

/** `proven` alone counts. */
const MilestoneProof = { claimed: 'claimed', proven: 'proven' } as const;
type MilestoneProof = (typeof MilestoneProof)[keyof typeof MilestoneProof];

/** A piece of evidence, and where its bytes are kept. */
export type KeptEvidence = Evidence & { readonly file_id: string };

/** The state of a milestone of one opportunity; field names are those of the contract. */
export type MilestoneState = {
  readonly opportunity_id: string;
  readonly name: string;
  readonly definition_version: number;
  /** As it read when the milestone was claimed: a later, stricter text does not take back what was proven. */
  readonly standard_zh: string;
  readonly standard_en: string;
  readonly evidence_types: readonly string[];
  readonly state: MilestoneProof;
  readonly reached_on: string;
  readonly claimed_at: string;
  readonly claimed_by: string;
  readonly proven_at?: string | undefined;
  readonly evidence: readonly KeptEvidence[];
};
export type StoredMilestone = Stored<MilestoneState>;

type MilestoneEvent = {
  readonly type: 'MilestoneProven';
  readonly message: {
    milestone_id: string;
    version: number;
    opportunity_id: string;
    name: string;
    reached_on: string;
    proven_at: string;
  };
};
export type MilestoneChange = { readonly next: MilestoneState; readonly events: readonly MilestoneEvent[] };

export type ClaimCommand = {
  readonly opportunityId: string;
  readonly definition: MilestoneDefinition;
  readonly reachedOn: string;
  readonly by: string;
};

export function claimMilestone({ opportunityId, definition, reachedOn, by }: ClaimCommand, now: Date): MilestoneState {
  return {
    opportunity_id: opportunityId,
    name: definition.name,
    definition_version: definition.version,
    standard_zh: definition.standard_zh,
    standard_en: definition.standard_en,
    evidence_types: definition.evidence_types,
    state: MilestoneProof.claimed,
    reached_on: reachedOn,
    claimed_at: now.toISOString(),
    claimed_by: by,
    evidence: [],
  };
}

/** The same bytes twice are one piece of evidence. The first piece proves the milestone. */
export function attachEvidence(
  milestone: StoredMilestone,
  evidence: KeptEvidence,
  now: Date,
): MilestoneChange | undefined {
  if (milestone.evidence.some(({ sha256 }) => sha256 === evidence.sha256)) return undefined;
  const { _id: id, tenant: _tenant, version, ...state } = milestone;
  const all = [...milestone.evidence, evidence];
  if (milestone.state === MilestoneProof.proven) return { next: { ...state, evidence: all }, events: [] };
  const proven_at = now.toISOString();
  const { opportunity_id, name, reached_on } = milestone;
  const message = { milestone_id: id, version: version + 1, opportunity_id, name, reached_on, proven_at };
  return {
    next: { ...state, state: MilestoneProof.proven, proven_at, evidence: all },
    events: [{ type: 'MilestoneProven', message }],
  };
}
