import type { ClientSession } from 'mongoose';

/** Says within this process which documents of a collection got new events; a transaction's are said once it committed. */
export type WriteSignals = {
  written(collection: string, ids: readonly string[], session?: ClientSession): void;
  committed(session: ClientSession): void;
  /** Forgets what a transaction wrote before it is run again. */
  abandoned(session: ClientSession): void;
  /** Returns the way to stop listening. */
  listen(collection: string, listener: (ids: readonly string[]) => void): () => void;
};

export function writeSignals(): WriteSignals {
  const listeners = new Map<string, Set<(ids: readonly string[]) => void>>();
  const waiting = new WeakMap<ClientSession, [string, readonly string[]][]>();
  const tell = (collection: string, ids: readonly string[]) => {
    for (const listener of listeners.get(collection) ?? []) listener(ids);
  };
  return {
    written: (collection, ids, session) => {
      if (ids.length === 0) return;
      if (session === undefined) tell(collection, ids);
      else waiting.set(session, [...(waiting.get(session) ?? []), [collection, ids]]);
    },
    committed: (session) => {
      for (const [collection, ids] of waiting.get(session) ?? []) tell(collection, ids);
      waiting.delete(session);
    },
    abandoned: (session) => {
      waiting.delete(session);
    },
    listen: (collection, listener) => {
      const own = listeners.get(collection) ?? new Set();
      listeners.set(collection, own.add(listener));
      return () => {
        own.delete(listener);
      };
    },
  };
}
