// A thread that sees to a proof: it compiles all packs of a set, and nobody who waits for a decision waits for that.
import { parentPort } from 'node:worker_threads';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import { type PlanProof, readProof } from './plan-proof.ts';
import type { ProofQuestion } from './prove-aside.ts';
import { provePlans } from './prove-plans.ts';

const NICENESS = 15;
giveWay(NICENESS);
if (parentPort === null) throw new Error('this program runs as a thread');
answerThread<ProofQuestion, PlanProof>(
  parentPort,
  new AsyncDisposableStack(),
  async ({ folder, seed, inputs, tried }) => {
    const known = await readProof(folder);
    // A difference that was shown stays one, whether or not other inputs would show it again.
    if (known !== undefined && known.faults.length > 0) return known;
    const onProgress = (count: number) => void (tried && Atomics.store(tried, 0, count));
    return provePlans(folder, { seed, inputs, threads: 1, onProgress });
  },
);
