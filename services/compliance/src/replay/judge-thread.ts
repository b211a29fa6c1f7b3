import { Worker } from 'node:worker_threads';
import type { Decision } from '../decisions/decision.ts';
import type { Facts } from '../decisions/facts.ts';
import type { CaseBatch } from './case-batch.ts';
import { type Impact, noImpact } from './impact.ts';
import type { JudgeAnswer, JudgeAsk, JudgeWorkerData } from './judge-worker.ts';

/** One thread with a set of packs. Every promise is rejected when it breaks down: nothing waits for a thread that is gone. */
export type JudgeThread = AsyncDisposable & {
  /** Once its packs are loaded. */
  ready(): Promise<void>;
  /** Settles when the batch is judged. The batch's bytes are handed over and empty afterwards. */
  judge(batch: CaseBatch): Promise<void>;
  decide(facts: readonly Facts[]): Promise<Decision[]>;
  impact(): Promise<Impact>;
};

export function startJudgeThread(
  data: JudgeWorkerData,
  program: URL = new URL('./judge-worker.ts', import.meta.url),
): JudgeThread {
  // No inherited flags: it computes, so it needs neither telemetry nor a debugger port.
  const worker = new Worker(program, { workerData: data, execArgv: [] });
  const waiting = new Map<number, PromiseWithResolvers<JudgeAnswer>>();
  let broken: { error: unknown } | undefined;
  const breakDown = (error: unknown) => {
    broken ??= { error };
    for (const { reject } of waiting.values()) reject(broken.error);
    waiting.clear();
  };
  worker.on('message', (answer: JudgeAnswer) => {
    waiting.get(answer.seq)?.resolve(answer);
    waiting.delete(answer.seq);
  });
  worker.on('error', breakDown);
  worker.on('exit', (code) => breakDown(new Error(`the thread that judges cases ended with code ${code}`)));
  let asked = 0;
  const ask = (what: Omit<JudgeAsk, 'seq'>): Promise<JudgeAnswer> => {
    if (broken !== undefined) return Promise.reject(broken.error);
    asked += 1;
    const answer = Promise.withResolvers<JudgeAnswer>();
    waiting.set(asked, answer);
    worker.postMessage({ seq: asked, ...what }, what.batch === undefined ? [] : [what.batch.bytes.buffer]);
    return answer.promise;
  };
  return {
    ready: async () => void (await ask({})),
    judge: async (batch) => void (await ask({ batch })),
    decide: async (facts) => [...((await ask({ facts })).decisions ?? [])],
    impact: async () => (await ask({ wantsImpact: true })).impact ?? noImpact,
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  };
}
