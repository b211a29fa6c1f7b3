import type { Store } from '@salesmesh/chassis/store';
import type { PlanProof } from '../../plan-proof/plan-proof.ts';
import type { LawProofs, ProvenLaw } from './law-proofs.ts';

type ProofDocument = { owner: string; leaseUntil: Date; proof?: PlanProof };

const nobody = { owner: '', leaseUntil: new Date(0) };

export function lawProofsMongo(store: Store): LawProofs {
  const schema = { owner: { type: String }, leaseUntil: { type: Date, required: true }, proof: { type: {} } };
  const model = store.model<ProofDocument>('law_proofs', schema, { isPlain: true });
  return {
    find: async (law) => (await model.findByIds([idOf(law)]))[0]?.proof,
    claim: async (law, { owner, inputs, now, leaseUntil }) => {
      const _id = idOf(law);
      await model.updateOne({ _id }, { $setOnInsert: nobody }, { upsert: true });
      const isFree = { $or: [{ owner }, { leaseUntil: { $lt: now } }] };
      const fewer = { 'proof.inputs': { $lt: inputs }, 'proof.faults': { $size: 0 } };
      const isLacking = { $or: [{ proof: { $exists: false } }, fewer] };
      const changes = { $set: { owner, leaseUntil } };
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
