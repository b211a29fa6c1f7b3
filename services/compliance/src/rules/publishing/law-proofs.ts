import type { PlanProof } from '../../plan-proof/plan-proof.ts';

/** Packs as they were published, and the engine that is to decide by them; both by their SHA-256. */
export type ProvenLaw = { readonly archive: string; readonly engine: string };

type ProofClaim = {
  readonly owner: string;
  readonly inputs: number;
  readonly tried: number;
  readonly now: Date;
  readonly leaseUntil: Date;
};

/** How far a proof is, and until when whoever makes it has said to be at it. */
type ProofProgress = { readonly proof?: PlanProof; readonly tried: number; readonly leaseUntil: Date };

/** Proofs that were made after packs were published, for engines that came later. Of the caller's tenant. */
export type LawProofs = {
  find(law: ProvenLaw): Promise<PlanProof | undefined>;
  /** Undefined where nobody ever began one. */
  progress(law: ProvenLaw): Promise<ProofProgress | undefined>;
  /**
   * False while another process makes the proof, or where there is one on so many inputs, or one that shows a difference.
   * Claimed once more by its owner, the lease goes on. `tried` of the inputs were tried so far.
   */
  claim(law: ProvenLaw, by: ProofClaim): Promise<boolean>;
  /** By whoever claimed it. One that shows a difference is never replaced. */
  keep(law: ProvenLaw, proof: PlanProof): Promise<void>;
};
