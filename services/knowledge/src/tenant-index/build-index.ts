import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CardFacts, indexedText, type TextedCard } from '../ranking/card-facts.ts';
import { CardIndex } from '../ranking/card-index.ts';
import { buildSegment, type Segment } from '../ranking/segment.ts';
import type { BuildMessage } from './build-worker.ts';

/** Builds an index of all cards so that searches go on meanwhile. */
export type BuildIndex = (batches: AsyncIterable<readonly TextedCard[]>) => Promise<CardIndex>;

/** So few are indexed here in the time that another thread would only take to start. */
const BUILT_HERE = 64;

export const buildIndex: BuildIndex = async (batches) => {
  const iterator = batches[Symbol.asyncIterator]();
  const first = await iterator.next();
  const cards = first.done === true ? [] : first.value;
  if (cards.length > BUILT_HERE) return buildInWorker(cards, iterator);
  const second = await iterator.next();
  if (second.done !== true) return buildInWorker([...cards, ...second.value], iterator);
  return new CardIndex(
    buildSegment(cards.map(indexedText)),
    cards.map(({ facts }) => facts),
  );
};

async function buildInWorker(
  first: readonly TextedCard[],
  rest: AsyncIterator<readonly TextedCard[]>,
): Promise<CardIndex> {
  const worker = new Worker(new URL('./build-worker.ts', import.meta.url));
  const built = once(worker, 'message') as Promise<[Segment]>;
  // Where reading the cards fails first, nobody waits for the worker any more.
  built.catch(() => {});
  const facts: CardFacts[] = [];
  const tell = (message: BuildMessage) => worker.postMessage(message);
  const add = (cards: readonly TextedCard[]) => {
    facts.push(...cards.map((card) => card.facts));
    tell({ texts: cards.map(indexedText) });
  };
  try {
    add(first);
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) add(next.value);
    tell({ isEnd: true });
    const [segment] = await built;
    return new CardIndex(segment, facts);
  } finally {
    await worker.terminate();
  }
}
