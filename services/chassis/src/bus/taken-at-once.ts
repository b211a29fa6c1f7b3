/**
 * The same items, each of them taken, and told of, as soon as it comes, however long whoever asks for them is busy. What
 * was taken is handed out even when the source ends; how it failed is thrown after that.
 */
export async function* takenAtOnce<T>(items: AsyncIterable<T>, taken: (item: T) => void): AsyncGenerator<T> {
  const queue: T[] = [];
  let news = Promise.withResolvers<void>();
  let isOver = false;
  const pump = async () => {
    for await (const item of items) {
      taken(item);
      queue.push(item);
      news.resolve();
    }
  };
  const ended = Promise.allSettled([pump()]).finally(() => {
    isOver = true;
    news.resolve();
  });
  for (;;) {
    yield* queue.splice(0);
    if (queue.length > 0) continue;
    if (isOver) break;
    await news.promise;
    news = Promise.withResolvers();
  }
  const [end] = await ended;
  if (end.status === 'rejected') throw end.reason;
}
