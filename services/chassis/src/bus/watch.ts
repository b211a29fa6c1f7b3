import { DeliverPolicy } from '@nats-io/jetstream';
import { runWith } from '../context/context.ts';
import type { Log } from '../log/log.ts';
import type { BusConnection } from './bus-connection.ts';
import type { EventCodec } from './event-registry.ts';
import { translateBusError } from './nats-errors.ts';
import { type ReceivedEvent, readDelivery } from './received-event.ts';

export type WatchOptions = {
  stream: string;
  filterSubjects: readonly string[];
  /** Begin right after this position of the stream, for who was away; default: with the next new event. */
  afterSequence?: number;
  /** Must not do anything that has to survive: what it misses while it is away is gone. */
  handler: (event: ReceivedEvent) => Promise<void> | void;
};

/**
 * Every new event to every watcher, from now on and unacknowledged: for screens that follow along. It resumes by itself
 * after a break and fills the gap when the server still has it. An event that cannot be read or shown is logged and left.
 */
export async function watchEvents(
  { js }: BusConnection,
  options: WatchOptions,
  { codec, log }: { codec: EventCodec; log: Log },
): Promise<AsyncDisposable> {
  const start =
    options.afterSequence === undefined
      ? { deliver_policy: DeliverPolicy.New }
      : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: options.afterSequence + 1 };
  const settings = { filter_subjects: [...options.filterSubjects], ...start };
  const messages = await js.consumers
    .get(options.stream, settings)
    .then((consumer) => consumer.consume())
    .catch((error: unknown) => {
      throw translateBusError(error, options.stream);
    });
  const follow = async () => {
    for await (const message of messages) {
      try {
        const { context, event } = readDelivery(message, codec);
        await runWith(context, async () => options.handler(event));
      } catch (error) {
        log.warn({ err: error, stream: options.stream, sequence: message.seq }, 'watched event left out');
      }
    }
  };
  const following = follow();
  return {
    [Symbol.asyncDispose]: async () => {
      await messages.close();
      await following;
    },
  };
}

/** Position of the newest event of a stream; what comes later has a higher one. */
export async function lastSequence({ jsm }: BusConnection, stream: string): Promise<number> {
  const info = await jsm.streams.info(stream).catch((error: unknown) => {
    throw translateBusError(error, stream);
  });
  return info.state.last_seq;
}
