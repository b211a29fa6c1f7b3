import type { Log } from '@salesmesh/chassis/log';
import { complianceErrors } from '../../errors.ts';
import { type CoveredAnswer, type ImageAnswer, type ImageJob, ImageTask } from './image-job.ts';
import { linkReaderData } from './reader-data.ts';
import { type ReaderProcess, startReaderProcess } from './reader-process.ts';
import type { ScreenText } from './screen-text.ts';

/** A place in the queue for one image; taken before its bytes are, so that what waits is bounded. */
type DeskPlace = Disposable & {
  cover(image: Uint8Array, signal: AbortSignal): Promise<CoveredAnswer>;
  read(image: Uint8Array, signal: AbortSignal): Promise<ScreenText>;
};
export type ImageDesk = AsyncDisposable & {
  /** Throws compliance.reader_busy with the time after which a place should be free. */
  takePlace(): DeskPlace;
};

export type DeskOptions = {
  readonly log: Log;
  /** Images that are read or wait, at most. */
  readonly places?: number;
  /** One that takes longer ends the process that reads it. */
  readonly jobTimeoutMs?: number;
  /** Without work for this long the process is ended and its memory is free. */
  readonly idleMs?: number;
  /** After so many the process is replaced: memory of WebAssembly grows and never shrinks. */
  readonly jobsAProcess?: number;
};

const FIRST_GUESS_MS = 3_000;

/** Images are read one after the other in a process of their own, which is there only while there is work. */
export function openImageDesk(options: DeskOptions): ImageDesk {
  const { log, places = 8, jobTimeoutMs = 60_000, idleMs = 120_000, jobsAProcess = 200 } = options;
  const readers = readerShift({ log, idleMs, jobsAProcess });
  let taken = 0;
  let usualMs = FIRST_GUESS_MS;
  let last: Promise<unknown> = Promise.resolve();
  const work = (job: ImageJob, signal: AbortSignal): Promise<ImageAnswer> => {
    const mine = last.then(async () => {
      signal.throwIfAborted();
      const startedAt = performance.now();
      const answer = await readers.ask(job, jobTimeoutMs);
      usualMs = (usualMs + performance.now() - startedAt) / 2;
      return answer;
    });
    last = mine.catch(() => {});
    return mine;
  };
  const place = (): DeskPlace => {
    if (taken >= places) {
      throw complianceErrors.reader_busy({}, { retryAfterMs: Math.ceil(usualMs) * Math.max(1, places / 2) });
    }
    taken += 1;
    return {
      cover: async (image, signal) => {
        const answer = await work({ task: ImageTask.Cover, image }, signal);
        if ('covered' in answer) return answer.covered;
        throw complianceErrors.image_unreadable();
      },
      read: async (image, signal) => {
        const answer = await work({ task: ImageTask.Read, image }, signal);
        if ('screen' in answer) return answer.screen;
        throw complianceErrors.image_unreadable();
      },
      [Symbol.dispose]: () => {
        taken -= 1;
      },
    };
  };
  return {
    takePlace: place,
    [Symbol.asyncDispose]: async () => {
      await last;
      await readers[Symbol.asyncDispose]();
    },
  };
}

type Shift = AsyncDisposable & { ask(job: ImageJob, timeoutMs: number): Promise<ImageAnswer> };

/** The process on duty: started with the first job, replaced when it failed or did its share, ended when nothing comes. */
function readerShift({
  log,
  idleMs,
  jobsAProcess,
}: Pick<Required<DeskOptions>, 'log' | 'idleMs' | 'jobsAProcess'>): Shift {
  let data: Awaited<ReturnType<typeof linkReaderData>> | undefined;
  let onDuty: { process: ReaderProcess; jobs: number } | undefined;
  let idle: NodeJS.Timeout | undefined;
  const relieve = async () => {
    clearTimeout(idle);
    const leaving = onDuty;
    onDuty = undefined;
    await leaving?.process.end();
  };
  const current = async () => {
    clearTimeout(idle);
    if (onDuty !== undefined && (onDuty.process.hasEnded() || onDuty.jobs >= jobsAProcess)) await relieve();
    data ??= await linkReaderData();
    onDuty ??= { process: startReaderProcess(data.folder), jobs: 0 };
    return onDuty;
  };
  return {
    ask: async (job, timeoutMs) => {
      const duty = await current();
      duty.jobs += 1;
      try {
        return await duty.process.ask(job, timeoutMs);
      } catch (cause) {
        log.warn({ err: cause }, 'the process that reads images was replaced');
        await relieve();
        throw complianceErrors.reader_failed({}, { cause });
      } finally {
        idle = setTimeout(() => void relieve(), idleMs).unref();
      }
    },
    [Symbol.asyncDispose]: async () => {
      await relieve();
      await data?.[Symbol.asyncDispose]();
    },
  };
}
