import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '@salesmesh/chassis/log';
import type { Replica, TreeLeases } from './tree-lease.ts';

/** Where a tenant's ledger is written. `moved` aborts when it turns out to be written elsewhere by now. */
type Place = { readonly isHere: true } | { readonly isHere: false; address: string; moved: AbortSignal };

/**
 * Which replica writes a tenant's ledger: one at a time, so that replicas do not lose races to one another. It steers and
 * does not fence: what two replicas that both believe it write is kept apart by the numbers of the log of changes.
 */
export type Sequencer = {
  /** From memory. Counts as use: what nobody uses for a while is let go. */
  isHere(tenant: string): boolean;
  /** Takes the tenant's lease where nobody has it. Asks the database only about tenants it knows nothing of. */
  locate(tenant: string): Promise<Place>;
  /**
   * The replica there did not answer, or said it is not it: the next `locate` asks the database. Work that it still does
   * goes on until somebody else is found to write.
   */
  mistrust(tenant: string, address: string): void;
};

/** `standDown` lets go of all leases: from then on this replica takes none, and what still comes it writes itself. */
export type RunningSequencer = Sequencer & AsyncDisposable & { standDown(): Promise<void> };

export type SequencerOptions = {
  leases: TreeLeases;
  self: Replica;
  inTenant<R>(tenant: string, fn: () => Promise<R>): Promise<R>;
  log: Log;
  /** How long a lease lasts without being renewed, so how long a tenant waits when its replica died. Default 4 s. */
  leaseMs?: number;
  /** A lease that nobody used for this long is let go, so that tenants spread over replicas again. Default 60 s. */
  idleMs?: number;
};

const LEASE_MS = 4_000;
const IDLE_MS = 60_000;
/** Renewals in the time of a lease: some may fail. */
const RENEWALS = 4;
/** Share of a lease in which its holder no longer trusts it: the answer of the database may have taken that long. */
const DOUBT_SHARE = 0.1;

type Held = { trustedUntilMs: number; usedMs: number };
type Seen = { address: string; moved: AbortController; usedMs: number; isDoubted: boolean };

export function startSequencer(options: SequencerOptions): RunningSequencer {
  const { leases, self, log, leaseMs = LEASE_MS, idleMs = IDLE_MS } = options;
  const held = new Map<string, Held>();
  const seen = new Map<string, Seen>();
  const asking = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let freeing = Promise.resolve();

  const trustedUntil = (askedMs: number) => askedMs + leaseMs * (1 - DOUBT_SHARE);
  const leave = (tenant: string, address?: string) => {
    const former = seen.get(tenant);
    if (former === undefined || former.address === address) return;
    seen.delete(tenant);
    former.moved.abort();
  };
  const ask = async (tenant: string) => {
    // What is on its way to be let go would be let go after it was taken again.
    await freeing;
    const askedMs = performance.now();
    const found = await options.inTenant(tenant, () => leases.take(leaseMs));
    if (stopping.signal.aborted) return;
    const usedMs = held.get(tenant)?.usedMs ?? seen.get(tenant)?.usedMs ?? askedMs;
    if (found.holder === self.holder) {
      leave(tenant);
      held.set(tenant, { trustedUntilMs: trustedUntil(askedMs), usedMs });
      return;
    }
    held.delete(tenant);
    leave(tenant, found.address);
    const known = seen.get(tenant);
    if (known !== undefined) known.isDoubted = false;
    else seen.set(tenant, { address: found.address, moved: new AbortController(), usedMs, isDoubted: false });
  };
  const askOnce = (tenant: string) => {
    const asked = asking.get(tenant) ?? ask(tenant).finally(() => asking.delete(tenant));
    asking.set(tenant, asked);
    return asked;
  };
  const letGoOfIdle = async () => {
    const before = performance.now() - idleMs;
    const idle = [...held]
      .filter(([tenant, { usedMs }]) => usedMs < before && !asking.has(tenant))
      .map(([tenant]) => tenant);
    for (const tenant of idle) held.delete(tenant);
    for (const [tenant, { usedMs }] of seen) if (usedMs < before) leave(tenant);
    if (idle.length === 0) return;
    const freed = leases.free(idle);
    freeing = freed.catch(() => {});
    await freed;
  };
  const renew = async () => {
    const askedMs = performance.now();
    const known = [...held];
    const tenants = known.map(([tenant]) => tenant);
    const renewed = tenants.length === 0 ? 0 : await leases.renew(tenants, leaseMs);
    if (renewed === known.length) for (const [, each] of known) each.trustedUntilMs = trustedUntil(askedMs);
    else await Promise.all(tenants.map(askOnce));
    // Those who wait for a replica that is silent have to hear when another one has taken its place.
    await Promise.all([...seen.keys()].map(askOnce));
  };
  const keep = async () => {
    while (!stopping.signal.aborted) {
      await pause(leaseMs / RENEWALS, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        await letGoOfIdle();
        await renew();
      } catch (error) {
        log.warn({ err: error }, 'leases of ledgers could not be renewed, trying again');
      }
    }
  };
  const keeping = keep();

  const isHere = (tenant: string) => {
    if (stopping.signal.aborted) return true;
    const known = held.get(tenant);
    if (known === undefined) return false;
    const nowMs = performance.now();
    known.usedMs = nowMs;
    return nowMs < known.trustedUntilMs;
  };
  const standDown = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await keeping;
    await Promise.allSettled(asking.values());
    for (const tenant of [...seen.keys()]) leave(tenant);
    await leases.free();
  };
  return {
    isHere,
    locate: async (tenant) => {
      if (!isHere(tenant) && (seen.get(tenant)?.isDoubted ?? true)) await askOnce(tenant);
      const elsewhere = seen.get(tenant);
      if (elsewhere === undefined) return { isHere: true };
      elsewhere.usedMs = performance.now();
      return { isHere: false, address: elsewhere.address, moved: elsewhere.moved.signal };
    },
    mistrust: (tenant, address) => {
      const known = seen.get(tenant);
      if (known?.address === address) known.isDoubted = true;
    },
    standDown,
    [Symbol.asyncDispose]: standDown,
  };
}

/** Of an installation with one replica, or whose replicas do not know one another: each writes what it is asked. */
export const everywhere: Sequencer = {
  isHere: () => true,
  locate: async () => ({ isHere: true }),
  mistrust: () => {},
};
