import { currentContext } from '@salesmesh/chassis/context';
import type { Sequencer } from './sequencer.ts';
import { sequencerErrors } from './sequencer-errors.ts';

/**
 * Answers a stream for as long as the tenant's ledger is written here. When that ends, what was taken is answered, and the
 * stream breaks with UNAVAILABLE compliance.sequencer_moved, so that its caller opens it anew. Costs one look a message.
 */
export function whileHere<Req, Res>(
  { isHere }: Pick<Sequencer, 'isHere'>,
  requests: AsyncIterable<Req>,
  answer: (requests: AsyncIterable<Req>) => AsyncIterable<Res>,
): AsyncIterable<Res> {
  const { tenant } = currentContext();
  const iterator = requests[Symbol.asyncIterator]();
  const taken: AsyncIterator<Req> = {
    next: () => (isHere(tenant) ? iterator.next() : Promise.resolve({ done: true, value: undefined })),
  };
  const answers = answer({ [Symbol.asyncIterator]: () => taken })[Symbol.asyncIterator]();
  const watched: AsyncIterator<Res> = {
    next: async () => {
      const result = await answers.next();
      if (result.done === true && !isHere(tenant)) throw sequencerErrors.sequencer_moved();
      return result;
    },
    return: async (value) => (await answers.return?.(value)) ?? { done: true, value },
  };
  return { [Symbol.asyncIterator]: () => watched };
}
