import type { BusConnection } from './bus-connection.ts';
import { busErrors } from './bus-errors.ts';
import { toMessageHeaders } from './event-headers.ts';
import { subjectOf } from './event-registry.ts';
import { isBatchRefusal, translateBusError } from './nats-errors.ts';
import type { PublishedEvent } from './published-event.ts';

/** The server takes at most 1,000 messages in a batch; the bytes bound what it must hold back until the commit. */
const BATCH_MESSAGES = 1_000;
const BATCH_BYTES = 4 * 1024 * 1024;
/** Messages sent one by one are still sent together: one connection keeps their order. */
const SINGLES_IN_FLIGHT = 64;

type Message = { subject: string; event: PublishedEvent };

/** Resolves when all events are durable in their streams. A part may be stored when it fails; repeating is harmless. */
export async function publishEvents(
  connection: BusConnection,
  streamOf: (subject: string) => string,
  events: readonly PublishedEvent[],
): Promise<void> {
  const messages = events.map((event) => ({
    event,
    subject: event.subject ?? subjectOf(event.type, event.tenant, event.aggregateId),
  }));
  for (const batch of batchesOf(messages, streamOf)) {
    if (!connection.isUp()) throw busErrors.bus_unavailable();
    await publishBatch(connection, batch);
  }
}

/** A batch goes to one stream; within a stream the order stays. */
function batchesOf(messages: readonly Message[], streamOf: (subject: string) => string): Message[][] {
  const byStream = Map.groupBy(messages, ({ subject }) => streamOf(subject));
  const batches: Message[][] = [];
  for (const group of byStream.values()) {
    let batch: Message[] = [];
    let bytes = 0;
    for (const message of group) {
      const size = message.event.payload.length;
      if (batch.length === BATCH_MESSAGES || (batch.length > 0 && bytes + size > BATCH_BYTES)) {
        batches.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(message);
      bytes += size;
    }
    batches.push(batch);
  }
  return batches;
}

async function publishBatch(connection: BusConnection, messages: readonly Message[]): Promise<void> {
  const last = messages.at(-1);
  const [first, ...middle] = messages.slice(0, -1);
  if (last === undefined || first === undefined) return publishSingles(connection, messages);
  try {
    const batch = await connection.js.startBatch(first.subject, first.event.payload, options(first));
    for (const message of middle) batch.add(message.subject, message.event.payload, options(message));
    await batch.commit(last.subject, last.event.payload, options(last));
  } catch (error) {
    if (!isBatchRefusal(error)) throw translateBusError(error, first.subject);
    await publishSingles(connection, messages);
  }
}

async function publishSingles(connection: BusConnection, messages: readonly Message[]): Promise<void> {
  for (let at = 0; at < messages.length; at += SINGLES_IN_FLIGHT) {
    const sent = messages.slice(at, at + SINGLES_IN_FLIGHT).map(async (message) => {
      try {
        await connection.js.publish(message.subject, message.event.payload, options(message));
      } catch (error) {
        throw translateBusError(error, message.subject);
      }
    });
    const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}

/** New for each send: the client writes its batch headers into what it is given. */
function options({ event }: Message) {
  return { headers: toMessageHeaders(event) };
}
