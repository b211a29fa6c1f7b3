import type { Store } from '@salesmesh/chassis/store';
import type { PlanProof } from '../../plan-proof/plan-proof.ts';
import type { LawProofs, ProvenLaw } from './law-proofs.ts';

type ProofDocument = { owner: string; leaseUntil: Date; tried?: number; proof?: PlanProof };

const nobody = { owner: '', leaseUntil: new Date(0) };

export function lawProofsMongo(store: Store): LawProofs {
  const schema = {
    owner: { type: String },
    leaseUntil: { type: Date, required: true },
    tried: { type: Number },
    proof: { type: {} },
  };
  const model = store.model<ProofDocument>('law_proofs', schema, { isPlain: true });
  return {
    find: async (law) => (await model.findByIds([idOf(law)]))[0]?.proof,
    progress: async (law) => {
      const [found] = await model.findByIds([idOf(law)]);
      if (found === undefined) return undefined;
      const { proof, tried = 0, leaseUntil } = found;
      return { ...(proof === undefined ? {} : { proof }), tried, leaseUntil };
    },
    claim: async (law, { owner, inputs, tried, now, leaseUntil }) => {
      const _id = idOf(law);
      await model.updateOne({ _id }, { $setOnInsert: nobody }, { upsert: true });
      const isFree = { $or: [{ owner }, { leaseUntil: { $lt: now } }] };
      const fewer = { 'proof.inputs': { $lt: inputs }, 'proof.faults': { $size: 0 } };
      const isLacking = { $or: [{ proof: { $exists: false } }, fewer] };
      const changes = { $set: { owner, leaseUntil, tried } };
      return (await model.updateOne({ _id, $and: [isFree, isLacking] }, changes)).matched === 1;
    },
    keep: async (law, proof) => {
      const isReplaceable = { 'proof.faults.0': { $exists: false } };
      await model.updateOne({ _id: idOf(law), ...isReplaceable }, { $set: { ...nobody, proof } });
    },
  };
}

function idOf({ archive, engine }: ProvenLaw): string {
  return `${archive}.${engine}`;
}
