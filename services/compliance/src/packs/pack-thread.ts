// A thread that compiles a set of packs and tries it, so that nobody who waits for a decision waits for that too.
import { parentPort } from 'node:worker_threads';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import { prepareTestedPacks, type TestedPacks, type WantedPacks } from './prepare-packs.ts';

/** Decisions come first: where there are more threads than cores, this one waits. */
const NICENESS = 10;
giveWay(NICENESS);
if (parentPort === null) throw new Error('this program runs as a thread');
answerThread<WantedPacks, TestedPacks>(parentPort, new AsyncDisposableStack(), prepareTestedPacks);
