import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { Decision } from '../decisions/decision.ts';
import type { Facts } from '../decisions/facts.ts';
import { type JudgeThread, type OnEngineLeft, startJudgeThread } from '../replay/judge-thread.ts';
import { replayErrors } from '../replay/replay-errors.ts';
import type { PackBundle, PackBundles } from './pack-bundles.ts';

export type DecideAsOfOptions = {
  bundles: PackBundles;
  engine: PolicyEngine;
  /** As with `loadPacks`. */
  provenInputs?: number | undefined;
  onEngineLeft?: OnEngineLeft;
};

/** Judges by the packs of any kept revision. */
export type DecideAsOf = AsyncDisposable & {
  /** NOT_FOUND compliance.revision_unknown; INTERNAL compliance.replay_failed when its packs do not load. */
  decide(revision: string, facts: readonly Facts[]): Promise<readonly Decision[]>;
};

/** Sets that stay loaded, some tens of megabytes each. */
const KEPT = 2;

type Loaded = { thread: JudgeThread; uses: Set<Promise<unknown>> };

/**
 * Each set is loaded in a thread of its own: compiling packs takes a good part of a second, in which no request of now
 * would be answered. The sets asked for last stay loaded.
 */
export function decideAsOf({ bundles, engine, provenInputs, onEngineLeft }: DecideAsOfOptions): DecideAsOf {
  const loaded = new Map<string, Loaded>();
  const close = async ({ thread, uses }: Loaded) => {
    await Promise.allSettled(uses);
    await thread[Symbol.asyncDispose]();
  };
  const load = ({ revision, folder }: PackBundle): Loaded => {
    const known = loaded.get(revision);
    const data = { folder, revision, engine, provenInputs, examples: 0 };
    const set = known ?? { thread: startJudgeThread(data, { onEngineLeft }), uses: new Set() };
    loaded.delete(revision);
    loaded.set(revision, set);
    return set;
  };
  const closing = new Set<Promise<void>>();
  const drop = (revision: string) => {
    const set = loaded.get(revision);
    if (set === undefined) return;
    loaded.delete(revision);
    const closed = close(set).finally(() => closing.delete(closed));
    closing.add(closed);
  };
  return {
    decide: async (asked, facts) => {
      const bundle = await bundles.get(asked);
      const { thread, uses } = load(bundle);
      const [oldest] = loaded.keys();
      if (loaded.size > KEPT && oldest !== undefined) drop(oldest);
      const use = thread.decide(facts);
      uses.add(use);
      try {
        return await use;
      } catch (cause) {
        drop(bundle.revision);
        throw replayErrors.replay_failed({}, { cause });
      } finally {
        uses.delete(use);
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const revision of [...loaded.keys()]) drop(revision);
      await Promise.all(closing);
    },
  };
}
