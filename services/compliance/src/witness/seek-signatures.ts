import type { Log } from '@salesmesh/chassis/log';
import type { LedgerSnapshot } from '../ledger/ledger-store.ts';
import { addSignature } from '../ledger/signed-note.ts';
import { askWitness, type Witness } from './witness.ts';
import type { Witnessed, WitnessedStore } from './witnessed-store.ts';

export type SeekDeps = {
  trees: { openSnapshot(treeId: string): Promise<LedgerSnapshot> };
  witnessed: WitnessedStore;
  witnesses: readonly Witness[];
  /** How many must have signed before a checkpoint counts as witnessed. */
  quorum: number;
  log: Log;
};

type Signed = { witness: string; signatures: readonly string[] };

/** A witness may stand elsewhere than we remember, once: it then says where. */
const TRIES = 2;

/** Has the tree as it is now signed by all witnesses; keeps what came, also when one of them is away or refuses. */
export async function seekSignatures(deps: SeekDeps, treeId: string): Promise<Witnessed> {
  const kept = await deps.witnessed.read(treeId);
  const snapshot = await deps.trees.openSnapshot(treeId);
  if (snapshot.size <= kept.size) return kept;
  const asked = deps.witnesses.map((witness) => seekOne(snapshot, witness, kept.sizes[witness.name] ?? 0));
  const signed = (await Promise.allSettled(asked)).flatMap((result) => {
    if (result.status === 'fulfilled') return result.value;
    // A refusal may mean that two histories of this ledger are about: it is for a person to find out.
    deps.log.error({ err: result.reason, treeId, size: snapshot.size }, 'a witness did not sign a checkpoint');
    return [];
  });
  const sizes = { ...kept.sizes, ...Object.fromEntries(signed.map(({ witness }) => [witness, snapshot.size])) };
  const hasEnough = signed.length >= deps.quorum;
  const note = signed.flatMap(({ signatures }) => signatures).reduce(addSignature, snapshot.checkpoint);
  const now = hasEnough ? { size: snapshot.size, note, sizes } : { ...kept, sizes };
  await deps.witnessed.keep(treeId, now);
  return now;
}

async function seekOne(snapshot: LedgerSnapshot, witness: Witness, rememberedSize: number): Promise<Signed[]> {
  let oldSize = rememberedSize;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { size, checkpoint: note } = snapshot;
    // One that has signed a larger tree is asked all the same, so that it says so for the record.
    const proof = oldSize === 0 || oldSize > size ? [] : await snapshot.proveConsistency(oldSize);
    const answer = await askWitness(witness, { oldSize, size, proof, note });
    if ('signatures' in answer) return [{ witness: witness.name, signatures: answer.signatures }];
    oldSize = answer.knownSize;
  }
  return [];
}
