// A thread that judges cases by one set of packs, and counts what it decides otherwise than was decided.
import { parentPort, workerData } from 'node:worker_threads';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import { answerThread, giveWay } from '@salesmesh/chassis/thread';
import type { Decision } from '../decisions/decision.ts';
import { createDecider } from '../decisions/evaluate-packs.ts';
import type { Facts } from '../decisions/facts.ts';
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
  /** As with `loadPacks`: without that proof wasm judges, slower, as it would decide. */
  readonly provenInputs?: number | undefined;
  /** Kept in each group. */
  readonly examples: number;
  /** Any of them opens sealed cases; absent where they come in clear, from the same process. */
  readonly contentKeys?: readonly Uint8Array[];
};

/** A batch to judge and count, facts to decide, or the wish to know the impact so far. */
export type JudgeQuestion =
  | { readonly act: 'judge'; readonly batch: CaseBatch }
  | { readonly act: 'decide'; readonly facts: readonly Facts[] }
  | { readonly act: 'impact'; readonly isTaken: boolean };
export type JudgeAnswer = {
  readonly value?: readonly Decision[] | Impact;
  /** Packs that wasm answers for since the last answer although the plan engine was asked for, and why. */
  readonly left: readonly { readonly pack: string; readonly why: string }[];
};

/** Requests come first: where there are more threads than cores, this one waits. */
const NICENESS = 10;
giveWay(NICENESS);
const { folder, revision, engine, provenInputs = 0, examples, contentKeys } = workerData as JudgeWorkerData;
const keys = contentKeys?.map((content) => ({ content }));
const left: JudgeAnswer['left'][number][] = [];
const onEngineLeft = (pack: string, error: unknown) => void left.push({ pack, why: String(error) });
const set = await loadPacks(folder, { engine, provenInputs, onEngineLeft });
if (set.revision !== revision) throw new Error(`the packs are revision ${set.revision}, not ${revision}`);
testPackSet(set);
// A pack that breaks off denies by a rule of its own, which the impact then names.
const decider = createDecider(set, { onPackFailure: () => {} });
let tally = impactTally(examples);
const decoder = new TextDecoder();

if (parentPort === null) throw new Error('this program runs as a thread');
answerThread<JudgeQuestion, JudgeAnswer>(parentPort, new AsyncDisposableStack(), (question) => {
  const value = answer(question);
  return { ...(value === undefined ? {} : { value }), left: left.splice(0) };
});

function answer(question: JudgeQuestion): JudgeAnswer['value'] {
  if (question.act === 'decide') return question.facts.map(decider.decide);
  if (question.act === 'judge') {
    for (const { id, body } of unpackBatch(question.batch)) judge(id, body);
    return undefined;
  }
  const impact = tally.impact();
  if (question.isTaken) tally = impactTally(examples);
  return impact;
}

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
    return keys === undefined ? JSON.parse(decoder.decode(body)) : openCase(keys, id, body);
  } catch {
    return undefined;
  }
}
