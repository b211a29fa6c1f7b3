// A thread that sees to a proof: it compiles all packs of a set, and nobody who waits for a decision waits for that.
import { parentPort } from 'node:worker_threads';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import type { PlanProof } from './plan-proof.ts';
import type { ProofQuestion } from './prove-aside.ts';
import { provePlans } from './prove-plans.ts';

const NICENESS = 15;
giveWay(NICENESS);
if (parentPort === null) throw new Error('this program runs as a thread');
answerThread<ProofQuestion, PlanProof>(parentPort, new AsyncDisposableStack(), ({ folder, seed, inputs }) =>
  provePlans(folder, { seed, inputs, threads: 1 }),
);
