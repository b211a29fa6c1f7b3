// A thread that judges recorded or live cases by one set of packs, and counts what it decides otherwise.
import { parentPort, workerData } from 'node:worker_threads';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import { createDecider } from '../decisions/evaluate-packs.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { testPackSet } from '../decisions/test-pack-set.ts';
import { markOf } from '../recorded-cases/case-mark.ts';
import { openCase } from '../recorded-cases/case-vault.ts';
import type { RecordedCase } from '../recorded-cases/recorded-case.ts';
import { type CaseBatch, unpackBatch } from './case-batch.ts';
import { type Impact, impactTally } from './impact.ts';

export type JudgeWorkerData = {
  /** Of the compiled packs, and the revision that they must be. */
  readonly folder: string;
  readonly revision: string;
  readonly engine: PolicyEngine;
  /** Kept in each group. */
  readonly examples: number;
  /** Opens sealed cases; absent where they come in clear, from the same process. */
  readonly contentKey?: Uint8Array;
};

/** Judges a batch where one is given, and answers with how many are judged so far; `impact` only where it is asked for. */
export type JudgeAsk = { readonly seq: number; readonly batch?: CaseBatch; readonly wantsImpact?: boolean };
export type JudgeAnswer = { readonly seq: number; readonly impact?: Impact };

const { folder, revision, engine, examples, contentKey } = workerData as JudgeWorkerData;
const set = await loadPacks(folder, { engine });
if (set.revision !== revision) throw new Error(`the packs are revision ${set.revision}, not ${revision}`);
testPackSet(set);
// A pack that breaks off denies by a rule of its own, which the impact then names.
const decider = createDecider(set, { onPackFailure: () => {} });
const tally = impactTally(examples);
const decoder = new TextDecoder();

parentPort?.on('message', ({ seq, batch, wantsImpact }: JudgeAsk) => {
  for (const { id, body } of batch === undefined ? [] : unpackBatch(batch)) judge(id, body);
  const answer: JudgeAnswer = { seq, ...(wantsImpact === true ? { impact: tally.impact() } : {}) };
  parentPort?.postMessage(answer);
});

function judge(id: string, body: Uint8Array): void {
  const recorded = readCase(id, body);
  if (recorded === undefined) {
    tally.addUnreadable();
    return;
  }
  const { team, facts, mark } = recorded;
  tally.add({ id, team, before: mark, after: markOf(decider.decide(facts)) });
}

/** One case that does not open must not hide what becomes of all others: it is counted as unreadable. */
function readCase(id: string, body: Uint8Array): RecordedCase | undefined {
  try {
    return contentKey === undefined ? JSON.parse(decoder.decode(body)) : openCase({ content: contentKey }, id, body);
  } catch {
    return undefined;
  }
}
