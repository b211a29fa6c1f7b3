/** What draining needs to reach in a call that is running. */
export type RunningCall = {
  /** Ends the request side of an open two-way stream, so that its handler can finish. */
  windDown(): void;
  /** Aborts the handler's signal and answers in its place, whether it listens or not. */
  cutOff(): void;
};

/**
 * The calls of a server that are running, in no order. An array and not a `Set`: the tables that a busy `Set` leaves
 * behind point to each other, so that from the first one that grew old all calls in them live until the next full
 * collection.
 */
export class RunningCalls {
  readonly #entries: Entry[] = [];

  add(call: RunningCall): Entry {
    const entry = { call, place: this.#entries.length, isRunning: true };
    this.#entries.push(entry);
    return entry;
  }

  delete(entry: Entry): void {
    if (!entry.isRunning) return;
    entry.isRunning = false;
    const last = this.#entries.pop() as Entry;
    if (last === entry) return;
    this.#entries[entry.place] = last;
    last.place = entry.place;
  }

  /** As they are now: they may end meanwhile. */
  [Symbol.iterator](): Iterator<RunningCall> {
    return this.#entries.map(({ call }) => call).values();
  }
}

type Entry = { readonly call: RunningCall; place: number; isRunning: boolean };
