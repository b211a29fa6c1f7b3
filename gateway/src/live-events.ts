import { type Bus, type ReceivedEvent, subjectToken } from '@salesmesh/chassis/bus';
import type { EventFeed, FedEvent } from './routes/platform/stream-events.ts';

/** Streams that clients may follow, each with the subjects of its package. */
const streams = [
  { name: 'LEADS', prefix: 'salesmesh.leads.v1' },
  { name: 'COMPLIANCE', prefix: 'salesmesh.compliance.v1' },
] as const;

/** Events held for one client that reads slowly; then the source waits. */
const maxWaiting = 256;

/**
 * The tenant's events of all streams as one feed. A cursor holds the position in every stream, so a client that was away
 * resumes without a gap, as long as the streams keep what it missed.
 */
export function liveEvents(bus: Bus): EventFeed {
  return {
    follow: async function* (tenant, cursor, signal) {
      const positions = await startPositions(bus, cursor);
      const queue = eventQueue(signal);
      await using watchers = new AsyncDisposableStack();
      for (const { name, prefix } of streams) {
        const options = {
          stream: name,
          filterSubjects: [`${prefix}.*.${subjectToken(tenant)}.*`],
          afterSequence: positions.get(name) ?? 0,
          handler: (event: ReceivedEvent) => queue.push({ stream: name, event }),
        };
        watchers.use(await bus.watch(options));
      }
      for await (const { stream, event } of queue.events()) {
        positions.set(stream, event.sequence);
        yield fed(event, positions);
      }
    },
  };
}

function fed(event: ReceivedEvent, positions: ReadonlyMap<string, number>): FedEvent {
  const cursor = [...positions].map(([name, sequence]) => `${name}:${sequence}`).join(',');
  return { cursor, type: event.type, at: event.at.toISOString(), message: event.message };
}

async function startPositions(bus: Bus, cursor: string): Promise<Map<string, number>> {
  const given = new Map(cursor.split(',').map((part) => part.split(':') as [string, string]));
  const positions = new Map<string, number>();
  for (const { name } of streams) {
    const sequence = given.get(name) ?? '';
    positions.set(name, /^\d{1,15}$/.test(sequence) ? Number(sequence) : await bus.lastSequence(name));
  }
  return positions;
}

type Queued = { stream: string; event: ReceivedEvent };

/** Hands events from the watchers to the one reader; `push` resolves when there is room or the reader has left. */
function eventQueue(signal: AbortSignal) {
  const waiting: Queued[] = [];
  let changed = Promise.withResolvers<void>();
  const announce = () => {
    changed.resolve();
    changed = Promise.withResolvers();
  };
  signal.addEventListener('abort', announce, { once: true });
  return {
    push: async (item: Queued) => {
      while (waiting.length >= maxWaiting && !signal.aborted) await changed.promise;
      waiting.push(item);
      announce();
    },
    events: async function* (): AsyncIterable<Queued> {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next === undefined) await changed.promise;
        else {
          announce();
          yield next;
        }
      }
    },
  };
}
