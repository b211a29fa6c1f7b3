/** Tells within this process that facts of a person came in, so that a request waiting for them need not poll. */
export type PersonArrivals = {
  announce(tenant: string, recipientIds: readonly string[]): void;
  /** Resolves at the next announcement of this person, or after `timeoutMs`: another replica may have taken the event. */
  next(tenant: string, recipientId: string, timeoutMs: number): Promise<void>;
};

export function personArrivals(): PersonArrivals {
  const waiting = new Map<string, Set<() => void>>();
  const keyOf = (tenant: string, recipientId: string) => `${tenant}:${recipientId}`;
  return {
    announce: (tenant, recipientIds) => {
      for (const recipientId of recipientIds) {
        for (const wake of waiting.get(keyOf(tenant, recipientId)) ?? []) wake();
      }
    },
    next: (tenant, recipientId, timeoutMs) =>
      new Promise((resolve) => {
        const key = keyOf(tenant, recipientId);
        const own = waiting.get(key) ?? new Set();
        waiting.set(key, own);
        const wake = () => {
          clearTimeout(timer);
          own.delete(wake);
          if (own.size === 0) waiting.delete(key);
          resolve();
        };
        const timer = setTimeout(wake, timeoutMs);
        own.add(wake);
      }),
  };
}
