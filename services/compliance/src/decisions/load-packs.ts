import {
  type Policy,
  PolicyEngine,
  type PreparedPolicies,
  policyInput,
  preparePolicies,
  type StartOptions,
  startPolicies,
} from '@salesmesh/chassis/policy';
import { lackOfProof, readProof } from '../plan-proof/plan-proof.ts';
import type { LoadedPack, PackSet, PackTimes } from './evaluate-packs.ts';
import { readPackFolder } from './pack-folder.ts';

export type LoadOptions = {
  /** Which engine answers; `plan` unless said otherwise. */
  readonly engine?: PolicyEngine;
  /** The plan engine must have agreed with wasm on so many generated inputs when the packs were made; default 0: on their cases alone. */
  readonly provenInputs?: number;
  /** Told of each pack that wasm answers although the plan engine was asked for; of all at once as `*`. */
  readonly onEngineLeft?: (pack: string, error: unknown) => void;
};

/** A set of packs that is compiled and tried but does not judge yet; another thread may be handed it. */
export type PreparedPacks = {
  readonly revision: string;
  readonly packs: readonly Omit<LoadedPack, 'policy'>[];
  readonly policies: PreparedPolicies;
};

/**
 * Loads the packs of a folder that the pack build wrote. Throws when the manifest is not readable or any pack does not
 * load: a set is used whole or not at all. A plan that is absent or disagrees with wasm on a case leaves its pack to wasm.
 */
export async function loadPacks(folder: string, options: LoadOptions = {}): Promise<PackSet> {
  return startPacks(await preparePacks(folder, options), options);
}

/** The part of `loadPacks` that takes long, a second or so. */
export async function preparePacks(folder: string, options: LoadOptions = {}): Promise<PreparedPacks> {
  const { manifest, bundles, cases } = await readPackFolder(folder);
  const { revision, packs } = manifest;
  const { onEngineLeft = () => {} } = options;
  const engine = await engineOf(folder, options);
  const policies = await preparePolicies(bundles, { engine, cases: cases.map(policyInput), onEngineLeft });
  const prepared = packs.map(({ name, times, revision: own, articles, applicability }) => {
    return { name, revision: own, articles, applicability, ...(times === undefined ? {} : { times: timesOf(times) }) };
  });
  return { revision, packs: prepared, policies };
}

/** The rest of `loadPacks`. */
export async function startPacks(
  { revision, packs, policies }: PreparedPacks,
  options: Pick<StartOptions, 'onEngineLeft' | 'pause'> & { readonly former?: PackSet | undefined } = {},
): Promise<PackSet> {
  const former = options.former?.packs.map(({ policy }) => policy) ?? [];
  const started = await startPolicies(policies, { ...options, former });
  return { revision, packs: packs.map((pack, index): LoadedPack => ({ ...pack, policy: started[index] as Policy })) };
}

function timesOf({ reads_clock: readsClock, instants }: { reads_clock: boolean; instants: string[] }): PackTimes {
  return { readsClock, instantsMs: instants.map(Date.parse) };
}

/** The engine that was asked for, or wasm where the plan engine may not have these packs, which each of them is told for. */
async function engineOf(folder: string, options: LoadOptions): Promise<PolicyEngine> {
  const { engine = PolicyEngine.plan, provenInputs = 0, onEngineLeft = () => {} } = options;
  if (engine === PolicyEngine.wasm || provenInputs === 0) return engine;
  const lack = lackOfProof(await readProof(folder), provenInputs);
  if (lack === undefined) return engine;
  onEngineLeft('*', new Error(lack));
  return PolicyEngine.wasm;
}
