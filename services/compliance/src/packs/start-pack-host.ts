import { type BundleHost, hostBundles, type OnAlarm } from '@salesmesh/chassis/bundle-host';
import type { HealthPart } from '@salesmesh/chassis/lifecycle';
import type { Log } from '@salesmesh/chassis/log';
import { PolicyEngine } from '@salesmesh/chassis/policy';
import { createDecider, type Decider, type PackSet } from '../decisions/evaluate-packs.ts';
import type { Facts } from '../decisions/facts.ts';
import { PACK_FAILED } from '../decisions/findings.ts';
import { complianceErrors } from '../errors.ts';
import type { LawTaker } from '../rules/publishing/law-taker.ts';
import { ALL_PACKS, engineLeftAlarm, type PackHost } from './pack-host.ts';
import { preparePacksAside, prepareTestedPacks } from './prepare-packs.ts';
import { startTestedPacks } from './start-tested-packs.ts';

type Loaded = { set: PackSet; decider: Decider; lacksProof: boolean };
export type PackHostOptions = {
  /** Folder with a manifest; a new set is taken when the manifest is replaced, or at SIGHUP. */
  folder: string;
  engine: PolicyEngine;
  /** Generated inputs on which the plan engine must have agreed with wasm; default 0: on the packs' own cases alone. */
  provenInputs?: number;
  log: Log;
  health: HealthPart;
  /** Loads nothing until told what is in force. Default false: what is installed decides. */
  waits?: boolean;
};

/** What published packs are, where they are unpacked for a moment. */
type Published = { folder: string; packSet: string };

/**
 * The law packs of a folder, taken anew whenever they change, or those that were published. A set that fails is not swapped
 * in: the one before goes on deciding.
 */
export async function startPackHost(options: PackHostOptions): Promise<PackHost & LawTaker & AsyncDisposable> {
  const { folder, engine, provenInputs = 0, log, health, waits = false } = options;
  let published: Published | undefined;
  let isInstalled = true;
  let isLoaded = false;
  let raised: string | undefined;
  let ofOthers: string | undefined;
  const load = async (from: string, onAlarm: OnAlarm): Promise<Loaded> => {
    // The installed packs changed while published ones decide: those go on, and their folder is gone.
    if (published === undefined && !isInstalled) return current(host);
    const told = (pack: string, error: unknown) => onAlarm(engineLeftAlarm(pack), error);
    const wanted = { folder: published?.folder ?? from, engine, provenInputs, ...publishedSet(published) };
    // Before the first set nobody is answered whom the work could keep waiting.
    const tested = await (isLoaded ? preparePacksAside(wanted) : prepareTestedPacks(wanted));
    for (const { pack, why } of tested.left) told(pack, why);
    const former = isLoaded && host.isLoaded() ? host.current().set : undefined;
    const set = await startTestedPacks(tested, told, former);
    isLoaded = true;
    return { ...loaded(set, log), lacksProof: tested.left.some(({ pack }) => pack === ALL_PACKS) };
  };
  const host = await hostBundles<Loaded>({ what: 'law packs', folder, load, selfTest, log, health, waits });
  const take = async (next: Published | undefined): Promise<boolean> => {
    const before = isInstalled;
    published = next;
    isInstalled = next === undefined;
    const isTaken = await host.reload();
    published = undefined;
    if (isTaken) [raised, ofOthers] = [undefined, undefined];
    else isInstalled = before;
    return isTaken;
  };
  const alarm = () => raised ?? host.alarm();
  const logAlarm = (text: string, error: unknown) =>
    log.error({ err: error, alarm: text }, 'the law is not as it should be');
  return {
    decide: (facts) => current(host).decider.decide(facts),
    changes: (facts) => current(host).decider.changes(facts),
    state: () => {
      const text = alarm() ?? ofOthers;
      return { ...stateOf(current(host).set), ...(text === undefined ? {} : { alarm: text }) };
    },
    engine: () => {
      if (!host.isLoaded()) return undefined;
      return host.current().lacksProof ? PolicyEngine.wasm : engine;
    },
    takeInstalled: () => take(undefined),
    takePublished: (from, packSet) => take({ folder: from, packSet }),
    alarm,
    lacksProof: () => host.isLoaded() && host.current().lacksProof,
    raise: (text, error) => {
      raised = text;
      logAlarm(text, error);
    },
    raiseOfOthers: (text, error) => {
      ofOthers = text;
      logAlarm(text, error);
    },
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}

function publishedSet(published: Published | undefined): { packSet?: string } {
  return published === undefined ? {} : { packSet: published.packSet };
}

function loaded(set: PackSet, log: Log): Omit<Loaded, 'lacksProof'> {
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

function selfTest({ decider }: Loaded): void {
  const { outcome, reasons } = decider.decide(sample);
  const hasBroken = reasons.some(({ article }) => article === PACK_FAILED);
  if (outcome !== 'deny' || hasBroken) throw complianceErrors.packs_failed_test();
}
