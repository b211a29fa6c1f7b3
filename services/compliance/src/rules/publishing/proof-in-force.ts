import { engineDigest, type PlanProof, readProof } from '../../plan-proof/plan-proof.ts';
import type { InForce } from '../revision/law-head.ts';
import type { RuleParts } from '../rule-parts.ts';

/** How far the proof is that the engine of this program decides as wasm does by the rules in force. */
export type ProofInForce = {
  readonly tried: number;
  readonly planned: number;
  readonly isBeingMade: boolean;
  readonly faults: PlanProof['faults'];
};

type Parts = Pick<RuleParts, 'law' | 'proofs' | 'checking' | 'clock'>;

/** The proof that came with the rules counts until this engine has one of its own, and while none is being made. */
export async function proofInForce(parts: Parts, inForce: InForce): Promise<ProofInForce> {
  const { proofs, checking, clock } = parts;
  const engine = await engineDigest();
  const archive = inForce.bundle?.archive;
  const progress = archive === undefined ? undefined : await proofs.progress({ archive, engine });
  const isBeingMade = progress !== undefined && progress.leaseUntil > clock.now();
  const proof = progress?.proof ?? (await proofThatCame(parts, inForce, engine));
  const tried = isBeingMade ? progress.tried : (proof?.inputs ?? progress?.tried ?? 0);
  return { tried, planned: checking.provenInputs, isBeingMade, faults: proof?.faults ?? [] };
}

async function proofThatCame(
  { law, checking }: Parts,
  { bundle, revisionId }: InForce,
  engine: string,
): Promise<PlanProof | undefined> {
  if (bundle === undefined) return readProof(checking.builtPacks);
  const proof = (await law.load(revisionId))?.check?.proof;
  return proof?.engine === engine ? proof : undefined;
}
