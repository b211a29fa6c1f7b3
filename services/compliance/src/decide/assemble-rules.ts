import type { Access } from '@salesmesh/chassis/access';
import type { Bus } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import type { Ids } from '@salesmesh/chassis/ids';
import type { Log } from '@salesmesh/chassis/log';
import { fileStore, type Store } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import type { LogKeys } from '../ledger/ledger-store.ts';
import { logKeys } from '../ledger/log-keys.ts';
import type { PackHost } from '../packs/pack-host.ts';
import { putDueInForce } from '../rules/approving/put-due-in-force.ts';
import { ruleTools } from '../rules/draft-check/rule-tools.ts';
import { startKeepingLaw } from '../rules/publishing/keep-law.ts';
import { LAW_BUCKET } from '../rules/publishing/law-distribution.ts';
import { lawLibrary } from '../rules/publishing/law-library.ts';
import { lawProofsMongo } from '../rules/publishing/law-proofs-mongo.ts';
import type { LawTaker } from '../rules/publishing/law-taker.ts';
import { startProvingLaw } from '../rules/publishing/prove-law.ts';
import { lawStoreMongo } from '../rules/revision/law-store-mongo.ts';
import { rulesLogMongo } from '../rules/revision/rules-log-mongo.ts';
import { ruleAccess } from '../rules/rule-access.ts';
import type { RuleParts } from '../rules/rule-parts.ts';

/** Whose officers keep the rules of this installation, and with what. */
export type RuleSettings = {
  /** Absent: nobody does; what is installed decides. */
  readonly tenant?: string | undefined;
  /** Folder of the sources that the installed packs were made from. */
  readonly sources: string;
  /** Folder of the installed packs. */
  readonly builtPacks: string;
  /** Generated inputs that both engines are asked about when a draft is checked. Default 0. */
  readonly provenInputs?: number;
  readonly opa: string;
  readonly regal: string;
};

export type RuleAssembly = {
  store: Store;
  clock: Clock;
  ids: Ids;
  timers: Pick<Timers, 'schedule'>;
  access: Access;
  rules?: RuleSettings;
  packs?: Pick<PackHost, 'engine'>;
  /** Every tree; that of the rules is one of them. */
  ledger: Parameters<typeof rulesLogMongo>[0];
  keysOf(treeId: string): LogKeys;
};

/** Nobody keeps them. */
const noRules: RuleSettings = { sources: '', builtPacks: '', opa: 'opa', regal: 'regal' };

/** What the handlers of the rules work with. */
export function assembleRules(options: RuleAssembly): RuleParts {
  const { store, clock, ids, timers, access, packs, ledger, keysOf, rules = noRules } = options;
  const law = lawStoreMongo(store, rulesLogMongo(ledger));
  const library = lawLibrary({ law, files: fileStore(store, 'law_archives'), installedSources: rules.sources });
  return {
    ...{ law, library, clock, ids, keysOf },
    proofs: lawProofsMongo(store),
    trees: ledger,
    engine: () => packs?.engine?.(),
    access: ruleAccess(access, rules.tenant),
    schedule: (timer) => timers.schedule(timer),
    checking: {
      tools: ruleTools(rules),
      builtPacks: rules.builtPacks,
      keep: library.keep,
      now: () => clock.now(),
      provenInputs: rules.provenInputs ?? 0,
    },
  };
}

export type KeepRules = {
  rules: RuleParts;
  tenant: string;
  packs: LawTaker;
  bus: Pick<Bus, 'objects'>;
  clock: Clock;
  log: Log;
  owner: string;
  ledgerKey: Uint8Array;
  acceptedLedgerKeys: readonly Uint8Array[];
  ledgerOrigin: string;
};

/** Starts following what is in force; it has looked once when it resolves. */
export async function keepRules(options: KeepRules): Promise<AsyncDisposable> {
  const { rules, bus, ledgerKey, acceptedLedgerKeys, ledgerOrigin } = options;
  // The name is part of what is signed: no statement passes for a checkpoint of a ledger.
  const keys = logKeys(ledgerOrigin, ledgerKey, acceptedLedgerKeys)('law');
  const bucket = await bus.objects(LAW_BUCKET);
  const { law, library } = rules;
  const stack = new AsyncDisposableStack();
  const prover = stack.use(startProver(options));
  const keeping = { law, library, bucket, keys, prover, putDueInForce: () => putDueInForce(rules) };
  stack.use(await startKeepingLaw({ ...options, ...keeping }));
  return stack;
}

/** Undefined where the plan engine may decide without a proof. */
export function startProver({ rules, clock, log, owner }: Pick<KeepRules, 'rules' | 'clock' | 'log' | 'owner'>) {
  const { provenInputs: inputs } = rules.checking;
  return inputs === 0 ? undefined : startProvingLaw({ ...rules, inputs, clock, log, owner });
}
