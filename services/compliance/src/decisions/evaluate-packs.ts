import { type Policy, type PolicyInput, policyInput } from '@salesmesh/chassis/policy';
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import { type Finding, packFailure, readFindings } from './findings.ts';
import { mergeFindings } from './merge-findings.ts';
import { type Applicability, selectPacks } from './select-packs.ts';

/**
 * How a pack's answer may change with time alone: at instants that its own rules name, epoch milliseconds, and where it
 * `readsClock` at any time, as with hours of the day and periods counted from an event.
 */
export type PackTimes = { readonly readsClock: boolean; readonly instantsMs: readonly number[] };

/** A law pack ready to judge. */
export type LoadedPack = {
  readonly name: string;
  /** SHA-256 over the pack's sources. */
  readonly revision: string;
  /** Keys of the provisions that its rules name. */
  readonly articles: readonly string[];
  readonly applicability: Applicability;
  readonly policy: Policy;
  /** Absent where nobody said: it may then change at any time. */
  readonly times?: PackTimes;
};
export type PackSet = {
  /** SHA-256 over the revisions of all packs; every decision names it. */
  readonly revision: string;
  readonly packs: readonly LoadedPack[];
};

export type DeciderOptions = {
  /** Told of each pack that broke off; the decision itself is then a deny that names the pack. */
  readonly onPackFailure: (pack: string, error: unknown) => void;
};

/** What of the law that applies to a case may answer otherwise with time alone, although no instant of its facts is reached. */
type LawChanges = {
  /** Instants that its rules name, epoch milliseconds. */
  readonly instantsMs: readonly number[];
  /** The same case at another time by the part of the law that reads the clock; absent where none does. */
  readonly byClock?: (later: Facts) => Decision;
};

/** Judges facts by one set of packs. Pure but for that set: no clock, no storage, the same facts always the same answer. */
export type Decider = { readonly revision: string; decide(facts: Facts): Decision; changes(facts: Facts): LawChanges };

export function createDecider(set: PackSet, options: DeciderOptions): Decider {
  const findingsOf = (pack: LoadedPack, input: PolicyInput): Finding[] => {
    try {
      return readFindings(pack.name, pack.policy.evaluate(input));
    } catch (error) {
      options.onPackFailure(pack.name, error);
      return [packFailure(pack.name)];
    }
  };
  const decideBy = (packs: readonly LoadedPack[], facts: Facts): Decision => {
    const input = policyInput(facts);
    const verdict = mergeFindings(packs.flatMap((pack) => findingsOf(pack, input)));
    return { id: facts.action.id, ...verdict, packs: packs.map((pack) => pack.name), revision: set.revision };
  };
  return {
    revision: set.revision,
    decide: (facts) => decideBy(selectPacks(set.packs, facts), facts),
    changes: (facts) => {
      const packs = selectPacks(set.packs, facts);
      const clocked = packs.filter(({ times }) => times?.readsClock ?? true);
      const instantsMs = packs.flatMap(({ times }) => times?.instantsMs ?? []);
      return clocked.length === 0 ? { instantsMs } : { instantsMs, byClock: (later) => decideBy(clocked, later) };
    },
  };
}
