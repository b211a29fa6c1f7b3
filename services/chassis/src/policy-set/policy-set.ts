import { policyErrors } from '../policy/policy-errors.ts';

/** A set of policies that is replaced as a whole while it is in use. `T` is whatever the set's owner makes of it. */
type PolicySet<T> = {
  /** The set in use. Throws `chassis.policy_set_empty` before the first one is in. */
  current(): T;
  /** Whether a set is in, for readiness. */
  isLoaded(): boolean;
  /**
   * Loads, tests and swaps in. When any of it fails the set in use stays, `onFailure` is told and false is returned.
   * Calls wait for one another, so that the set asked for last is the one left in.
   */
  swap(load: () => Promise<T>): Promise<boolean>;
};

type PolicySetOptions<T> = {
  /** Judges a candidate before it is used; throws when it must not be. */
  readonly selfTest: (candidate: T) => void | Promise<void>;
  /** Raises the alarm: the set in use is older than the one that was wanted. */
  readonly onFailure: (error: unknown) => void;
};

export function createPolicySet<T>(options: PolicySetOptions<T>): PolicySet<T> {
  let inUse: { readonly set: T } | undefined;
  let lastSwap: Promise<unknown> = Promise.resolve();
  const replace = async (load: () => Promise<T>): Promise<boolean> => {
    try {
      const candidate = await load();
      await options.selfTest(candidate);
      inUse = { set: candidate };
      return true;
    } catch (error) {
      options.onFailure(error);
      return false;
    }
  };
  return {
    current: () => {
      if (inUse === undefined) throw policyErrors.policy_set_empty();
      return inUse.set;
    },
    isLoaded: () => inUse !== undefined,
    swap: (load) => {
      const swapped = lastSwap.then(() => replace(load));
      lastSwap = swapped;
      return swapped;
    },
  };
}
