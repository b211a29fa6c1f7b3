import type { Transferable } from 'node:worker_threads';
import { beginThread } from '@salesmesh/chassis/thread';
import type { Decision } from '../decisions/decision.ts';
import type { Facts } from '../decisions/facts.ts';
import type { CaseBatch } from './case-batch.ts';
import type { Impact } from './impact.ts';
import type { JudgeAnswer, JudgeQuestion, JudgeWorkerData } from './judge-worker.ts';

/** One thread with a set of packs. Every promise is rejected when it breaks down: nothing waits for a thread that is gone. */
export type JudgeThread = AsyncDisposable & {
  /** Once its packs are loaded. */
  ready(): Promise<void>;
  /** Settles when the batch is judged. The batch's bytes are handed over and empty afterwards. */
  judge(batch: CaseBatch): Promise<void>;
  decide(facts: readonly Facts[]): Promise<readonly Decision[]>;
  /** Of all that was judged since the start, or since it was last taken. */
  impact(): Promise<Impact>;
  /** The same, and counts from nothing after it. */
  takeImpact(): Promise<Impact>;
};

/** Told of each pack of a revision that wasm judges although the plan engine was asked for; of all at once as `*`. */
export type OnEngineLeft = (pack: string, error: unknown, revision: string) => void;
export type JudgeThreadOptions = {
  readonly program?: URL | undefined;
  readonly onEngineLeft?: OnEngineLeft | undefined;
};

const judgeProgram = new URL('./judge-worker.ts', import.meta.url);

export function startJudgeThread(
  data: JudgeWorkerData,
  { program = judgeProgram, onEngineLeft = () => {} }: JudgeThreadOptions = {},
): JudgeThread {
  // No inherited flags: it computes, so it needs neither telemetry nor a debugger port.
  const running = { program, workerData: data, execArgv: [], isCutOff: true };
  const thread = beginThread<JudgeQuestion, JudgeAnswer>(running);
  const ask = async (question: JudgeQuestion, handedOver: readonly Transferable[] = []) => {
    const { value, left } = await thread.ask(question, handedOver);
    for (const { pack, why } of left) onEngineLeft(pack, new Error(why), data.revision);
    return value;
  };
  const impact = async (isTaken: boolean) => (await ask({ act: 'impact', isTaken })) as Impact;
  return {
    ready: () => thread.up,
    judge: async (batch) => void (await ask({ act: 'judge', batch }, [batch.bytes.buffer])),
    decide: async (facts) => (await ask({ act: 'decide', facts })) as readonly Decision[],
    impact: () => impact(false),
    takeImpact: () => impact(true),
    [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose](),
  };
}
