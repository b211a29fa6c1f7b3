import type { Clock } from '@salesmesh/chassis/clock';
import type { Ids } from '@salesmesh/chassis/ids';
import type { Log } from '@salesmesh/chassis/log';
import type { PolicyEngine } from '@salesmesh/chassis/policy';
import type { Store } from '@salesmesh/chassis/store';
import type { MasterKeys } from '../content/master-keys.ts';
import { impactRunStoreMongo } from '../impact/impact-run-store-mongo.ts';
import { runImpacts } from '../impact/run-impacts.ts';
import { ALL_PACKS, judgingLeftAlarm, type PackHost } from '../packs/pack-host.ts';
import { decideAsOf } from '../past-packs/decide-as-of.ts';
import { folderBundles } from '../past-packs/folder-bundles.ts';
import { firstBundles, type LawBundlesParts, lawBundles } from '../past-packs/law-bundles.ts';
import { recordStudy } from '../past-packs/record-study.ts';
import { caseRecorder } from '../recorded-cases/case-recorder.ts';
import { type CaseKeys, caseKeys } from '../recorded-cases/case-vault.ts';
import { startDestroyingCases } from '../recorded-cases/destroy-cases.ts';
import type { DecidedCase } from '../recorded-cases/recorded-case.ts';
import { recordedCaseStoreMongo } from '../recorded-cases/recorded-case-store-mongo.ts';
import { recordedCasesHolding } from '../recorded-cases/recorded-cases-holding.ts';
import type { OnEngineLeft } from '../replay/judge-thread.ts';
import type { LawStore } from '../rules/revision/law-store.ts';
import { keepShadows } from '../shadow/keep-shadows.ts';
import { shadowRunStoreMongo } from '../shadow/shadow-run-store-mongo.ts';

/** What is kept of decided cases, and by which packs they may be judged again. */
export type ImpactSettings = {
  /** Days that a decided case is kept; with 0 none is. */
  readonly caseRetentionDays: number;
  /** Folder of the packs that came with the program, where there is one. */
  readonly installedPacks?: string | undefined;
  readonly engine: PolicyEngine;
  /** What the plan engine must have been proven on to judge, as it must to decide; default 0. */
  readonly provenInputs?: number | undefined;
  /** Threads that judge recorded cases; as many as the machine has cores unless said otherwise. */
  readonly workers?: number | undefined;
  /** Cases that one process judges at a time. */
  readonly rangeCases: number;
};

export type ImpactAssembly = {
  store: Store;
  log: Log;
  random(bytes: number): Uint8Array;
  contentKeys: MasterKeys;
  impact: ImpactSettings;
  /** Decides, by the same engine. */
  packs: Pick<PackHost, 'raiseOfOthers'>;
  rules: LawBundlesParts & { law: LawStore };
  clock: Clock;
  ids: Ids;
};

export function assembleImpact(options: ImpactAssembly) {
  const { store, log, random, contentKeys, clock, ids, impact, rules } = options;
  const { caseRetentionDays, installedPacks, engine, provenInputs, workers, rangeCases } = impact;
  const cases = recordedCaseStoreMongo(store);
  const keysOf = keysByTenant(contentKeys);
  const recorder = caseRecorder({ store: cases, keysOf, random, log, retentionDays: caseRetentionDays });
  const published = lawBundles(rules);
  const bundles = firstBundles(folderBundles(installedPacks === undefined ? [] : [installedPacks]), published);
  const onEngineLeft = engineWatch(options);
  const asOf = decideAsOf({ bundles, engine, provenInputs, onEngineLeft });
  const impactRuns = impactRunStoreMongo(store, ids);
  const shadowRuns = shadowRunStoreMongo(store);
  const recordStudyOf = recordStudy({ law: rules.law, clock });
  const shadows = keepShadows({ runs: shadowRuns, bundles, engine, provenInputs, onEngineLeft, log });
  return {
    ...{ cases, caseKeysOf: keysOf, recorder, bundles, asOf, impactRuns, shadowRuns },
    recordStudy: recordStudyOf,
    /** Of decisions that are durable: recorded, and shown to shadows. Quick, and never throws. */
    tellDecided: (decided: readonly DecidedCase[]): void => {
      if (caseRetentionDays > 0) recorder.record(decided);
      shadows.offer(decided);
    },
    casesHolding: recordedCasesHolding({ cases, keysOf, clock, settled: recorder.settled }),
    /** Starts what goes on by itself; what is started first stops last. */
    serveImpact: (owner: string, stack: AsyncDisposableStack): void => {
      stack.use(startDestroyingCases({ store: cases, clock, log }));
      stack.use(recorder);
      stack.use(published);
      stack.use(asOf);
      stack.use(shadows.start(owner));
      const sizes = { rangeCases, ...(workers === undefined ? {} : { workers }) };
      const working = { cases, keysOf, bundles, engine, provenInputs, onEngineLeft, recordStudy: recordStudyOf };
      stack.use(runImpacts({ runs: impactRuns, clock, log, owner, ...working, ...sizes }));
    },
  };
}

/**
 * What the engine shows while packs are judged again it may show where they decide: that is an alarm. Packs that nobody
 * proved, such as those of a draft, are judged by wasm, slower, and that is all.
 */
function engineWatch({ packs, log }: Pick<ImpactAssembly, 'packs' | 'log'>): OnEngineLeft {
  return (pack, error, revision) => {
    if (pack === ALL_PACKS) log.warn({ err: error, revision }, 'packs are judged again by wasm, slower');
    else packs.raiseOfOthers?.(judgingLeftAlarm(pack, revision), error);
  };
}

function keysByTenant(contentKeys: MasterKeys): (tenant: string) => CaseKeys {
  const known = new Map<string, CaseKeys>();
  return (tenant) => {
    const keys = known.get(tenant) ?? caseKeys(contentKeys, tenant);
    known.set(tenant, keys);
    return keys;
  };
}
