import type { PlanProof } from '../../plan-proof/plan-proof.ts';

/** Packs as they were published, and the engine that is to decide by them; both by their SHA-256. */
export type ProvenLaw = { readonly archive: string; readonly engine: string };

/** Proofs that were made after packs were published, for engines that came later. Of the caller's tenant. */
export type LawProofs = {
  find(law: ProvenLaw): Promise<PlanProof | undefined>;
  /**
   * False while another process makes the proof, or where there is one on so many inputs, or one that shows a difference.
   * Claimed once more by its owner, the lease goes on.
   */
  claim(law: ProvenLaw, by: { owner: string; inputs: number; now: Date; leaseUntil: Date }): Promise<boolean>;
  /** By whoever claimed it. One that shows a difference is never replaced. */
  keep(law: ProvenLaw, proof: PlanProof): Promise<void>;
};
