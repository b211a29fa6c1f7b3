/** The key that seals, then those whose work still opens: former keys, and the next one while processes are given it. */
export type MasterKeys = readonly [sealing: Uint8Array, ...accepted: Uint8Array[]];

/** What the first of the keys gives that opens it; the failure of the key in use when none does. */
export function firstThatOpens<K, T>([first, ...others]: readonly [K, ...K[]] | readonly K[], open: (key: K) => T): T {
  try {
    return open(first as K);
  } catch (failure) {
    for (const key of others) {
      try {
        return open(key);
      } catch {
        // Sealed with another one of them; when none is left, the first failure is told.
      }
    }
    throw failure;
  }
}
