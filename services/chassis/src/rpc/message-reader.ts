import type { Duplex, Readable } from 'node:stream';

type Waiting = { resolve(result: IteratorResult<unknown>): void; reject(error: unknown): void };

/**
 * The incoming messages of a grpc-js stream as an async iterable that pulls: nothing is read ahead beyond the stream's
 * own buffer. Node's iterator of a stream would destroy both directions when a loop ends early, and leaves an error
 * that arrives before the loop starts without a listener, which ends the process.
 */
export class MessageReader<T> implements AsyncIterable<T>, AsyncIterator<T, undefined> {
  readonly #stream: Readable | Duplex;
  readonly #onLeave: () => void;
  readonly #translate: (error: unknown) => unknown;
  #failure: { error: unknown } | undefined;
  #hasEndArrived = false;
  #isEnded = false;
  #waiting: Waiting | undefined;

  /** `onLeave` runs when the consumer stops before the end. `translate` turns a stream error into what the loop throws. */
  constructor(stream: Readable | Duplex, options: { onLeave(): void; translate(error: unknown): unknown }) {
    this.#stream = stream;
    this.#onLeave = options.onLeave;
    this.#translate = options.translate;
    stream.on('readable', () => this.#settle());
    stream.on('end', () => this.#onEnd());
    stream.on('error', (error) => this.fail(error));
    stream.on('close', () => {
      if (!this.#hasEndArrived) this.fail(new Error('the stream closed before its end'));
    });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const message: T | null = this.#isEnded ? null : this.#stream.read();
    if (message !== null) return Promise.resolve({ done: false, value: message });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve: resolve as Waiting['resolve'], reject };
      this.#settle();
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    if (!this.#isEnded && this.#failure === undefined) this.#onLeave();
    this.finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the iteration as if the sender had ended; what is not read yet is dropped. */
  finish(): void {
    this.#isEnded = true;
    this.#settle();
  }

  /** The iteration throws once the buffered messages are read. Has no effect after the end. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#settle();
  }

  /**
   * grpc-js reports a reset stream as ended, and only some ticks later as cancelled. A handler must not take half an
   * upload for a whole one, so the end counts when all of those ticks are over and nothing failed.
   */
  #onEnd(): void {
    this.#hasEndArrived = true;
    setImmediate(() => {
      if (this.#failure === undefined) this.finish();
    });
  }

  #settle(): void {
    const waiting = this.#waiting;
    if (waiting === undefined) return;
    const message = this.#isEnded ? null : this.#stream.read();
    if (message === null && !this.#isEnded && this.#failure === undefined) return;
    this.#waiting = undefined;
    if (message !== null) waiting.resolve({ done: false, value: message });
    else if (this.#isEnded) waiting.resolve({ done: true, value: undefined });
    else waiting.reject(this.#translate(this.#failure?.error));
  }
}
