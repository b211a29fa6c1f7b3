import { AppError } from '@salesmesh/chassis/errors';
import type { Log } from '@salesmesh/chassis/log';
import type { LedgerSnapshot } from '../ledger/ledger-store.ts';
import { addSignature } from '../ledger/signed-note.ts';
import { askWitness, type Witness } from './witness.ts';
import { witnessErrors } from './witness-errors.ts';
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
  const asked = deps.witnesses.map((witness) => {
    const newest = () => deps.trees.openSnapshot(treeId);
    return seekOne({ snapshot, newest, witness, rememberedSize: kept.sizes[witness.name] ?? 0 });
  });
  const signed = (await Promise.allSettled(asked)).flatMap((result) => {
    if (result.status === 'fulfilled') return result.value;
    tell(deps.log, result.reason, { treeId, size: snapshot.size });
    return [];
  });
  const sizes = { ...kept.sizes, ...Object.fromEntries(signed.map(({ witness }) => [witness, snapshot.size])) };
  const hasEnough = signed.length >= deps.quorum;
  const note = signed.flatMap(({ signatures }) => signatures).reduce(addSignature, snapshot.checkpoint);
  const now = hasEnough ? { size: snapshot.size, note, sizes } : { ...kept, sizes };
  await deps.witnessed.keep(treeId, now);
  return now;
}

/** A refusal may mean that two histories of this ledger are about: it is for a person to find out. */
function tell(log: Log, error: unknown, about: { treeId: string; size: number }): void {
  const isAway = error instanceof AppError && error.kind === 'UNAVAILABLE';
  if (isAway) log.warn({ err: error, ...about }, 'a witness does not answer');
  else log.error({ err: error, ...about }, 'a witness did not sign a checkpoint');
}

type Seeking = {
  snapshot: LedgerSnapshot;
  /** The tree as it has become since. */
  newest(): Promise<LedgerSnapshot>;
  witness: Witness;
  rememberedSize: number;
};

async function seekOne({ snapshot, newest, witness, rememberedSize }: Seeking): Promise<Signed[]> {
  let oldSize = rememberedSize;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { size, checkpoint: note } = snapshot;
    if (oldSize > size) {
      // Another replica had more signed meanwhile, and what is signed is in the tree: only a larger one was set back.
      const { size: sizeNow } = await newest();
      if (sizeNow < oldSize) throw witnessErrors.ledger_set_back({ witness: witness.name, oldSize, size: sizeNow });
      return [];
    }
    const proof = oldSize === 0 ? [] : await snapshot.proveConsistency(oldSize);
    const answer = await askWitness(witness, { oldSize, size, proof, note });
    if ('signatures' in answer) return [{ witness: witness.name, signatures: answer.signatures }];
    oldSize = answer.knownSize;
  }
  return [];
}
