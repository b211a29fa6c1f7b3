import type { ReceivedEvent } from './received-event.ts';

/**
 * Keeps events while they are worked on under a short acknowledgement wait, so that those of a process that died soon go to
 * another. After `longestMs` the work counts as hanging: it gives no signs any more, and the events are delivered again.
 */
export async function withSignsOfLife<R>(
  events: readonly Pick<ReceivedEvent, 'working'>[],
  { ackWaitMs, longestMs }: { ackWaitMs: number; longestMs: number },
  work: () => Promise<R>,
): Promise<R> {
  const beats = setInterval(() => {
    for (const event of events) event.working();
  }, ackWaitMs / 3);
  const hangs = setTimeout(() => clearInterval(beats), longestMs);
  try {
    return await work();
  } finally {
    clearInterval(beats);
    clearTimeout(hangs);
  }
}
