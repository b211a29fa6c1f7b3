import { type CallContext, noPerson, runWith } from '@salesmesh/chassis/context';
import type { Log } from '@salesmesh/chassis/log';
import { errors } from '../errors.ts';
import type { CardIndex } from '../ranking/card-index.ts';
import { type IndexParts, TenantIndex } from './tenant-index.ts';

export type TenantIndexesOptions = Omit<IndexParts, 'onFailure'> & {
  readonly log: Log;
  /** Memory of all indexes together; the ones longest unused go first. One index may be larger. */
  readonly mostBytes: number;
  /** How often a tenant's index in use looks for changes that no event told of. Default 5 s. */
  readonly catchUpMs?: number;
};
export type TenantIndexes = AsyncDisposable & {
  /** UNAVAILABLE knowledge.index_building when the signal aborts before there is one. */
  ready(tenant: string, signal: AbortSignal): Promise<CardIndex>;
  /** Takes over a changed card, if the tenant's index is in memory. */
  changed(tenant: string, cardId: string): void;
  /** Tenants whose index is in memory, the one longest unused first. */
  held(): string[];
};

type Entry = { readonly index: TenantIndex; lookedAtMs: number };
const CATCH_UP_MS = 5_000;
const RETRY_AFTER_MS = 1_000;

/** The indexes in this process's memory: built when they are first asked for, from the store. */
export function tenantIndexes(options: TenantIndexesOptions): TenantIndexes {
  const { cards, build, clock, log, mostBytes, catchUpMs = CATCH_UP_MS } = options;
  // In the order of use: an entry that is used is put behind the others.
  const entries = new Map<string, Entry>();
  const onFailure = (error: unknown) => log.warn({ err: error }, 'index could not be brought up to date yet');
  const inTenant = <T>(tenant: string, work: () => Promise<T>) => {
    const context: CallContext = { tenant, actor: noPerson };
    return runWith(context, work);
  };
  const use = (tenant: string): Entry => {
    const entry = entries.get(tenant) ?? {
      index: new TenantIndex({ cards, build, clock, onFailure }),
      lookedAtMs: clock.now().getTime(),
    };
    entries.delete(tenant);
    entries.set(tenant, entry);
    return entry;
  };
  const dropUnused = () => {
    let bytes = [...entries.values()].reduce((sum, { index }) => sum + index.bytes, 0);
    for (const [tenant, { index }] of [...entries].slice(0, -1)) {
      if (bytes <= mostBytes) return;
      bytes -= index.bytes;
      entries.delete(tenant);
    }
  };
  return {
    ready: async (tenant, signal) => {
      const entry = use(tenant);
      const nowMs = clock.now().getTime();
      if (entry.index.index === undefined) {
        await orAborted(
          inTenant(tenant, () => entry.index.refresh([])),
          signal,
        );
        dropUnused();
      } else if (Math.abs(nowMs - entry.lookedAtMs) > catchUpMs) {
        entry.lookedAtMs = nowMs;
        inTenant(tenant, () => entry.index.catchUp()).catch(onFailure);
      }
      const { index } = entry.index;
      if (index === undefined) throw errors.index_building({}, { retryAfterMs: RETRY_AFTER_MS });
      return index;
    },
    changed: (tenant, cardId) => {
      const entry = entries.get(tenant);
      if (entry !== undefined) inTenant(tenant, () => entry.index.refresh([cardId])).catch(onFailure);
    },
    held: () => [...entries.keys()],
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...entries.values()].map(({ index }) => index.idle()));
    },
  };
}

/** The work goes on for those who ask later, also when this caller waits no longer. */
async function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(errors.index_building({}, { retryAfterMs: RETRY_AFTER_MS }));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  aborted.catch(() => {});
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    work.catch(() => {});
  }
}
