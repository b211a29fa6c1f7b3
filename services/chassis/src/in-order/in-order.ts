export type InOrderOptions = {
  /** Batches that are worked on at a time; bounds the memory. */
  readonly atOnce: number;
};

/**
 * Works on some batches at a time and answers in their order: while the database makes one durable the next is read.
 * A failure is told when its turn comes, after the batches before it were answered.
 */
export async function* inOrder<In, Out>(
  batches: AsyncIterable<In>,
  work: (batch: In) => Promise<Out>,
  { atOnce }: InOrderOptions,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = [];
  for await (const batch of batches) {
    const started = work(batch);
    started.catch(() => {});
    running.push(started);
    if (running.length >= atOnce) yield (await running.shift()) as Out;
  }
  for (const started of running) yield await started;
}
