import type { Log } from '../log/log.ts';
import type { Bus } from './bus.ts';
import type { SingleOptions } from './consumer-options.ts';

/**
 * Consumes a stream that another service declares. Returns at once, because that service may start later, and be waiting
 * for a stream of ours; consumes until disposed of. What can never be consumed is logged once.
 */
export function consumeWhenThere(bus: Pick<Bus, 'consume'>, log: Log, options: SingleOptions): AsyncDisposable {
  const stopping = new AbortController();
  const consumer = bus.consume({ ...options, signal: stopping.signal });
  consumer.catch((error: unknown) => {
    if (!stopping.signal.aborted) log.error({ err: error, consumer: options.durable }, 'events are not consumed');
  });
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      const [settled] = await Promise.allSettled([consumer]);
      if (settled.status === 'fulfilled') await settled.value.drain();
    },
  };
}
