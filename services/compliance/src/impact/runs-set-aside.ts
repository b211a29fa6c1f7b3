import type { Clock } from '@salesmesh/chassis/clock';

/** Runs that one process could not go on with, and lets the others go before for a while. */
export type RunsSetAside = {
  /** Ids of those whose time has not come again. */
  ids(): readonly string[];
  /** Sets it aside; gives how often this was done. */
  add(id: string): number;
  remove(id: string): void;
};

const ASIDE_MS = 5_000;
/** One that was left so long went on in another process. */
const FORGOTTEN_MS = 600_000;

export function runsSetAside(clock: Clock): RunsSetAside {
  const aside = new Map<string, { readonly times: number; readonly untilMs: number }>();
  return {
    ids: () => {
      const nowMs = clock.now().getTime();
      return [...aside].filter(([, { untilMs }]) => untilMs > nowMs).map(([id]) => id);
    },
    add: (id) => {
      const nowMs = clock.now().getTime();
      for (const [known, { untilMs }] of aside) if (untilMs + FORGOTTEN_MS < nowMs) aside.delete(known);
      const times = (aside.get(id)?.times ?? 0) + 1;
      aside.set(id, { times, untilMs: nowMs + ASIDE_MS });
      return times;
    },
    remove: (id) => void aside.delete(id),
  };
}
