import { loadProto } from '@salesmesh/proto/load';
import { type Clock, systemClock } from '../clock/clock.ts';
import { type BusConnection, type BusConnectionOptions, openBusConnection } from './bus-connection.ts';
import { busErrors } from './bus-errors.ts';
import { type Consumer, consumeEvents, untilThere } from './consume.ts';
import { consumeWhenThere } from './consume-when-there.ts';
import type { BatchOptions, ConsumeOptions, SingleOptions } from './consumer-options.ts';
import { deadStreamOf, deadSubjectsOf } from './dead-header.ts';
import { type DeadLetter, type DeadLetters, deadLetters } from './dead-letter-stream.ts';
import {
  BUCKETS,
  bucketOf,
  type EventCodec,
  eventCodec,
  subjectOf,
  subjectsFor,
  subjectToken,
} from './event-registry.ts';
import { type BucketOptions, type ObjectBucket, openObjectBucket } from './object-bucket.ts';
import { publishEvents } from './publish.ts';
import type { PublishedEvent } from './published-event.ts';
import type { ReceivedEvent } from './received-event.ts';
import { withSignsOfLife } from './signs-of-life.ts';
import { ensureStream, matchesSubject, type StreamOptions } from './streams.ts';
import { lastSequence, type WatchOptions, watchEvents } from './watch.ts';

export type BusOptions = BusConnectionOptions & {
  clock?: Clock;
  /** Default: the registry over all contracts of the product. */
  codec?: EventCodec;
};

export type Bus = AsyncDisposable & {
  readonly service: string;
  readonly connection: BusConnection;
  /** Encodes and decodes by type; reads the contracts at the first use. */
  readonly codec: EventCodec;
  /** Declares a stream that this service owns. Repeatable; changes limits and subjects of an existing one. */
  ensureStream(options: StreamOptions): Promise<void>;
  /**
   * Durable when it resolves. chassis.bus_unavailable within seconds when the bus is away, chassis.bus_refused when it
   * will not take the subject. A part may be stored then; publishing again is harmless within two minutes.
   */
  publish(events: readonly PublishedEvent[]): Promise<void>;
  /** At least once, in the context and trace of what caused the event; the handler must be idempotent. */
  consume(options: SingleOptions): Promise<Consumer>;
  consume(options: BatchOptions): Promise<Consumer>;
  consume(options: ConsumeOptions): Promise<Consumer>;
  /** New events to every watcher, unacknowledged; for screens that follow along, never for work. */
  watch(options: WatchOptions): Promise<AsyncDisposable>;
  /** Position of the newest event of a stream: where a watcher that must miss nothing begins. */
  lastSequence(stream: string): Promise<number>;
  /** Objects too large for a message, such as compiled policies; the service must own the bucket's stream, `OBJ_<name>`. */
  objects(options: BucketOptions): Promise<ObjectBucket>;
  isUp(): boolean;
};

/** Connects as the service. chassis.bus_unavailable when the server stays away for `connectTimeoutMs`. */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const connection = await openBusConnection(options);
  const clock = options.clock ?? systemClock;
  const owned = new Map<string, readonly string[]>();
  const codec = options.codec ?? productCodec();
  const declare = async (stream: StreamOptions) => {
    await ensureStream(connection, stream);
    owned.set(stream.name, stream.subjects);
  };
  const { service, log } = options;
  return {
    service,
    connection,
    codec,
    ensureStream: declare,
    publish: (events) => publishEvents(connection, (subject) => streamOf(owned, subject), events),
    consume: async (consumeOptions: ConsumeOptions) => {
      const deadStream = consumeOptions.deadLetterStream ?? deadStreamOf(service);
      if (!owned.has(deadStream))
        await untilThere({ connection, log }, consumeOptions, () =>
          declare({
            name: deadStream,
            subjects: [deadSubjectsOf(service)],
            maxAgeMs: DEAD_AGE_MS,
            maxBytes: DEAD_BYTES,
          }),
        );
      return consumeEvents({ connection, service, codec, log, clock }, consumeOptions, deadStream);
    },
    watch: (watchOptions) => watchEvents(connection, watchOptions, { codec, log }),
    lastSequence: (stream) => lastSequence(connection, stream),
    objects: (bucketOptions) => openObjectBucket(connection, bucketOptions, log),
    isUp: connection.isUp,
    [Symbol.asyncDispose]: async () => {
      if (connection.isUp()) await connection.nats.drain();
      else await connection.nats.close();
    },
  };
}

function productCodec(): EventCodec {
  let loaded: EventCodec | undefined;
  const load = () => {
    loaded ??= eventCodec(loadProto());
    return loaded;
  };
  return {
    encode: (type, message) => load().encode(type, message),
    decode: (type, bytes) => load().decode(type, bytes),
  };
}

const DEAD_BYTES = 128 * 1024 * 1024;
const DEAD_AGE_MS = 30 * 24 * 60 * 60 * 1_000;

/** Messages of an undeclared stream are grouped by package, which never spans two streams. */
function streamOf(owned: ReadonlyMap<string, readonly string[]>, subject: string): string {
  for (const [name, subjects] of owned) {
    if (subjects.some((pattern) => matchesSubject(pattern, subject))) return name;
  }
  return subject.split('.').slice(0, 4).join('.');
}

// The package exports one file per concern, so the parts of this concern leave through it.
export {
  type BatchOptions,
  BUCKETS,
  bucketOf,
  busErrors,
  type ConsumeOptions,
  type Consumer,
  consumeWhenThere,
  type DeadLetter,
  type DeadLetters,
  deadLetters,
  type EventCodec,
  eventCodec,
  type ObjectBucket,
  type PublishedEvent,
  type ReceivedEvent,
  type SingleOptions,
  type StreamOptions,
  subjectOf,
  subjectsFor,
  subjectToken,
  type WatchOptions,
  withSignsOfLife,
};
