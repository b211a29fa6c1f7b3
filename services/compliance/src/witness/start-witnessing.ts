import { setTimeout as pause } from 'node:timers/promises';
import { inSystemScope } from '@salesmesh/chassis/store';
import { type SeekDeps, seekSignatures } from './seek-signatures.ts';

/** What an installation says of its witnesses. */
export type Witnessing = Pick<WitnessingDeps, 'witnesses' | 'quorum' | 'everyMs'>;

export type WitnessingDeps = SeekDeps & {
  /** Sizes of all trees, by their ids. */
  treeSizes(): Promise<ReadonlyMap<string, number>>;
  /** Time from one round to the next, so how old a witnessed checkpoint gets. Default 5 s; 1 to 60. */
  everyMs?: number;
};

const EVERY_MS = 5_000;
/** Trees that are signed at once, so that a witness which is slow for one of them does not hold up all others. */
const AT_A_TIME = 8;

/**
 * Has trees that grew signed again and again. Every replica does: a witness asked twice signs the same or says that it is
 * further on. Without witnesses there is nothing to do.
 */
export function startWitnessing(deps: WitnessingDeps): AsyncDisposable {
  const stopping = new AbortController();
  const running = deps.witnesses.length === 0 ? Promise.resolve() : rounds(deps, stopping.signal);
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function rounds(deps: WitnessingDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await inSystemScope('trees are signed by witnesses whosever they are', () => round(deps, signal));
    } catch (error) {
      deps.log.warn({ err: error }, 'witnesses could not be asked, trying again');
    }
    await pause(deps.everyMs ?? EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

async function round(deps: WitnessingDeps, signal: AbortSignal): Promise<void> {
  const [sizes, signed] = await Promise.all([deps.treeSizes(), deps.witnessed.sizes()]);
  const grown = [...sizes].filter(([treeId, size]) => size > (signed.get(treeId) ?? 0)).values();
  const lane = async () => {
    for (const [treeId] of grown) {
      // Whoever stops waits for the trees in hand, not for all of them.
      if (signal.aborted) return;
      await seekGuarded(deps, treeId);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
}

/** A tree that cannot be read keeps no other one from being signed. */
async function seekGuarded(deps: WitnessingDeps, treeId: string): Promise<void> {
  try {
    await seekSignatures(deps, treeId);
  } catch (error) {
    deps.log.warn({ err: error, treeId }, 'signatures of witnesses could not be sought, trying again');
  }
}
