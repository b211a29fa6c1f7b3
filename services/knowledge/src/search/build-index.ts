import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CardFacts, indexedText, type TextedCard } from '../ranking/card-facts.ts';
import { CardIndex } from '../ranking/card-index.ts';
import type { Segment } from '../ranking/segment.ts';
import type { BuildMessage } from './build-worker.ts';

/** Builds an index of all cards in a thread of its own, so that searches go on meanwhile. */
export type BuildIndex = (batches: AsyncIterable<readonly TextedCard[]>) => Promise<CardIndex>;

export const buildIndexInWorker: BuildIndex = async (batches) => {
  const worker = new Worker(new URL('./build-worker.ts', import.meta.url));
  const tell = (message: BuildMessage) => worker.postMessage(message);
  const built = once(worker, 'message') as Promise<[Segment]>;
  // Where reading the cards fails first, nobody waits for the worker any more.
  built.catch(() => {});
  const cards: CardFacts[] = [];
  try {
    for await (const batch of batches) {
      cards.push(...batch.map(({ facts }) => facts));
      tell({ texts: batch.map(indexedText) });
    }
    tell({ isEnd: true });
    const [segment] = await built;
    return new CardIndex(segment, cards);
  } finally {
    await worker.terminate();
  }
};
