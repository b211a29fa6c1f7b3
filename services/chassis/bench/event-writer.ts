/*
 * The first of two services of the row `event_path`, in a process of its own: writes aggregates, each with an event in its
 * outbox, and publishes them. `event-writer.ts --mongo URL --nats URL`; told by messages how many aggregates to change, it
 * answers each once all are durable.
 */
import { parseArgs } from 'node:util';
import { connectBus } from '@salesmesh/chassis/bus';
import { systemClock } from '@salesmesh/chassis/clock';
import { runWith } from '@salesmesh/chassis/context';
import { connectStore, outboxEvent, startRelay } from '@salesmesh/chassis/store';
import { type CounterStore, counterStore } from '../test/fixtures/counter.ts';
import { COUNTED, testCodec } from '../test/fixtures/real-bus.ts';
import { callerOf, silentLog } from '../test/fixtures/real-store.ts';
import { benchStream, benchTenant } from './event-stream.ts';

/** As an import or a consumer writes: many aggregates a round trip, few such at once. */
const TOGETHER = 500;
const ROUND_TRIPS_AT_ONCE = 3;

const { values } = parseArgs({ options: { mongo: { type: 'string' }, nats: { type: 'string' } } });
const { mongo = '', nats = '' } = values;
const store = await connectStore({ url: mongo, service: 'event-writer', log: silentLog });
const bus = await connectBus({ url: nats, service: 'event-writer', log: silentLog, codec: testCodec });
await bus.ensureStream(benchStream);
const { model, counters } = await counterStore(store);
startRelay({ store, models: [model], bus, clock: systemClock, owner: 'writer', log: silentLog });
process.on('message', async (count: number) => {
  await runWith(callerOf(benchTenant), () => changeAll(counters, count));
  process.send?.('durable');
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function changeAll(counters: CounterStore['counters'], count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, place) => `counter-${place}`);
  const parts = Array.from({ length: Math.ceil(count / TOGETHER) }, (_, at) =>
    ids.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  const work = async () => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) await changeSome(counters, part);
  };
  await Promise.all(Array.from({ length: ROUND_TRIPS_AT_ONCE }, work));
}

/** Read, decide, write on condition of the version that was read. */
async function changeSome(counters: CounterStore['counters'], ids: readonly string[]): Promise<void> {
  const known = new Map((await counters.loadMany(ids)).map((counter) => [counter._id, counter]));
  const counted = (id: string, total: number) =>
    outboxEvent(
      testCodec.encode,
      { type: COUNTED, aggregateId: id, change: String(total), at: systemClock.now() },
      { counter_id: id, total },
    );
  const fresh = ids.filter((id) => !known.has(id));
  await counters.insert(fresh.map((id) => ({ id, state: { count: 1 }, events: [counted(id, 1)] })));
  const outcomes = await counters.saveMany(
    [...known.values()].map((current) => {
      const count = current.count + 1;
      return { current, next: { count }, events: [counted(current._id, count)] };
    }),
  );
  if (outcomes.some((outcome) => outcome !== 'saved')) throw new Error('another writer was there');
}
