import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ImageAnswer, ImageJob } from './image-job.ts';

/** Another process that decodes and reads images. It works on one job at a time and may end at any moment. */
export type ReaderProcess = {
  /** Rejects when the process ended before it answered, or took longer than it may; it is ended then. */
  ask(job: ImageJob, timeoutMs: number): Promise<ImageAnswer>;
  readonly hasEnded: () => boolean;
  /** Resolves when the process is gone. */
  end(): Promise<void>;
};

const program = fileURLToPath(new URL('./read-images.ts', import.meta.url));
/** A document that unpacks without end ends its reader and nothing else. */
const HEAP_LIMIT = '--max-old-space-size=768';
/** Of the repository or the image: the packages lie there, and the sources. */
const application = fileURLToPath(new URL('../../../../../', import.meta.url));

/**
 * Images come from strangers, and their decoders are C: so the process gets no environment, no network and no files but the
 * program's own, and whatever it prints is thrown away, for it could be what the image says. It yields to `decide`.
 */
export function startReaderProcess(dataFolder: string): ReaderProcess {
  const allowed = [application, dataFolder].map((folder) => `--allow-fs-read=${folder}`);
  const child = fork(program, [dataFolder], {
    execArgv: [HEAP_LIMIT, '--permission', '--allow-addons', '--allow-worker', ...allowed],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const ended = Promise.withResolvers<void>();
  child.once('exit', () => ended.resolve());
  child.once('error', () => ended.resolve());
  const ready = nextMessage(child, ended.promise);
  // Only a job asks whether it came up.
  ready.catch(() => {});
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  return {
    ask: async (job, timeoutMs) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
      try {
        await ready;
        const answer = nextMessage(child, ended.promise);
        child.send(job, (error) => error !== null && child.kill('SIGKILL'));
        return (await answer) as ImageAnswer;
      } finally {
        clearTimeout(timer);
      }
    },
    hasEnded,
    end: async () => {
      child.kill('SIGKILL');
      await ended.promise;
    },
  };
}

async function nextMessage(child: ChildProcess, ended: Promise<void>): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  child.once('message', resolve);
  return Promise.race([
    promise,
    ended.then(() => {
      throw new Error('the process that reads images ended before it answered');
    }),
  ]);
}
