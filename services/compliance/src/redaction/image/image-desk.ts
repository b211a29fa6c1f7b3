import type { Log } from '@salesmesh/chassis/log';
import { complianceErrors } from '../../errors.ts';
import type { DocumentText } from '../document/document-text.ts';
import { refusalOf } from '../document/refuse-document.ts';
import { fairShare } from './fair-share.ts';
import { type CoveredAnswer, type ImageAnswer, type ImageJob, ImageTask } from './image-job.ts';
import { linkReaderData } from './reader-data.ts';
import { type ReaderProcess, startReaderProcess } from './reader-process.ts';
import type { ScreenText } from './screen-text.ts';
import { MOST_IMAGE_BYTES, type TakenImage, type TakeTerms, takeImage } from './taken-image.ts';

/** A place in the queue for one image whose bytes are there. */
type DeskPlace = Disposable & {
  cover(image: Uint8Array, signal: AbortSignal): Promise<CoveredAnswer>;
  read(image: Uint8Array, signal: AbortSignal): Promise<ScreenText>;
  /** Throws compliance.document_unreadable, document_locked or document_too_long. */
  readDocument(document: Uint8Array, signal: AbortSignal): Promise<DocumentText>;
};
export type ImageDesk = AsyncDisposable & {
  /** Gathers the bytes of an image. Throws compliance.image_too_slow, or reader_busy where others hold too many. */
  takeImage(chunks: Parameters<typeof takeImage>[0], of: Pick<TakeTerms, 'owner' | 'mediaType'>): Promise<TakenImage>;
  /** For a tenant. Throws compliance.reader_busy with the time after which a place should be free. */
  takePlace(owner: string): DeskPlace;
};

export type DeskOptions = {
  readonly log: Log;
  /** Images that are read or wait, at most; half of them of one tenant. */
  readonly places?: number;
  /** The bytes of an image arrive within this time, or it is refused. */
  readonly arrivalTimeoutMs?: number;
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
  const { log, places = 8, arrivalTimeoutMs = 10_000, jobTimeoutMs = 60_000 } = options;
  const { idleMs = 120_000, jobsAProcess = 200 } = options;
  const readers = readerShift({ log, idleMs, jobsAProcess });
  const shares = { places: fairShare(places), bytes: fairShare(places * MOST_IMAGE_BYTES) };
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
  const place = (owner: string): DeskPlace => {
    const taken = shares.places.take(owner, 1);
    if (taken === undefined) {
      throw complianceErrors.reader_busy({}, { retryAfterMs: Math.ceil(usualMs) * Math.max(1, places / 2) });
    }
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
      readDocument: async (image, signal) => {
        const answer = await work({ task: ImageTask.ReadDocument, image }, signal);
        if ('document' in answer) return answer.document;
        throw refusalOf('failure' in answer ? answer.failure : undefined);
      },
      [Symbol.dispose]: () => taken[Symbol.dispose](),
    };
  };
  return {
    takeImage: (chunks, of) => takeImage(chunks, { ...of, held: shares.bytes, deadlineMs: arrivalTimeoutMs }),
    takePlace: place,
    // The reader goes first: a stop has less time than one image may take.
    [Symbol.asyncDispose]: async () => {
      await readers.close();
      await last;
      await readers[Symbol.asyncDispose]();
    },
  };
}

type Shift = AsyncDisposable & {
  /** Throws compliance.reader_failed also when it was closed. */
  ask(job: ImageJob, timeoutMs: number): Promise<ImageAnswer>;
  /** Ends the process in the middle of its job, and lets no other begin. */
  close(): Promise<void>;
};

/** The process on duty: started with the first job, replaced when it failed or did its share, ended when nothing comes. */
function readerShift({
  log,
  idleMs,
  jobsAProcess,
}: Pick<Required<DeskOptions>, 'log' | 'idleMs' | 'jobsAProcess'>): Shift {
  let data: Awaited<ReturnType<typeof linkReaderData>> | undefined;
  let onDuty: { process: ReaderProcess; jobs: number } | undefined;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
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
    if (isClosed) throw complianceErrors.reader_failed();
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
    close: async () => {
      isClosed = true;
      await relieve();
    },
    [Symbol.asyncDispose]: async () => {
      await relieve();
      await data?.[Symbol.asyncDispose]();
    },
  };
}
