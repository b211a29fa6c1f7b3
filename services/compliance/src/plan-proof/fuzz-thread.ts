// A thread that asks both engines about generated inputs, and tells where they differ.
import { parentPort, workerData } from 'node:worker_threads';
import { pairEngines, policyInput } from '@salesmesh/chassis/policy';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import { factsSchema } from '../decisions/facts-schema.ts';
import { readPackFolder } from '../decisions/pack-folder.ts';
import { type FuzzSource, fuzzInput } from './fuzz-input.ts';
import { factFields, ruleValues } from './fuzz-values.ts';
import type { PlanFault } from './plan-proof.ts';

export type FuzzThreadData = { readonly folder: string; readonly seed: number };
/** Numbers of inputs from `from` on, for one pack. */
export type FuzzQuestion = { readonly pack: string; readonly from: number; readonly count: number };

const NICENESS = 15;
giveWay(NICENESS);
const { folder, seed } = workerData as FuzzThreadData;
const { bundles, cases } = await readPackFolder(folder);
const pairs = await pairEngines(bundles);
const source: FuzzSource = { seed, starts: cases, fields: factFields(factsSchema()) };
const values = new Map(pairs.map(({ name, constants }) => [name, ruleValues(constants)]));

if (parentPort === null) throw new Error('this program runs as a thread');
answerThread<FuzzQuestion, readonly PlanFault[]>(parentPort, new AsyncDisposableStack(), ({ pack, from, count }) => {
  const at = pairs.findIndex(({ name }) => name === pack);
  const [asked, tried] = [pairs[at], values.get(pack)];
  if (asked === undefined || tried === undefined) throw new Error(`there is no pack ${pack}`);
  const faults: PlanFault[] = [];
  for (let number = from; number < from + count; number += 1) {
    const object = fuzzInput(source, number, tried);
    const input = policyInput(object);
    // Another pack is asked about the same input: what they find out together must suit both.
    for (const pair of [asked, pairs[(at + 1 + (number % (pairs.length - 1))) % pairs.length] ?? asked]) {
      const difference = pair.differenceOn(input);
      if (difference !== undefined)
        faults.push({ pack: pair.name, number, input: JSON.stringify(object), ...difference });
    }
  }
  return faults;
});
