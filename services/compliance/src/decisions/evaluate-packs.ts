import { type Policy, type PolicyInput, policyInput } from '@salesmesh/chassis/policy';
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import { type Finding, packFailure, readFindings } from './findings.ts';
import { mergeFindings } from './merge-findings.ts';
import { type Applicability, selectPacks } from './select-packs.ts';

/** A law pack ready to judge. */
export type LoadedPack = {
  readonly name: string;
  /** SHA-256 over the pack's sources. */
  readonly revision: string;
  readonly applicability: Applicability;
  readonly policy: Policy;
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

/** Judges facts by one set of packs. Pure but for that set: no clock, no storage, the same facts always the same answer. */
export type Decider = { readonly revision: string; decide(facts: Facts): Decision };

export function createDecider(set: PackSet, options: DeciderOptions): Decider {
  const findingsOf = (pack: LoadedPack, input: PolicyInput): Finding[] => {
    try {
      return readFindings(pack.name, pack.policy.evaluate(input));
    } catch (error) {
      options.onPackFailure(pack.name, error);
      return [packFailure(pack.name)];
    }
  };
  return {
    revision: set.revision,
    decide: (facts) => {
      const packs = selectPacks(set.packs, facts);
      const input = policyInput(facts);
      const verdict = mergeFindings(packs.flatMap((pack) => findingsOf(pack, input)));
      return { id: facts.action.id, ...verdict, packs: packs.map((pack) => pack.name), revision: set.revision };
    },
  };
}
