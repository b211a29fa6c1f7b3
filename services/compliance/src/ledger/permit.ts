import { openCheckpoint } from './checkpoint.ts';
import { type CommitmentOpening, isCommitmentTo } from './commitment.ts';
import { type InclusionProof, isIncluded } from './inclusion-proof.ts';
import { type DecisionLeaf, DecisionOutcome, decodeLeaf, LeafKind } from './leaf.ts';
import { ledgerErrors } from './ledger-errors.ts';
import { leafHash } from './merkle-hash.ts';
import type { NoteVerifier } from './note-key.ts';

/** A decision that may be acted on: its leaf, and the proof that the tenant's log holds it under a signed checkpoint. */
export type Permit = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly proof: InclusionProof;
  readonly checkpoint: string;
};

type PermitExpectation = {
  readonly tenant: string;
  /** Origin of the tenant's log, equal to the name of its key. */
  readonly origin: string;
  /** Id of the recipient about to be reached, and the salt that came with the permit. */
  readonly recipient: CommitmentOpening;
  readonly channel: string;
  /** SHA-256 in hex of the content about to be sent, computed from the content itself. */
  readonly contentHash: string;
};

export type PermitCheck = {
  readonly permit: Permit;
  /** Keys of the tenant's log: more than one while a key is being rotated. */
  readonly verifiers: readonly NoteVerifier[];
  readonly now: Date;
  /** How far the clock of `decide` may be ahead of ours. It never lengthens a permit. 0 to 60,000, default 5,000. */
  readonly clockSkewMs?: number;
  readonly expected: PermitExpectation;
};

const CLOCK_SKEW_MS = 5_000;

/**
 * Returns the decision of a permit that holds for exactly this send; anything else throws, with a code of its own for
 * each reason. It cannot see whether the permit was used or withdrawn: redemption at `decide` does.
 */
export function verifyPermit({
  permit,
  verifiers,
  now,
  clockSkewMs = CLOCK_SKEW_MS,
  expected,
}: PermitCheck): DecisionLeaf {
  const { size, root } = openCheckpoint(permit.checkpoint, verifiers, expected.origin);
  const claim = { index: permit.index, size, leafHash: leafHash(permit.leaf), root };
  if (!isIncluded(claim, permit.proof)) throw ledgerErrors.permit_proof_wrong();
  const leaf = decodeLeaf(permit.leaf);
  if (leaf.kind !== LeafKind.decision) throw ledgerErrors.permit_not_allowed();
  if (leaf.tenant !== expected.tenant) throw ledgerErrors.permit_tenant_mismatch();
  const expiresAtMs = allowedUntilMs(leaf);
  if (leaf.channel !== expected.channel) throw ledgerErrors.permit_channel_mismatch();
  if (!isCommitmentTo(leaf.recipient, expected.recipient)) throw ledgerErrors.permit_recipient_mismatch();
  if (leaf.contentHash !== expected.contentHash) throw ledgerErrors.permit_content_altered();
  if (Date.parse(leaf.at) > now.getTime() + clockSkewMs) throw ledgerErrors.permit_not_yet_valid();
  if (now.getTime() >= expiresAtMs) throw ledgerErrors.permit_expired();
  return leaf;
}

function allowedUntilMs(leaf: DecisionLeaf): number {
  const isAllowed = leaf.outcome === DecisionOutcome.allow || leaf.outcome === DecisionOutcome.allowWithObligations;
  if (!isAllowed || leaf.permitExpiresAt === undefined) throw ledgerErrors.permit_not_allowed();
  return Date.parse(leaf.permitExpiresAt);
}
