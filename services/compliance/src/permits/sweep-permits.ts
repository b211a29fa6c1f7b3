import type { Clock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import type { OverdueAutomations } from '../automation/automation-reader.ts';
import { expirePermit } from './expire-permit.ts';

export type SweepDeps = {
  overdue: OverdueAutomations;
  changes: AutomationChanges;
  changeStore: { recover(): Promise<void> };
  clock: Clock;
  log: Log;
};

/** How soon after its end an unused permit is said to be expired. Redemption refuses it from the end on. */
const EVERY_MS = 1_000;
const AT_A_TIME = 500;

/**
 * Sees to changes that a process left behind, destroys messages whose retention is over and ends permits nobody used, for
 * all tenants. Every replica sweeps: two that find the same permit race for its version and the later one finds it ended.
 */
export function startSweep(deps: SweepDeps): AsyncDisposable {
  const stopping = new AbortController();
  const running = sweepUntil(deps, stopping.signal);
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function sweepUntil(deps: SweepDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const ended = await sweep(deps);
      if (ended === AT_A_TIME) continue;
    } catch (error) {
      deps.log.warn({ err: error }, 'overdue permits could not be swept, trying again');
    }
    await pause(EVERY_MS, signal);
  }
}

/** One round. Returns how many permits were found. */
async function sweep({ overdue, changes, changeStore, clock }: Omit<SweepDeps, 'log'>): Promise<number> {
  await changeStore.recover();
  const now = clock.now();
  // Before the permits: one that cannot be ended breaks the round off, and no message may outlive its retention for it.
  await overdue.destroyContents(now);
  const found = await overdue.expiredPermits(now, AT_A_TIME);
  const expire = expirePermit({ changes });
  await Promise.all(found.map((item) => runWith({ tenant: item.tenant, actor: noPerson }, () => expire(item))));
  return found.length;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
  });
}
