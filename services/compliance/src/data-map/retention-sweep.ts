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

const FAILED = 'retention could not be run, trying again';

/** Runs the day's retention once for every tenant. One that fails is tried again with the next sweep and stops no other. */
export async function sweepTenants({ tenants, run, log }: SweepParts, signal: AbortSignal): Promise<void> {
  for (const tenant of await tenants()) {
    if (signal.aborted) return;
    await runWith({ tenant, actor: noPerson }, run).catch((error: unknown) => log.warn({ err: error, tenant }, FAILED));
  }
}

/** Runs the day's retention for every tenant. Each replica does: whoever comes first on a day starts it. */
export function startRetentionSweep(parts: SweepParts): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await pause(EVERY_MS, undefined, { signal }).catch(() => {});
      if (!signal.aborted) {
        await sweepTenants(parts, signal).catch((error: unknown) => parts.log.warn({ err: error }, FAILED));
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
