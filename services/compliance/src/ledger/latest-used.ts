/** What never changes and is asked for again and again, kept by id; beyond `limit` the one that was used longest ago goes. */
export type LatestUsed<T> = {
  get(id: string): T | undefined;
  keep(id: string, item: T): void;
};

export function latestUsed<T>(limit: number): LatestUsed<T> {
  const kept = new Map<string, T>();
  const keep = (id: string, item: T) => {
    kept.delete(id);
    kept.set(id, item);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
  };
  return {
    keep,
    get: (id) => {
      const found = kept.get(id);
      if (found !== undefined) keep(id, found);
      return found;
    },
  };
}
