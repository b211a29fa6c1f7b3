import { setTimeout as pause } from 'node:timers/promises';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';

export type SweepParts = {
  /** Tenants that hold data of persons. */
  tenants(): Promise<readonly string[]>;
  /** What is due in the caller's tenant; where nothing is due it does nothing. */
  run(): Promise<unknown>;
  /** What is logged where that failed. */
  failed: string;
  log: Log;
};

/** Often enough that no day passes without it, seldom enough to cost nothing. */
const EVERY_MS = 10 * 60_000;

/** Runs what is due once for every tenant. One that fails is tried again with the next sweep and stops no other. */
export async function sweepTenants({ tenants, run, failed, log }: SweepParts, signal: AbortSignal): Promise<void> {
  for (const tenant of await tenants()) {
    if (signal.aborted) return;
    await runWith({ tenant, actor: noPerson }, run).catch((error: unknown) => log.warn({ err: error, tenant }, failed));
  }
}

/** Runs what is due for every tenant, again and again. Each replica does: whoever comes first does it. */
export function startTenantSweep(parts: SweepParts): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await pause(EVERY_MS, undefined, { signal }).catch(() => {});
      if (!signal.aborted) {
        await sweepTenants(parts, signal).catch((error: unknown) => parts.log.warn({ err: error }, parts.failed));
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
