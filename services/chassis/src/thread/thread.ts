import { once } from 'node:events';
import { existsSync, readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { type MessagePort, type Transferable, Worker } from 'node:worker_threads';
import { AppError } from '../errors/errors.ts';

/** A program that runs beside this one in the same process, asked over messages. */
export type Thread<Question, Answer> = AsyncDisposable & {
  /**
   * Rejects with what the other side threw: an AppError by its code, kind and text. Rejects as well when the thread ended:
   * nobody waits for one that is gone. What is in `handedOver` belongs to the other side from then on.
   */
  ask(question: Question, handedOver?: readonly Transferable[]): Promise<Answer>;
};

export type ThreadOptions = {
  program: URL;
  workerData?: unknown;
  /** Flags of Node.js for the program; those of this process unless said otherwise. */
  execArgv?: string[];
  /** Ends in the middle of whatever it does when it is disposed of, for programs that hold nothing. Default false: it is asked to. */
  isCutOff?: boolean;
  /** Told once when it ended although nobody stopped it. */
  onBroken?(error: unknown): void;
};

/** One that may not be up yet: what is asked of it waits until it is. */
export type StartingThread<Question, Answer> = Thread<Question, Answer> & {
  /** Rejects when the program ended before it was up. */
  readonly up: Promise<void>;
};

type Ask<Question> = { place: number; question: Question };
type Failure = Pick<AppError, 'code' | 'kind' | 'text'> | { message: string; stack?: string | undefined };
type Reply<Answer> = { place: number; answer: Answer } | { place: number; failure: Failure } | { isUp: true };
/** Asks the program to end by itself. */
const STOP = 'stop';

/** Resolves once the program answers. */
export async function startThread<Question, Answer>(options: ThreadOptions): Promise<Thread<Question, Answer>> {
  const thread = beginThread<Question, Answer>(options);
  await thread.up;
  return thread;
}

export function beginThread<Question, Answer>(options: ThreadOptions): StartingThread<Question, Answer> {
  const { program, workerData, execArgv } = options;
  const worker = new Worker(program, { workerData, ...(execArgv === undefined ? {} : { execArgv }) });
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const up = Promise.withResolvers<void>();
  let ended: { error: unknown } | undefined;
  let isStopping = false;
  let asked = 0;
  const end = (error: unknown) => {
    if (ended !== undefined) return;
    ended = { error };
    up.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    if (!isStopping) options.onBroken?.(error);
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread ended with code ${code}`)));
  worker.on('message', (reply: Reply<Answer>) => {
    if ('isUp' in reply) return up.resolve();
    const asking = waiting.get(reply.place);
    waiting.delete(reply.place);
    if ('answer' in reply) asking?.resolve(reply.answer);
    else asking?.reject(errorOf(reply.failure));
  });
  // Whoever asks is told as well.
  up.promise.catch(() => {});
  return {
    up: up.promise,
    ask: (question, handedOver = []) => {
      if (ended !== undefined) return Promise.reject(ended.error);
      asked += 1;
      const asking = Promise.withResolvers<Answer>();
      waiting.set(asked, asking);
      worker.postMessage({ place: asked, question } satisfies Ask<Question>, handedOver);
      return asking.promise;
    },
    [Symbol.asyncDispose]: async () => {
      if (ended !== undefined) return;
      isStopping = true;
      const exited = once(worker, 'exit');
      if (options.isCutOff === true) void worker.terminate();
      else worker.postMessage(STOP);
      await exited;
    },
  };
}

/** Where Linux shows the number of the thread that asks; elsewhere threads have no priority of their own. */
const THREAD_SELF = '/proc/thread-self';

/** Lets other threads go first where there are more of them than cores. 1 to 19: the higher, the longer it waits. */
export function giveWay(niceness: number): void {
  if (existsSync(THREAD_SELF)) setPriority(Number(readlinkSync(THREAD_SELF).split('/').at(-1)), niceness);
}

/** The other side: answers until it is asked to stop, then stops what is in `stack` and lets the thread end. */
export function answerThread<Question, Answer>(
  port: MessagePort,
  stack: AsyncDisposableStack,
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  const reply = (message: Reply<Answer>) => port.postMessage(message);
  port.on('message', async (message: Ask<Question> | typeof STOP) => {
    if (message === STOP) {
      await stack.disposeAsync();
      port.close();
      return;
    }
    const { place, question } = message;
    try {
      reply({ place, answer: await answer(question) });
    } catch (error) {
      reply({ place, failure: failureOf(error) });
    }
  });
  reply({ isUp: true });
}

function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, kind: error.kind, text: error.text };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message, stack };
}

function errorOf(failure: Failure): Error {
  return 'code' in failure
    ? new AppError(failure)
    : Object.assign(new Error(failure.message), { stack: failure.stack });
}
