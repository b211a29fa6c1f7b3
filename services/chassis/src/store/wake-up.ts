/**
 * Lets one loop sleep until it is rung; a ring while it is awake is remembered. `pause` sleeps for a time and no ring
 * shortens it; after `close` neither sleeps.
 */
export function wakeUp() {
  let isRung = false;
  let isClosed = false;
  let wake: (() => void) | undefined;
  let endPause: (() => void) | undefined;
  return {
    ring: () => {
      isRung = true;
      wake?.();
    },
    wait: async () => {
      if (!isRung && !isClosed) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await promise;
        wake = undefined;
      }
      isRung = false;
    },
    pause: async (pauseMs: number) => {
      if (isClosed) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      endPause = resolve;
      const timer = setTimeout(resolve, pauseMs);
      await promise;
      clearTimeout(timer);
      endPause = undefined;
    },
    close: () => {
      isClosed = true;
      wake?.();
      endPause?.();
    },
  };
}
