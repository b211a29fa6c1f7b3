import { type FSWatcher, watch } from 'node:fs';
import type { HealthPart } from '@salesmesh/chassis/lifecycle';
import type { Log } from '@salesmesh/chassis/log';
import { createPolicySet, type PolicyEngine } from '@salesmesh/chassis/policy';
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

/** Writers replace the manifest last; a moment later every file of the set is there. */
const SETTLE_MS = 200;

/** Loads the law packs, and again whenever they change. A set that fails is not swapped in: the one before goes on deciding. */
export async function startPackHost(options: PackHostOptions): Promise<PackHost & AsyncDisposable> {
  const { folder, engine, log, health } = options;
  let alarm: string | undefined;
  const sets = createPolicySet<Loaded>({
    selfTest: ({ decider }) => assertDecides(decider),
    onFailure: (error) => {
      alarm = 'the newest law packs could not be loaded; the set before them decides';
      log.error({ err: error }, 'law packs could not be loaded, the set before them decides');
    },
  });
  const load = async (): Promise<void> => {
    let hasLeft = false;
    const onEngineLeft = (pack: string, error: unknown): void => {
      hasLeft = true;
      alarm = `the plan engine does not answer for law pack ${pack}; wasm does, slower`;
      log.error({ err: error, pack }, 'the plan engine does not answer for a law pack, wasm does');
    };
    const isIn = await sets.swap(async () => loaded(await loadPacks(folder, { engine, onEngineLeft }), log));
    if (!isIn) return;
    if (!hasLeft) alarm = undefined;
    health.up();
    log.info({ revision: sets.current().set.revision }, 'law packs loaded');
  };
  await load();
  const watching = watchFolder(folder, load, log);
  process.on('SIGHUP', load);
  return {
    decide: (facts) => current(sets).decider.decide(facts),
    changes: (facts) => current(sets).decider.changes(facts),
    state: () => ({ ...stateOf(current(sets).set), ...(alarm === undefined ? {} : { alarm }) }),
    [Symbol.asyncDispose]: async () => {
      process.off('SIGHUP', load);
      watching?.close();
    },
  };
}

function loaded(set: PackSet, log: Log): Loaded {
  const onPackFailure = (pack: string, error: unknown) =>
    log.error({ err: error, pack }, 'a law pack broke off; the case is denied');
  return { set, decider: createDecider(set, { onPackFailure }) };
}

function current(sets: { isLoaded(): boolean; current(): Loaded }): Loaded {
  if (!sets.isLoaded()) throw complianceErrors.packs_not_loaded({}, { retryAfterMs: 5_000 });
  return sets.current();
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

/** Without a folder to watch there is SIGHUP alone; the failed load has been told already. */
function watchFolder(folder: string, load: () => Promise<void>, log: Log): FSWatcher | undefined {
  let timer: NodeJS.Timeout | undefined;
  try {
    return watch(folder, (_, file) => {
      if (file !== 'manifest.json') return;
      clearTimeout(timer);
      timer = setTimeout(() => void load(), SETTLE_MS);
    });
  } catch (error) {
    log.warn({ err: error }, 'the folder of law packs cannot be watched');
    return undefined;
  }
}
