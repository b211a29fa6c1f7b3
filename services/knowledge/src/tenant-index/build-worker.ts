import { parentPort } from 'node:worker_threads';
import { buffersOf, segmentBuilder } from '../ranking/segment.ts';

/** To the worker: texts in the order of their cards, then the end. Back: the segment, handed over without copying. */
export type BuildMessage = { readonly texts: readonly string[] } | { readonly isEnd: true };

const builder = segmentBuilder();
parentPort?.on('message', (message: BuildMessage) => {
  if ('texts' in message) {
    for (const text of message.texts) builder.add(text);
    return;
  }
  const segment = builder.finish();
  parentPort?.postMessage(segment, buffersOf(segment));
  parentPort?.close();
});
