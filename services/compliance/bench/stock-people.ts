import { createLog } from '@salesmesh/chassis/log';
import { connectStore } from '@salesmesh/chassis/store';
import { personKey } from '../src/person/person-store-mongo.ts';
import type { LoadPerson } from './load-mix.ts';
import { type LoadPeople, loadTenant } from './load-people.ts';

export type StockOptions = {
  readonly mongoUrl: string;
  readonly people: LoadPeople;
  readonly count: number;
  say(line: string): void;
};

/** As many as the mix has kinds of people. */
const PATTERNS = 30;
const BATCH = 5_000;
const BATCHES_AT_ONCE = 2;
const SAY_EVERY = 100_000;
/** Coprime with every count that is used: consecutive requests are for people who are stored far from each other. */
const STRIDE = 611_953;

/**
 * Fills the store with people whom nobody told of: some arrive as leads tells of them, and what `decide` stored then is
 * written again and again under other ids. Whom to ask for, by the number of the request.
 */
export async function stockPeople(options: StockOptions): Promise<(place: number) => LoadPerson> {
  const { mongoUrl, people, count, say } = options;
  const log = createLog({ service: 'bench', level: 'error' });
  await using store = await connectStore({ url: mongoUrl, service: 'compliance', log });
  const stored = store.connection.collection<{ _id: string }>('people');
  const patterns = await people.seed(PATTERNS);
  const keys = patterns.map(({ contact }) => personKey(loadTenant, contact.contact_id ?? ''));
  const documents = new Map((await stored.find({ _id: { $in: keys } }).toArray()).map((each) => [each._id, each]));
  const copy = (place: number) => {
    const id = idOf(place);
    return { ...documents.get(keys[place % PATTERNS] ?? ''), recipientId: id, _id: personKey(loadTenant, id) };
  };
  let next = 0;
  const fill = async () => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + BATCH);
      const batch = Array.from({ length: next - from }, (_, place) => copy(from + place));
      // They can be loaded again; a write that is not flushed takes a fraction of the time.
      await stored.insertMany(batch, { ordered: false, writeConcern: { w: 1, journal: false } });
      if (next % SAY_EVERY === 0) say(`${next} people stored`);
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, fill));
  // What was not flushed is flushed now rather than while others are measured.
  await store.connection.getClient().db('admin').command({ fsync: 1 });
  return (place) => {
    const at = (place * STRIDE) % count;
    const { contact, team } = patterns[at % PATTERNS] as LoadPerson;
    return { team, contact: { ...contact, contact_id: idOf(at) } };
  };
}

/** In the form of the ids that leads gives. */
function idOf(place: number): string {
  return `019ab000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;
}
