import type { Clock } from '@salesmesh/chassis/clock';
import { noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import type { OverdueAutomations, TenantItem } from '../automation/automation-reader.ts';
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
const AT_A_TIME = 500;

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
    try {
      const ended = await sweep(deps);
      if (ended === AT_A_TIME) continue;
    } catch (error) {
      deps.log.warn({ err: error }, 'overdue permits could not be swept, trying again');
    }
    await pause(EVERY_MS, signal);
  }
}

/** One round. Returns how many permits were ended. */
async function sweep({ overdue, changes, changeStore, sequencer, clock }: Omit<SweepDeps, 'log'>): Promise<number> {
  await changeStore.recover();
  const now = clock.now();
  // Before the permits: one that cannot be ended breaks the round off, and no message may outlive its retention for it.
  await overdue.destroyContents(now);
  const found = await written(sequencer, await overdue.expiredPermits(now, AT_A_TIME));
  const expire = expirePermit({ changes });
  await Promise.all(found.map((item) => runWith({ tenant: item.tenant, actor: noPerson }, () => expire(item))));
  return found.length;
}

async function written(sequencer: SweepDeps['sequencer'], found: readonly TenantItem[]): Promise<TenantItem[]> {
  const tenants = [...new Set(found.map(({ tenant }) => tenant))];
  const places = await Promise.all(tenants.map((tenant) => sequencer.locate(tenant)));
  const own = new Set(tenants.filter((_, place) => places[place]?.isHere));
  return found.filter(({ tenant }) => own.has(tenant));
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
