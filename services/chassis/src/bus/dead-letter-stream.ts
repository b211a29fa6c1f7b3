import type { StoredMsg } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';
import type { BusConnection } from './bus-connection.ts';
import { busErrors } from './bus-errors.ts';
import { DeadHeader, deadStreamOf, letterSubject, replaySubject } from './dead-header.ts';
import { EventHeader } from './event-headers.ts';
import { translateBusError } from './nats-errors.ts';

/** An event that could not be handled. `id` is its number among the dead letters of the service. */
export type DeadLetter = {
  id: number;
  code: string;
  eventId: string;
  type: string;
  tenant: string;
  aggregateId: string;
  consumer: string;
  stream: string;
  sequence: number;
  subject: string;
  deliveries: number;
  deadAt: string;
  /** The encoded message. */
  payload: Uint8Array;
};
export type DeadLetters = {
  /** Oldest first. */
  list(options?: { limit?: number; afterId?: number }): Promise<DeadLetter[]>;
  /** chassis.dead_letter_not_found */
  get(id: number): Promise<DeadLetter>;
  /** Gives letters back to the consumer they came from and removes them here. Returns how many. */
  replay(id: number | 'all'): Promise<number>;
};

/** The dead letters of one service. */
export function deadLetters({ connection }: { connection: BusConnection }, service: string): DeadLetters {
  const stream = deadStreamOf(service);
  const found = async (request: { seq: number; next_by_subj?: string }): Promise<StoredMsg | undefined> => {
    try {
      return (await connection.jsm.streams.getMessage(stream, request)) ?? undefined;
    } catch (error) {
      throw translateBusError(error, stream);
    }
  };
  async function* letters(afterId: number): AsyncGenerator<StoredMsg> {
    const next_by_subj = letterSubject(service, '>');
    let letter = await found({ seq: afterId + 1, next_by_subj });
    while (letter !== undefined) {
      yield letter;
      letter = await found({ seq: letter.seq + 1, next_by_subj });
    }
  }
  const stored = async (id: number) => {
    const letter = await found({ seq: id });
    if (letter === undefined || !letter.subject.startsWith(letterSubject(service, ''))) {
      throw busErrors.dead_letter_not_found({ id });
    }
    return letter;
  };
  const giveBack = (letter: StoredMsg) => replayLetter(connection, stream, service, letter);
  return {
    list: async ({ limit = 50, afterId = 0 } = {}) => {
      const found: DeadLetter[] = [];
      for await (const letter of letters(afterId)) {
        if (found.length === limit) break;
        found.push(readLetter(letter));
      }
      return found;
    },
    get: async (id) => readLetter(await stored(id)),
    replay: async (id) => {
      if (id !== 'all') {
        await giveBack(await stored(id));
        return 1;
      }
      // A letter that fails again gets a new, higher number: those would never end.
      const present: StoredMsg[] = [];
      for await (const letter of letters(0)) present.push(letter);
      for (const letter of present) await giveBack(letter);
      return present.length;
    },
  };
}

async function replayLetter(connection: BusConnection, stream: string, service: string, letter: StoredMsg) {
  const headers = natsHeaders();
  for (const [name, [value]] of letter.header) {
    if (!name.startsWith('Nats-') && value !== undefined) headers.set(name, value);
  }
  headers.set('Nats-Msg-Id', `replay:${stream}:${letter.seq}`);
  const subject = replaySubject(service, letter.header.get(DeadHeader.consumer));
  try {
    await connection.js.publish(subject, letter.data, { headers });
    await connection.jsm.streams.deleteMessage(stream, letter.seq, false);
  } catch (error) {
    throw translateBusError(error, subject);
  }
}

function readLetter({ seq, header, data }: StoredMsg): DeadLetter {
  return {
    id: seq,
    code: header.get(DeadHeader.code),
    eventId: header.get(EventHeader.id),
    type: header.get(EventHeader.type),
    tenant: decodeURIComponent(header.get(EventHeader.tenant)),
    aggregateId: decodeURIComponent(header.get(EventHeader.aggregate)),
    consumer: header.get(DeadHeader.consumer),
    stream: header.get(DeadHeader.stream),
    sequence: Number(header.get(DeadHeader.sequence)),
    subject: header.get(DeadHeader.subject),
    deliveries: Number(header.get(DeadHeader.deliveries)),
    deadAt: header.get(DeadHeader.at),
    payload: data,
  };
}
