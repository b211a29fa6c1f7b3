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
      await inSystemScope('trees are signed by witnesses whosever they are', () => round(deps));
    } catch (error) {
      deps.log.warn({ err: error }, 'witnesses could not be asked, trying again');
    }
    await pause(deps.everyMs ?? EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

async function round(deps: WitnessingDeps): Promise<void> {
  const [sizes, signed] = await Promise.all([deps.treeSizes(), deps.witnessed.sizes()]);
  for (const [treeId, size] of sizes) if (size > (signed.get(treeId) ?? 0)) await seekSignatures(deps, treeId);
}
