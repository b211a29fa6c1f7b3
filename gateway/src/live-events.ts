import { type Bus, type ReceivedEvent, subjectToken } from '@salesmesh/chassis/bus';
import type { EventFeed, FedEvent } from './routes/platform/stream-events.ts';

/** Streams that clients may follow, each with the subjects of its package. */
const streams = [
  { name: 'LEADS', prefix: 'salesmesh.leads.v1' },
  { name: 'COMPLIANCE', prefix: 'salesmesh.compliance.v1' },
  { name: 'TASKS', prefix: 'salesmesh.tasks.v1' },
  { name: 'KNOWLEDGE', prefix: 'salesmesh.knowledge.v1' },
  { name: 'FORECASTING', prefix: 'salesmesh.forecasting.v1' },
] as const;

/** Events held for one client that reads slowly; then the source waits. */
const maxWaiting = 256;

/**
 * The tenant's events of all streams as one feed. A cursor holds the position in every stream, so a client that was away
 * resumes without a gap, as long as the streams keep what it missed. `stopping` ends every feed, so that a process that
 * stops does not wait for clients that would stay for ever; they come back elsewhere with their cursor.
 */
export function liveEvents(bus: Pick<Bus, 'watch' | 'lastSequence'>, stopping: AbortSignal): EventFeed {
  return {
    follow: async (tenant, cursor, left) => {
      const signal = AbortSignal.any([left, stopping]);
      const positions = await startPositions(bus, cursor);
      const queue = eventQueue(signal);
      await using starting = new AsyncDisposableStack();
      for (const { name, prefix } of streams) {
        const options = {
          stream: name,
          filterSubjects: [`${prefix}.*.${subjectToken(tenant)}.*`],
          afterSequence: positions.get(name) ?? 0,
          handler: (event: ReceivedEvent) => queue.push({ stream: name, event }),
        };
        starting.use(await bus.watch(options));
      }
      return feedFrom(queue.events(), positions, starting.move());
    },
  };
}

/** What is followed ends with the reader: the caller must iterate, or abort and iterate once. */
async function* feedFrom(
  events: AsyncIterable<Queued>,
  positions: ReadonlyMap<string, number>,
  following: AsyncDisposableStack,
): AsyncIterable<FedEvent> {
  await using _watchers = following;
  const reached = new Map(positions);
  for await (const { stream, event } of events) {
    reached.set(stream, event.sequence);
    yield fed(event, reached);
  }
}

function fed(event: ReceivedEvent, positions: ReadonlyMap<string, number>): FedEvent {
  const cursor = [...positions].map(([name, sequence]) => `${name}:${sequence}`).join(',');
  return { cursor, type: event.type, at: event.at.toISOString(), message: event.message };
}

async function startPositions(bus: Pick<Bus, 'lastSequence'>, cursor: string): Promise<Map<string, number>> {
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
