import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { connectBus, type ReceivedEvent } from '@salesmesh/chassis/bus';
import { connectStore } from '@salesmesh/chassis/store';
import { type BenchRow, Better, Disagreement } from '../../../infra/bench/bench-row.ts';
import { closedLoop } from '../../../infra/bench/closed-loop.ts';
import { type ProcessorTimes, perRequest, processorTimes } from '../../../infra/bench/process-time.ts';
import { describeTimes } from '../../../infra/bench/processor-loop.ts';
import { median, rounds } from '../../../infra/bench/rounds.ts';
import { testServers } from '../../../infra/local/test-servers.ts';
import { type CounterStore, counterStore } from '../test/fixtures/counter.ts';
import { COUNTED, testCodec } from '../test/fixtures/real-bus.ts';
import { silentLog } from '../test/fixtures/real-store.ts';
import { benchStream, benchTenant } from './event-stream.ts';

const EVENTS = 10_000;
const ROUNDS = 4;
/** What the rival has unacknowledged at any instant: more did not make it faster. */
const IN_FLIGHT = 64;
const ROUND_LIMIT_MS = 60_000;

/**
 * A change of an aggregate in one service until it is in the state of another one, both durable: outbox, relay, stream,
 * batch consumer. The rival only publishes, one message a time, to the same server.
 */
export const row: BenchRow = {
  name: 'event_path',
  unit: 'events/s',
  better: Better.more,
  rivalName: 'JetStream publish of single messages, flushed to disk',
  measure: async ({ say }) => {
    await using stack = new AsyncDisposableStack();
    const servers = await testServers({ mongo: true, nats: true });
    stack.defer(() => servers.stop());
    const writer = await startWriter(stack, servers);
    const reader = await startReader(stack, servers);
    const plain = await startPlain(stack, servers.natsUrl);
    const names = new Map([[writer.pid, 'first service']]);
    const used: ProcessorTimes[] = [];
    let changes = 0;
    const ours = async () => {
      const before = processorTimes(names);
      const startedMs = performance.now();
      changes += 1;
      const taken = reader.hasTaken(changes * EVENTS);
      writer.send(EVENTS);
      await taken;
      const perSecond = (EVENTS * 1_000) / (performance.now() - startedMs);
      used.push(perRequest(before, processorTimes(names), EVENTS));
      say(`${perSecond.toFixed(0)} events/s`);
      return perSecond;
    };
    const measured = await rounds(ROUNDS, { ours, rival: plain });
    await reader.agree(changes);
    return {
      ours: median(measured.ours),
      rival: median(measured.rival),
      notes: [
        `${EVENTS} aggregates changed, read and written on condition of their version 500 a round trip; the other service reads and writes its own 500 events a time; rounds ${measured.ours.map((each) => each.toFixed(0)).join(', ')}`,
        `processor ms an event in the last round, the second service as load: ${describeTimes(used.at(-1) ?? {})}`,
        `every event was taken once: each of the ${EVENTS} aggregates of the second service counts ${changes} changes`,
        `the rival stores nothing but the message, ${IN_FLIGHT} unacknowledged; both with sync_interval always, the databases with w majority and j`,
      ],
    };
  },
};

type Servers = { readonly mongoUrl: string; readonly natsUrl: string };

function databaseOf({ mongoUrl }: Servers, name: string): string {
  const url = new URL(mongoUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function startWriter(stack: AsyncDisposableStack, servers: Servers): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('./event-writer.ts', import.meta.url));
  const writer = fork(program, ['--mongo', databaseOf(servers, 'first'), '--nats', servers.natsUrl]);
  stack.defer(async () => {
    const ended = once(writer, 'exit');
    writer.disconnect();
    await ended;
  });
  await once(writer, 'message');
  return writer;
}

/** The second service, in this process. */
async function startReader(stack: AsyncDisposableStack, servers: Servers) {
  const url = databaseOf(servers, 'second');
  const store = stack.use(await connectStore({ url, service: 'event-reader', log: silentLog }));
  const { counters, model } = await counterStore(store);
  const bus = stack.use(
    await connectBus({ url: servers.natsUrl, service: 'event-reader', log: silentLog, codec: testCodec }),
  );
  let taken = 0;
  let wanted = { count: 0, reached: () => {} };
  stack.use(
    await bus.consume({
      ...{ stream: benchStream.name, durable: 'reader', filterSubjects: benchStream.subjects, maxInFlight: 2_000 },
      batch: { size: 500, waitMs: 20 },
      handler: async (events) => {
        taken += await takeAll(counters, events);
        if (taken >= wanted.count) wanted.reached();
      },
    }),
  );
  return {
    hasTaken: (count: number) => {
      const reached = Promise.withResolvers<void>();
      wanted = { count, reached: reached.resolve };
      const late = () => reached.reject(new Error(`${taken} of ${count} events came in time`));
      const timer = setTimeout(late, ROUND_LIMIT_MS);
      return reached.promise.finally(() => clearTimeout(timer));
    },
    agree: async (changes: number) => {
      const right = await store.connection.collection(model.name).countDocuments({ count: changes });
      if (right !== EVENTS) throw new Disagreement(`${right} of ${EVENTS} aggregates count ${changes} changes`);
    },
  };
}

/** Says how many were new: an event that comes again, or late, changes nothing. */
async function takeAll(counters: CounterStore['counters'], events: readonly ReceivedEvent[]): Promise<number> {
  const known = new Map((await counters.loadMany(events.map(({ aggregateId }) => aggregateId))).map((c) => [c._id, c]));
  const totals = new Map<string, number>();
  for (const { aggregateId, message } of events) {
    const before = totals.get(aggregateId) ?? known.get(aggregateId)?.count ?? 0;
    totals.set(aggregateId, Math.max(before, Number(message.total)));
  }
  let advanced = 0;
  const fresh: { id: string; state: { count: number }; events: [] }[] = [];
  const changed: Parameters<typeof counters.saveMany>[0][number][] = [];
  for (const [id, count] of totals) {
    const current = known.get(id);
    advanced += count - (current?.count ?? 0);
    if (current === undefined) fresh.push({ id, state: { count }, events: [] });
    else if (current.count !== count) changed.push({ current, next: { count }, events: [] });
  }
  await counters.insert(fresh);
  const outcomes = await counters.saveMany(changed);
  if (outcomes.some((outcome) => outcome !== 'saved')) throw new Error('another reader was there');
  return advanced;
}

/** The same payloads to a stream of its own, as the client offers it: one publish, one acknowledgement. */
async function startPlain(stack: AsyncDisposableStack, natsUrl: string): Promise<() => Promise<number>> {
  const connection = await connect({ servers: natsUrl });
  stack.defer(() => connection.close());
  await (await jetstreamManager(connection)).streams.add({ name: 'PLAIN', subjects: ['plain.>'] });
  const js = jetstream(connection);
  const payload = testCodec.encode(COUNTED, { counter_id: 'counter-1234', total: 3 });
  let published = 0;
  return async () => {
    const call = () => js.publish(`plain.${benchTenant}`, payload, { msgID: `message-${published++}` });
    const { perSecond } = await closedLoop({ inFlight: IN_FLIGHT, durationMs: 2_500, call });
    return perSecond;
  };
}
