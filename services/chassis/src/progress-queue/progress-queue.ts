/** Carries progress from a callback to a reader. A slow reader gets the newest value only: progress is not a log. */
export function progressQueue<T>(): AsyncIterable<T> & { push(value: T): void; end(): void } {
  let newest: { value: T } | undefined;
  let isEnded = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    wake?.();
    wake = undefined;
  };
  return {
    push: (value) => {
      newest = { value };
      ring();
    },
    end: () => {
      isEnded = true;
      ring();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const taken = newest;
        newest = undefined;
        if (taken !== undefined) yield taken.value;
        else if (isEnded) return;
        else {
          const { promise, resolve } = Promise.withResolvers<void>();
          wake = resolve;
          await promise;
        }
      }
    },
  };
}
