import { setTimeout as delay } from 'node:timers/promises';
import {
  AckPolicy,
  type ConsumerConfig,
  type ConsumerMessages,
  DeliverPolicy,
  JetStreamApiError,
  type JsMsg,
} from '@nats-io/jetstream';
import type { Clock } from '../clock/clock.ts';
import { AppError, isRetryable } from '../errors/errors.ts';
import { lanes } from '../lanes/lanes.ts';
import type { Log } from '../log/log.ts';
import type { BusConnection } from './bus-connection.ts';
import { type ConsumeOptions, DEFAULT_ACK_WAIT_MS, DEFAULT_IN_FLIGHT } from './consumer-options.ts';
import { replaySubject } from './dead-header.ts';
import type { EventCodec } from './event-registry.ts';
import { gather } from './gather.ts';
import { admit, handleSingle, handleTenantBatch } from './handle.ts';
import { translateBusError } from './nats-errors.ts';
import type { Delivery } from './received-event.ts';
import { settleWith } from './settle.ts';
import { takenAtOnce } from './taken-at-once.ts';

export type Consumer = AsyncDisposable & {
  /** Takes no more events and resolves when those in hand are settled. */
  drain(): Promise<void>;
};
type Parts = { connection: BusConnection; service: string; codec: EventCodec; log: Log; clock: Clock };
type Source = { stream: string; durable: string; filterSubjects: readonly string[]; startAt: 'first' | 'new' };

const NANOS_PER_MS = 1_000_000;
const RESTART_MS = 500;
const STREAM_NOT_FOUND = 10059;

/** Two pulls with one handler: the stream itself, and the dead letters that were sent back to this consumer. */
export async function consumeEvents(parts: Parts, options: ConsumeOptions, deadStream: string): Promise<Consumer> {
  const replays = [replaySubject(parts.service, options.durable)];
  const { stream, durable, filterSubjects, startAt = 'first' } = options;
  const starts = await Promise.allSettled([
    consumerLoop(parts, options, { stream, durable, filterSubjects, startAt }),
    consumerLoop(parts, options, { stream: deadStream, durable, filterSubjects: replays, startAt: 'first' }),
  ]);
  const loops = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failed = starts.find((start) => start.status === 'rejected');
  if (failed !== undefined) {
    await Promise.all(loops.map((loop) => loop.drain()));
    throw failed.reason;
  }
  const drain = async () => {
    await Promise.all(loops.map((loop) => loop.drain()));
    if (parts.connection.isUp()) await parts.connection.nats.flush();
  };
  return { drain, [Symbol.asyncDispose]: drain };
}

async function consumerLoop(
  parts: Parts,
  options: ConsumeOptions,
  source: Source,
): Promise<{ drain(): Promise<void> }> {
  let messages = await untilThere(parts, options, () => pull(parts.connection, options, source));
  let isDraining = false;
  const untilDrained = Promise.withResolvers<void>();
  const run = async () => {
    for (;;) {
      await work(messages, parts, options).catch((error: unknown) => {
        parts.log.warn({ err: error, consumer: source.durable }, 'consumer stopped, starting it again');
      });
      if (isDraining) return;
      messages = await pullAgain(parts, options, source, () => isDraining, untilDrained.promise);
      if (isDraining) await messages.close();
    }
  };
  const running = run().catch((error: unknown) => {
    if (!isDraining) parts.log.error({ err: error, consumer: source.durable }, 'consumer cannot be started again');
  });
  return {
    drain: async () => {
      isDraining = true;
      untilDrained.resolve();
      await messages.close();
      await running;
    },
  };
}

/**
 * The owner declares its stream when it starts, which may be after us: two services that read each other start in any
 * order. A server that goes away meanwhile is waited for too, unless it was us who left.
 */
export async function untilThere<T>(
  { connection, log }: Pick<Parts, 'connection' | 'log'>,
  { stream, durable, signal }: Pick<ConsumeOptions, 'stream' | 'durable' | 'signal'>,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      const isAway = isRetryable(error) && !connection.nats.isClosed();
      if (!isAway && !isStreamAbsent(error)) throw error;
      if (tries === 0) log.info({ stream, consumer: durable, err: error }, 'stream is not there yet, waiting for it');
      await pause(RESTART_MS, signal);
    }
  }
}

/** Rejects with the signal's own reason, which says better than the timer's why it ended. */
async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
}

function isStreamAbsent(error: unknown): boolean {
  return error instanceof AppError && error.cause instanceof JetStreamApiError && error.cause.code === STREAM_NOT_FOUND;
}

async function pullAgain(
  parts: Parts,
  options: ConsumeOptions,
  source: Source,
  isDraining: () => boolean,
  drained: Promise<void>,
): Promise<ConsumerMessages> {
  for (;;) {
    try {
      return await pull(parts.connection, options, source);
    } catch (error) {
      if (isDraining()) throw error;
      parts.log.warn({ err: error, consumer: source.durable }, 'consumer could not be started yet');
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, RESTART_MS);
      await Promise.race([promise, drained]);
      clearTimeout(timer);
    }
  }
}

const CONSUMER_EXISTS = 10148;

/** The count of deliveries is judged here and not by the server, which would drop the event without a letter. */
async function pull({ js, jsm }: BusConnection, options: ConsumeOptions, source: Source): Promise<ConsumerMessages> {
  const maxInFlight = options.maxInFlight ?? DEFAULT_IN_FLIGHT;
  const changeable = {
    ack_wait: (options.ackWaitMs ?? DEFAULT_ACK_WAIT_MS) * NANOS_PER_MS,
    max_ack_pending: maxInFlight,
    max_deliver: -1,
    filter_subjects: [...source.filterSubjects],
  };
  const fixed = {
    durable_name: source.durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: source.startAt === 'new' ? DeliverPolicy.New : DeliverPolicy.All,
  };
  try {
    const info = await jsm.consumers
      .add(source.stream, { ...changeable, ...fixed } as ConsumerConfig)
      .catch((error: unknown) => {
        if ((error as { code?: unknown }).code !== CONSUMER_EXISTS) throw error;
        return jsm.consumers.update(source.stream, source.durable, changeable);
      });
    return await js.consumers.getConsumerFromInfo(info).consume({ max_messages: maxInFlight, expires: 10_000 });
  } catch (error) {
    throw translateBusError(error, source.stream);
  }
}

async function work(messages: ConsumerMessages, parts: Parts, options: ConsumeOptions): Promise<void> {
  const settle = settleWith(parts.connection, parts.service, options, parts);
  const codec = options.codec ?? parts.codec;
  const waiting = keepWaiting(parts.connection, options.ackWaitMs ?? DEFAULT_ACK_WAIT_MS);
  try {
    if (options.batch === undefined) {
      const lane = lanes();
      for await (const message of messages) {
        const delivery = await admit(message, codec, options, settle);
        if (delivery === undefined) continue;
        waiting.add(message);
        void lane.run(`${delivery.event.tenant} ${delivery.event.aggregateId}`, async () => {
          waiting.remove(message);
          await handleSingle(delivery, options, settle);
        });
      }
      await lane.idle();
      return;
    }
    const arriving = takenAtOnce(messages, waiting.add);
    try {
      for await (const group of gather(arriving, options.batch.size, options.batch.waitMs)) {
        const admitted = await Promise.all(group.map((message) => admit(message, codec, options, settle)));
        const deliveries = admitted.filter((delivery): delivery is Delivery => delivery !== undefined);
        for (const batch of Map.groupBy(deliveries, ({ event }) => event.tenant).values()) {
          for (const { message } of batch) waiting.remove(message);
          await handleTenantBatch(batch, options, settle);
        }
        for (const message of group) waiting.remove(message);
      }
    } finally {
      // What is taken at once goes on being taken when nobody asks any more, from whoever pulls after this.
      await messages.close();
    }
  } finally {
    waiting.stop();
  }
}

/** How many acknowledgement waits an event may wait here; longer means that the one before it hangs. */
const WAITS = 10;

/** Events that wait here for their turn are in good hands: without a sign the server would deliver them again. */
function keepWaiting({ nats }: BusConnection, ackWaitMs: number) {
  const untilMs = new Map<JsMsg, number>();
  const timer = setInterval(() => {
    for (const [message, endMs] of untilMs) {
      if (nats.isClosed()) return;
      if (performance.now() < endMs) message.working();
      else untilMs.delete(message);
    }
  }, ackWaitMs / 3);
  return {
    add: (message: JsMsg) => untilMs.set(message, performance.now() + WAITS * ackWaitMs),
    remove: (message: JsMsg) => untilMs.delete(message),
    stop: () => clearInterval(timer),
  };
}
