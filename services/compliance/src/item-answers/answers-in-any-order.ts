import { setImmediate as turn } from 'node:timers/promises';

/** Few, because `answer` may work for a while at once, and answers to earlier items wait for their turn. */
const TAKEN_PER_TURN = 8;

/**
 * Answers each item as soon as its own work is done, at most `limit` at a time. Reading stops while the limit is reached
 * or nobody takes the answers, which is what holds a fast sender back. `answer` must not reject.
 */
export async function* answersInAnyOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  limit: number,
  answer: (item: Item) => Promise<Answer>,
): AsyncIterable<Answer> {
  const done: Answer[] = [];
  let running = 0;
  let taken = 0;
  let isRead = false;
  let failure: { error: unknown } | undefined;
  let bell = Promise.withResolvers<void>();
  const ring = () => {
    bell.resolve();
    bell = Promise.withResolvers<void>();
  };
  const start = async (item: Item) => {
    done.push(await answer(item));
    running -= 1;
    ring();
  };
  const read = async () => {
    try {
      for await (const item of items) {
        running += 1;
        void start(item);
        taken += 1;
        if (taken % TAKEN_PER_TURN === 0) await turn();
        while (running + done.length >= limit) await bell.promise;
      }
    } catch (error) {
      failure = { error };
    }
    isRead = true;
    ring();
  };
  void read();
  for (;;) {
    const ready = done.splice(0);
    if (ready.length > 0) {
      yield* ready;
      ring();
    } else if (isRead && running === 0) {
      if (failure !== undefined) throw failure.error;
      return;
    } else {
      await bell.promise;
    }
  }
}
