import { setTimeout as pause } from 'node:timers/promises';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';

export type SweepParts = {
  /** Tenants that hold data of persons. */
  tenants(): Promise<readonly string[]>;
  /** The day's retention of the caller's tenant; a second call on a day does nothing. */
  run(): Promise<unknown>;
  log: Log;
};

/** Often enough that no day passes without it, seldom enough to cost nothing. */
const EVERY_MS = 10 * 60_000;

/** Runs the day's retention for every tenant. Each replica does: whoever comes first on a day starts it. */
export function startRetentionSweep({ tenants, run, log }: SweepParts): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sweep = async () => {
    for (const tenant of await tenants()) {
      if (!signal.aborted) await runWith({ tenant, actor: noPerson }, run);
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      await pause(EVERY_MS, undefined, { signal }).catch(() => {});
      if (!signal.aborted) {
        await sweep().catch((error: unknown) => log.warn({ err: error }, 'retention could not be run, trying again'));
      }
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}
