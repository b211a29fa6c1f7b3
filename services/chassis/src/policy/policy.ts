import { loadPolicy as instantiate } from '@open-policy-agent/opa-wasm';
import { hostBuiltins } from './host-builtins.ts';
import { policyErrors } from './policy-errors.ts';

/** A policy as `opa build -t wasm` leaves it. */
export type PolicyBundle = {
  /** Stands in errors; for people. */
  readonly name: string;
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** Registers that the rules read; the whole `data.json` of the bundle. */
  readonly data: object;
  /** Path of the rule that is asked, such as `outbound/cn/sms/findings`. */
  readonly entrypoint: string;
};

/** One loaded policy. It keeps nothing between evaluations, and one evaluation ends before the next begins. */
export type Policy = {
  readonly name: string;
  /**
   * The value of the entrypoint for this input; a Rego set comes as a list in no order. Throws `chassis.policy_failed` when the policy breaks off and
   * `chassis.policy_undefined` when the rule has no value, never a raw error of the runtime.
   */
  evaluate(input: PolicyInput): unknown;
};

/** Input as JSON bytes: written once, read by every policy that is asked about it. */
export type PolicyInput = { readonly json: ArrayBuffer };

const encoder = new TextEncoder();

/** The input for `evaluate`. Costs about as much as the evaluation of a small policy, so it is made once a case. */
export function policyInput(value: object): PolicyInput {
  return { json: encoder.encode(JSON.stringify(value)).buffer };
}

/** First size of a policy's memory in pages of 64 KiB; it grows when an input needs more. */
const INITIAL_PAGES = 16;

/** Compiles and loads a bundle. Throws `chassis.policy_unloadable` when it is no wasm policy or lacks its entrypoint. */
export async function loadPolicy(bundle: PolicyBundle): Promise<Policy> {
  const { name, entrypoint } = bundle;
  const loaded = await instantiate(bundle.wasm, { initial: INITIAL_PAGES }, hostBuiltins).catch((cause: unknown) => {
    throw policyErrors.policy_unloadable({ name }, { cause });
  });
  const number = (loaded.entrypoints as Record<string, number | undefined>)[entrypoint];
  if (number === undefined) throw policyErrors.policy_unloadable({ name });
  loaded.setData(bundle.data);
  return {
    name,
    evaluate: (input) => resultOf(name, () => loaded.evaluate(input.json, number)),
  };
}

function resultOf(name: string, evaluate: () => unknown): unknown {
  const results = attempt(name, evaluate);
  const first: unknown = Array.isArray(results) ? results[0] : undefined;
  if (typeof first !== 'object' || first === null || !('result' in first))
    throw policyErrors.policy_undefined({ name });
  return first.result;
}

/** The runtime throws bare texts and objects. */
function attempt(name: string, evaluate: () => unknown): unknown {
  try {
    return evaluate();
  } catch (cause) {
    throw policyErrors.policy_failed({ name }, { cause });
  }
}

/** A set of policies that is replaced as a whole while it is in use. `T` is whatever the set's owner makes of it. */
export type PolicySet<T> = {
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

export type PolicySetOptions<T> = {
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
