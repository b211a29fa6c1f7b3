import { startThread } from '@salesmesh/chassis/thread';
import type { PlanProof } from './plan-proof.ts';

export type ProofQuestion = {
  readonly folder: string;
  readonly seed: number;
  readonly inputs: number;
  /** Where its only number stands for how many inputs were tried so far. */
  readonly tried?: TriedInputs;
};
/** Memory of both sides. */
export type TriedInputs = Int32Array<SharedArrayBuffer>;

export function noneTried(): TriedInputs {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Proves the packs of a folder on what is left of one core, for minutes, and keeps the proof in the folder. Where one there
 * shows a difference it is the answer.
 */
export async function provePlansAside(question: ProofQuestion, signal?: AbortSignal): Promise<PlanProof> {
  const program = new URL('./prove-thread.ts', import.meta.url);
  await using thread = await startThread<ProofQuestion, PlanProof>({ program, execArgv: [], isCutOff: true });
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const onEnd = () => reject(signal?.reason);
  signal?.addEventListener('abort', onEnd, { once: true });
  try {
    signal?.throwIfAborted();
    return await Promise.race([thread.ask(question), ended]);
  } finally {
    signal?.removeEventListener('abort', onEnd);
  }
}
