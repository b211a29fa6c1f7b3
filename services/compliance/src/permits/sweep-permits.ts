import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import type { ExpiredPermits, OverdueAutomations } from '../automation/automation-reader.ts';
import type { Sequencer } from '../sequencer/sequencer.ts';
import { expirePermit } from './expire-permit.ts';

export type SweepDeps = {
  overdue: OverdueAutomations;
  changes: AutomationChanges;
  changeStore: { recover(): Promise<void> };
  sequencer: Pick<Sequencer, 'locate'>;
  clock: Clock;
  log: Log;
};

/** How soon after its end an unused permit is said to be expired. Redemption refuses it from the end on. */
const EVERY_MS = 1_000;
/** Permits of one tenant in one round: however many it has, the others have theirs ended in the same round. */
const OF_ONE_TENANT = 500;

/**
 * Sees to changes that a process left behind, destroys messages whose retention is over and ends permits nobody used, for
 * all tenants. Permits of a tenant are ended by the replica that writes its ledger; two that both believe to be it race for
 * the version, and the later one finds the permit ended.
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
    const isMore = await sweep(deps, signal);
    if (!isMore) await pause(EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

/** One round. Returns whether there is more to be done at once. What fails is told, tried again, and holds nothing else up. */
async function sweep(deps: SweepDeps, signal: AbortSignal): Promise<boolean> {
  const { overdue, changeStore, clock, log } = deps;
  const now = clock.now();
  const guarded = async <R>(work: Promise<R>, whenFailed: R, tenant?: string): Promise<R> => {
    try {
      return await work;
    } catch (error) {
      log.warn({ err: error, tenant }, 'what is overdue could not be swept, trying again');
      return whenFailed;
    }
  };
  await guarded(changeStore.recover(), undefined);
  // Where the database is away each step waits for it, and who stops does not wait for all of them.
  if (signal.aborted) return false;
  await guarded(overdue.destroyContents(now), 0);
  if (signal.aborted) return false;
  const found = await guarded(overdue.expiredPermits(now, OF_ONE_TENANT), []);
  const ended = found.map((expired) => guarded(endPermits(deps, expired), 0, expired.tenant));
  return (await Promise.all(ended)).some((count) => count === OF_ONE_TENANT);
}

/** Returns how many were ended: none where another replica does it. */
function endPermits({ sequencer, changes }: SweepDeps, { tenant, automationIds }: ExpiredPermits): Promise<number> {
  const expire = expirePermit({ changes });
  return runWith({ tenant, actor: noPerson }, async () => {
    if (!(await sequencer.locate(tenant)).isHere) return 0;
    await Promise.all(automationIds.map(expire));
    return automationIds.length;
  });
}
