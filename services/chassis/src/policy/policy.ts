import { createHash } from 'node:crypto';
import {
  assertAgreement,
  differenceOf,
  type EngineDifference,
  EngineLeft,
  type EngineSwitch,
  guardPlan,
} from './guard-plan.ts';
import type { ProgramPart } from './plan/compile-plan.ts';
import { type PlanConstants, planConstants } from './plan/plan-constants.ts';
import { PlanError } from './plan/plan-error.ts';
import type { Plan } from './plan/plan-ir.ts';
import {
  compileWasm,
  type EngineInput,
  type Evaluate,
  partWriter,
  planEngine,
  type WasmModule,
  wasmEngine,
} from './policy-engines.ts';
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
  /** Its rules in wasm, for policies that are started after it. */
  readonly reference?: Reference;
};

/** Rules in wasm and the data that they read, by the SHA-256 of both. */
type Reference = { readonly digest: string; readonly evaluate: Evaluate };

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

/** What was compiled and tried but does not run yet: plain data that another thread may be handed. */
export type PreparedPolicies = { readonly data: object; readonly policies: readonly PreparedPolicy[] };
type PreparedPolicy = {
  readonly name: string;
  /** SHA-256 of what wasm answers by. */
  readonly digest: string;
  readonly entrypoint: string;
  readonly module: WasmModule;
  /** Present where the plan could be written; later parts may need it although wasm answers for this policy. */
  readonly part?: ProgramPart;
  readonly isPlanned: boolean;
};

/** Compiles and loads a bundle. Throws `chassis.policy_unloadable` when it is no wasm policy or lacks its entrypoint. */
export async function loadPolicy(bundle: PolicyBundle, options: PolicyOptions = reference): Promise<Policy> {
  const [policy] = await loadPolicies([bundle], options);
  return policy as Policy;
}

/**
 * The same for policies that read the same data and are asked about the same inputs: what several of them find out about
 * an input the plan engine finds out once.
 */
export async function loadPolicies(
  bundles: readonly PolicyBundle[],
  options: PolicyOptions = reference,
): Promise<readonly Policy[]> {
  return startPolicies(await preparePolicies(bundles, options), options);
}

/** The part of `loadPolicies` that takes long. */
export async function preparePolicies(
  bundles: readonly PolicyBundle[],
  options: PolicyOptions = reference,
): Promise<PreparedPolicies> {
  const data = bundles[0]?.data ?? {};
  if (bundles.some((bundle) => bundle.data !== data)) throw new Error('the policies of a set read different data');
  const modules = await Promise.all(bundles.map(({ name, wasm }) => attemptLoad(name, () => compileWasm(wasm))));
  const parts = options.engine === PolicyEngine.plan ? writtenParts(bundles, options) : new Map();
  const engine = planEngine(data);
  const policies: PreparedPolicy[] = [];
  for (const [index, { name, entrypoint }] of bundles.entries()) {
    const module = modules[index] as WasmModule;
    const part: ProgramPart | undefined = parts.get(name);
    const byWasm = await startWasm({ name, entrypoint, module }, data);
    const plan = part === undefined ? undefined : engine.start(part, entrypoint);
    const isPlanned = part !== undefined && isAgreed({ name, plan, wasm: byWasm }, options);
    const digest = referenceDigest(bundles[index] as PolicyBundle);
    policies.push({ name, digest, entrypoint, module, isPlanned, ...(part === undefined ? {} : { part }) });
  }
  return { data, policies };
}

export type StartOptions = Pick<PolicyOptions, 'sampleEvery' | 'onEngineLeft'> & {
  /** Waited for between two policies, so that a process may answer meanwhile. Each takes about a millisecond. */
  readonly pause?: () => Promise<void>;
  /** Those that answer so far: rules that did not change keep their wasm, with its memory. */
  readonly former?: readonly Policy[];
};

/** The rest of `loadPolicies`. */
export async function startPolicies(
  { data, policies }: PreparedPolicies,
  { sampleEvery = SAMPLE_EVERY, onEngineLeft = () => {}, pause = async () => {}, former = [] }: StartOptions = {},
): Promise<readonly Policy[]> {
  const kept = new Map(former.flatMap(({ reference }) => (reference ? [[reference.digest, reference.evaluate]] : [])));
  const engine = planEngine(data);
  const state: EngineSwitch = { isOff: false };
  const started: Policy[] = [];
  for (const policy of policies) {
    const { name, digest, entrypoint, part, isPlanned } = policy;
    const wasm = kept.get(digest) ?? (await startWasm(policy, data));
    const plan = part === undefined ? undefined : engine.start(part, entrypoint);
    const onLeft = (error: EngineLeft) => onEngineLeft(name, error);
    const isGuarded = plan !== undefined && isPlanned;
    const evaluate = isGuarded ? guardPlan(plan, wasm, { sampleEvery, state, onLeft }) : wasm;
    const reference = { digest, evaluate: wasm };
    started.push({ name, reference, evaluate: (input) => resultOf(name, () => evaluate(input)) });
    await pause();
  }
  return started;
}

/** Both engines of a policy side by side, for whoever looks for inputs on which they differ. */
export type EnginePair = {
  readonly name: string;
  /** What stands in its rules, to make inputs of. */
  readonly constants: PlanConstants;
  /** What each says where they differ; undefined where they agree. */
  differenceOn(input: PolicyInput): EngineDifference | undefined;
};

/** Policies whose plan cannot be had are told to `onEngineLeft` and missing. */
export async function pairEngines(
  bundles: readonly PolicyBundle[],
  options: Pick<PolicyOptions, 'onEngineLeft'> = {},
): Promise<readonly EnginePair[]> {
  const { data, policies } = await preparePolicies(bundles, { engine: PolicyEngine.plan, ...options });
  const engine = planEngine(data);
  const pairs: EnginePair[] = [];
  for (const [index, policy] of policies.entries()) {
    const wasm = await startWasm(policy, data);
    const plan = policy.part && engine.start(policy.part, policy.entrypoint);
    if (plan === undefined || !policy.isPlanned) continue;
    const constants = planConstants(bundles[index]?.plan as Plan);
    pairs.push({ name: policy.name, constants, differenceOn: (input) => differenceOf({ plan, wasm }, input) });
  }
  return pairs;
}

function referenceDigest({ wasm, data, entrypoint }: PolicyBundle): string {
  return createHash('sha256')
    .update(`${entrypoint}\n${JSON.stringify(data)}\n`)
    .update(wasm)
    .digest('hex');
}

async function startWasm(
  { name, module, entrypoint }: Pick<PreparedPolicy, 'name' | 'module' | 'entrypoint'>,
  data: object,
): Promise<Evaluate> {
  const evaluate = await attemptLoad(name, () => wasmEngine(module, data, entrypoint));
  if (evaluate === undefined) throw policyErrors.policy_unloadable({ name });
  return evaluate;
}

async function attemptLoad<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw policyErrors.policy_unloadable({ name }, { cause });
  }
}

/** The plans of which a program can be made, by the name of their policies. One that cannot be is told and left out. */
function writtenParts(bundles: readonly PolicyBundle[], options: PolicyOptions): Map<string, ProgramPart> {
  const parts = new Map<string, ProgramPart>();
  const write = partWriter(bundles[0]?.data ?? {});
  for (const { name, plan } of bundles) {
    const part = unlessLeft(name, options, () => {
      if (plan === undefined) throw new EngineLeft('the bundle has no plan');
      return write(plan);
    });
    if (part !== undefined) parts.set(name, part);
  }
  return parts;
}

/** Whether both engines say the same of all cases. */
function isAgreed(
  { name, plan, wasm }: { name: string; plan: Evaluate | undefined; wasm: Evaluate },
  options: PolicyOptions,
): boolean {
  const agreed = unlessLeft(name, options, () => {
    if (plan === undefined) throw new EngineLeft('the plan lacks the entrypoint');
    assertAgreement(plan, wasm, options.cases ?? []);
    return true;
  });
  return agreed ?? false;
}

/** What only the plan engine minds is told, and leaves the policy to wasm. */
function unlessLeft<T>(name: string, { onEngineLeft = () => {} }: PolicyOptions, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof PlanError || error instanceof EngineLeft)) throw error;
    onEngineLeft(name, error);
    return undefined;
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
