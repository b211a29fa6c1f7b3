import { assertAgreement, EngineLeft, guardPlan } from './guard-plan.ts';
import { PlanError } from './plan/plan-error.ts';
import { type EngineInput, type Evaluate, planEngine, wasmEngine } from './policy-engines.ts';
import { policyErrors } from './policy-errors.ts';

/** A policy as `opa build` leaves it. */
export type PolicyBundle = {
  /** Stands in errors; for people. */
  readonly name: string;
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** The parsed `plan.json` of the same rules, for the plan engine. */
  readonly plan?: unknown;
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

/** Input that several policies are asked about: JSON is written once, and only when wasm needs it. */
export type PolicyInput = EngineInput;

const encoder = new TextEncoder();

/** The input for `evaluate`. `value` holds what JSON has and nothing else, and is left as it is while policies are asked. */
export function policyInput(value: object): PolicyInput {
  let json: ArrayBuffer | undefined;
  return {
    value,
    get json() {
      json ??= encoder.encode(JSON.stringify(value)).buffer;
      return json;
    },
  };
}

/** `wasm` is the reference; `plan` is the fast one, which answers only while it agrees with the reference. */
export const PolicyEngine = { plan: 'plan', wasm: 'wasm' } as const;
export type PolicyEngine = (typeof PolicyEngine)[keyof typeof PolicyEngine];

export type PolicyOptions = {
  readonly engine: PolicyEngine;
  /** Cases of the bundle's own on which both engines must agree before `plan` may answer. */
  readonly cases?: readonly PolicyInput[];
  /** One evaluation in so many is asked of wasm as well. */
  readonly sampleEvery?: number;
  /** Told with the name of a policy whose rules wasm answers although `plan` was asked for. */
  readonly onEngineLeft?: (name: string, error: unknown) => void;
};

const SAMPLE_EVERY = 1_000;
const reference: PolicyOptions = { engine: PolicyEngine.wasm };

/** Compiles and loads a bundle. Throws `chassis.policy_unloadable` when it is no wasm policy or lacks its entrypoint. */
export async function loadPolicy(bundle: PolicyBundle, options: PolicyOptions = reference): Promise<Policy> {
  const { name, wasm, data, entrypoint } = bundle;
  const byWasm = await wasmEngine(wasm, data, entrypoint).catch((cause: unknown) => {
    throw policyErrors.policy_unloadable({ name }, { cause });
  });
  if (byWasm === undefined) throw policyErrors.policy_unloadable({ name });
  const evaluate = options.engine === PolicyEngine.plan ? guardedPlan(bundle, byWasm, options) : byWasm;
  return { name, evaluate: (input) => resultOf(name, () => evaluate(input)) };
}

/** The plan engine where it can have the bundle, else wasm. */
function guardedPlan({ name, plan, data, entrypoint }: PolicyBundle, wasm: Evaluate, options: PolicyOptions): Evaluate {
  const { cases = [], sampleEvery = SAMPLE_EVERY, onEngineLeft = () => {} } = options;
  try {
    const byPlan = plan === undefined ? undefined : planEngine(plan, data, entrypoint);
    if (byPlan === undefined) throw new EngineLeft('the bundle has no plan of its entrypoint');
    assertAgreement(byPlan, wasm, cases);
    return guardPlan(byPlan, wasm, { sampleEvery, onLeft: (error) => onEngineLeft(name, error) });
  } catch (error) {
    if (!(error instanceof PlanError || error instanceof EngineLeft)) throw error;
    onEngineLeft(name, error);
    return wasm;
  }
}

function resultOf(name: string, evaluate: () => ReturnType<Evaluate>): unknown {
  const answer = attempt(name, evaluate);
  if (answer === undefined) throw policyErrors.policy_undefined({ name });
  return answer.result;
}

/** The wasm runtime throws bare texts and objects. */
function attempt<Answer>(name: string, evaluate: () => Answer): Answer {
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
