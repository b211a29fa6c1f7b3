/** An amount that all owners share; one of them has half at most, so that there is always some for the others. */
export type FairShare = {
  /** Undefined when there is not so much left, in all or for this owner. Disposing gives it back. */
  take(owner: string, amount: number): Disposable | undefined;
};

export function fairShare(most: number): FairShare {
  const mostOfOne = Math.max(1, Math.floor(most / 2));
  const taken = new Map<string, number>();
  let all = 0;
  const add = (owner: string, amount: number): void => {
    const owned = (taken.get(owner) ?? 0) + amount;
    all += amount;
    if (owned === 0) taken.delete(owner);
    else taken.set(owner, owned);
  };
  return {
    take: (owner, amount) => {
      if (all + amount > most || (taken.get(owner) ?? 0) + amount > mostOfOne) return undefined;
      add(owner, amount);
      return { [Symbol.dispose]: () => add(owner, -amount) };
    },
  };
}
