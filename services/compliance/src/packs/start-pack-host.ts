import { type BundleHost, hostBundles, type OnAlarm } from '@salesmesh/chassis/bundle-host';
import type { HealthPart } from '@salesmesh/chassis/lifecycle';
import type { Log } from '@salesmesh/chassis/log';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import { createDecider, type Decider, type PackSet } from '../decisions/evaluate-packs.ts';
import type { Facts } from '../decisions/facts.ts';
import { PACK_FAILED } from '../decisions/findings.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { complianceErrors } from '../errors.ts';
import type { PackHost } from './pack-host.ts';

type Loaded = { set: PackSet; decider: Decider };
export type PackHostOptions = {
  /** Folder with a manifest; a new set is taken when the manifest is replaced, or at SIGHUP. */
  folder: string;
  engine: PolicyEngine;
  log: Log;
  health: HealthPart;
};

/** The law packs of a folder, taken anew whenever they change. A set that fails is not swapped in: the one before goes on deciding. */
export async function startPackHost(options: PackHostOptions): Promise<PackHost & AsyncDisposable> {
  const { folder, engine, log, health } = options;
  const load = async (from: string, onAlarm: OnAlarm): Promise<Loaded> => {
    const onEngineLeft = (pack: string, error: unknown) =>
      onAlarm(`the plan engine does not answer for law pack ${pack}; wasm does, slower`, error);
    return loaded(await loadPacks(from, { engine, onEngineLeft }), log);
  };
  const selfTest = ({ decider }: Loaded) => assertDecides(decider);
  const host = await hostBundles<Loaded>({ what: 'law packs', folder, load, selfTest, log, health });
  const state = () => {
    const alarm = host.alarm();
    return { ...stateOf(current(host).set), ...(alarm === undefined ? {} : { alarm }) };
  };
  return {
    decide: (facts) => current(host).decider.decide(facts),
    changes: (facts) => current(host).decider.changes(facts),
    state,
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}

function loaded(set: PackSet, log: Log): Loaded {
  const onPackFailure = (pack: string, error: unknown) =>
    log.error({ err: error, pack }, 'a law pack broke off; the case is denied');
  return { set, decider: createDecider(set, { onPackFailure }) };
}

function current(host: BundleHost<Loaded>): Loaded {
  if (!host.isLoaded()) throw complianceErrors.packs_not_loaded({}, { retryAfterMs: 5_000 });
  return host.current();
}

function stateOf({ revision, packs }: PackSet) {
  return { revision, packs: packs.map(({ name, revision: own, articles }) => ({ name, revision: own, articles })) };
}

/** A made-up case that no law covers: every set must deny it, and no pack may break off on it. */
const sample: Facts = {
  now: '2026-01-01T12:00:00Z',
  action: { id: 'self-test', kind: 'send', channel: 'email', purpose: 'marketing' },
  recipient: { id: 'nobody', kind: 'individual', residence: 'AQ' },
};

function assertDecides(decider: Decider): void {
  const { outcome, reasons } = decider.decide(sample);
  const hasBroken = reasons.some(({ article }) => article === PACK_FAILED);
  if (outcome !== 'deny' || hasBroken) throw complianceErrors.packs_failed_test();
}
