import { setImmediate as turn } from 'node:timers/promises';
import { policyInput } from '@salesmesh/chassis/policy';
import type { PackSet } from '../decisions/evaluate-packs.ts';
import { startPacks } from '../decisions/load-packs.ts';
import { selectPacks } from '../decisions/select-packs.ts';
import type { TestedPacks } from './prepare-packs.ts';

/**
 * Brings tested packs to where they judge, a pack at a time: whatever waits for this thread waits for one of them at most.
 * Those that did not change keep what they have in wasm. Each is tried a few times before it counts, for code is slow the first time.
 */
export async function startTestedPacks(
  { prepared, rehearsal }: TestedPacks,
  onEngineLeft: (pack: string, error: unknown) => void,
  former?: PackSet,
): Promise<PackSet> {
  const set = await startPacks(prepared, { onEngineLeft, former, pause: () => turn() });
  for (const facts of rehearsal) {
    const input = policyInput(facts);
    for (const { policy } of selectPacks(set.packs, facts)) {
      policy.evaluate(input);
      await turn();
    }
  }
  return set;
}
