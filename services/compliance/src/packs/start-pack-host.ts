import { type BundleHost, hostBundles, type OnAlarm } from '@salesmesh/chassis/bundle-host';
import type { HealthPart } from '@salesmesh/chassis/lifecycle';
import type { Log } from '@salesmesh/chassis/log';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import { createDecider, type Decider, type PackSet } from '../decisions/evaluate-packs.ts';
import type { Facts } from '../decisions/facts.ts';
import { PACK_FAILED } from '../decisions/findings.ts';
import { loadPacks } from '../decisions/load-packs.ts';
import { caseFaults, type ExpectedCase, readExpectedCases } from '../decisions/try-cases.ts';
import { complianceErrors } from '../errors.ts';
import type { LawTaker } from '../rules/publishing/law-taker.ts';
import type { PackHost } from './pack-host.ts';

type Loaded = { set: PackSet; decider: Decider; cases: readonly ExpectedCase[] };
export type PackHostOptions = {
  /** Folder with a manifest; a new set is taken when the manifest is replaced, or at SIGHUP. */
  folder: string;
  engine: PolicyEngine;
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
  const { folder, engine, log, health, waits = false } = options;
  let published: Published | undefined;
  let isInstalled = true;
  let raised: string | undefined;
  const load = async (from: string, onAlarm: OnAlarm): Promise<Loaded> => {
    // The installed packs changed while published ones decide: those go on, and their folder is gone.
    if (published === undefined && !isInstalled) return current(host);
    const onEngineLeft = (pack: string, error: unknown) =>
      onAlarm(`the plan engine does not answer for law pack ${pack}; wasm does, slower`, error);
    const set = await loadPacks(published?.folder ?? from, { engine, onEngineLeft });
    if (published === undefined) return { ...loaded(set, log), cases: [] };
    if (set.revision !== published.packSet) throw complianceErrors.packs_failed_test();
    return { ...loaded(set, log), cases: await readExpectedCases(`${published.folder}/tests.ndjson`) };
  };
  const host = await hostBundles<Loaded>({ what: 'law packs', folder, load, selfTest, log, health, waits });
  const take = async (next: Published | undefined): Promise<boolean> => {
    const before = isInstalled;
    published = next;
    isInstalled = next === undefined;
    const isTaken = await host.reload();
    published = undefined;
    if (isTaken) raised = undefined;
    else isInstalled = before;
    return isTaken;
  };
  const alarm = () => raised ?? host.alarm();
  return {
    decide: (facts) => current(host).decider.decide(facts),
    changes: (facts) => current(host).decider.changes(facts),
    state: () => {
      const text = alarm();
      return { ...stateOf(current(host).set), ...(text === undefined ? {} : { alarm: text }) };
    },
    takeInstalled: () => take(undefined),
    takePublished: (from, packSet) => take({ folder: from, packSet }),
    alarm,
    raise: (text, error) => {
      raised = text;
      log.error({ err: error, alarm: text }, 'the law is not as it should be');
    },
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}

function loaded(set: PackSet, log: Log): Omit<Loaded, 'cases'> {
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

/** Its own cases too, where it was published with them. */
function selfTest({ decider, cases }: Loaded): void {
  const { outcome, reasons } = decider.decide(sample);
  const hasBroken = reasons.some(({ article }) => article === PACK_FAILED);
  const faults = caseFaults(decider, cases);
  if (outcome !== 'deny' || hasBroken || faults.length > 0) throw complianceErrors.packs_failed_test();
}
