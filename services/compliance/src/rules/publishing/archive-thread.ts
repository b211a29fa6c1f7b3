// A thread that unpacks archives, which are some megabytes large, so that nobody who waits for a decision waits for that too.
import { writeFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import { PROOF_FILE } from '../../plan-proof/plan-proof.ts';
import { openArchive } from './law-archive.ts';
import { writeFiles } from './law-sources.ts';
import type { PackedPacks } from './unpack-packs.ts';

/** Decisions come first: where there are more threads than cores, this one waits. */
const NICENESS = 10;
giveWay(NICENESS);
if (parentPort === null) throw new Error('this program runs as a thread');
answerThread<PackedPacks, void>(parentPort, new AsyncDisposableStack(), async ({ archive, folder, proof }) => {
  const { packs } = await openArchive(archive);
  await writeFiles(packs, folder);
  if (proof !== undefined) await writeFile(`${folder}/${PROOF_FILE}`, JSON.stringify(proof));
});
