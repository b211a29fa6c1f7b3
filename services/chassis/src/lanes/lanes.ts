/** Runs work at the same time, but one after another where the key is equal; `idle` resolves when nothing runs. */
export type Lanes = { run(key: string, work: () => Promise<void>): Promise<void>; idle(): Promise<void> };

export function lanes(): Lanes {
  const tails = new Map<string, Promise<void>>();
  return {
    run: (key, work) => {
      const before = tails.get(key);
      const tail = (before === undefined ? work() : before.then(work, work)).finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      tails.set(key, tail);
      return tail;
    },
    idle: async () => {
      while (tails.size > 0) await Promise.allSettled([...tails.values()]);
    },
  };
}
