import type { Access } from '@salesmesh/chassis/access';
import type { Clock } from '@salesmesh/chassis/clock';
import { currentContext, noPerson, runWith } from '@salesmesh/chassis/context';
import type { Ids } from '@salesmesh/chassis/ids';
import type { Log } from '@salesmesh/chassis/log';
import { pooledRandom } from '@salesmesh/chassis/pooled-random';
import type { Store } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { complianceAccess } from '../access/compliance-access.ts';
import { automationChanges } from '../automation/automation-changes.ts';
import { automationModel } from '../automation/automation-model-mongo.ts';
import { automationReaderMongo, overdueAutomationsMongo } from '../automation/automation-reader-mongo.ts';
import type { LogFolder } from '../automation/change-log.ts';
import { changeLogMongo, logModels } from '../automation/change-log-mongo.ts';
import { changeStoreMongo } from '../automation/change-store-mongo.ts';
import { heldSends } from '../automation/held-sends-mongo.ts';
import { keptAnswersMongo } from '../automation/kept-answers-mongo.ts';
import { tallyReaderMongo } from '../automation/kept-tally-mongo.ts';
import type { FindByAddress } from '../consent/find-by-address.ts';
import { contentVault } from '../content/content-vault.ts';
import type { MasterKeys } from '../content/master-keys.ts';
import type { DecisionParts } from '../deciding/decision-parts.ts';
import type { RepeatedEvaluation } from '../evaluation/repeated-evaluation.ts';
import { keeperModel, keeperStoreMongo } from '../keeper/keeper-store-mongo.ts';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import { ledgerStoreMongo } from '../ledger/ledger-store-mongo.ts';
import { logKeys } from '../ledger/log-keys.ts';
import type { PackHost } from '../packs/pack-host.ts';
import { personArrivals } from '../person/person-arrivals.ts';
import { personModel, personStoreMongo } from '../person/person-store-mongo.ts';
import { watchDecisions } from '../recorded-cases/watch-decisions.ts';
import { openImageDesk } from '../redaction/image/image-desk.ts';
import { screeningLists } from '../screening/screening-lists.ts';
import { treeLeasesMongo } from '../sequencer/tree-lease-mongo.ts';
import { settingsModel, settingsStoreMongo } from '../settings/settings-store-mongo.ts';
import { transferTally } from '../transfers/transfer-tally.ts';
import { witnessedStoreMongo } from '../witness/witnessed-store-mongo.ts';
import { assembleConsent } from './assemble-consent.ts';
import { assembleImpact, type ImpactSettings } from './assemble-impact.ts';
import { assembleRights } from './assemble-rights.ts';
import { assembleRules, type RuleSettings } from './assemble-rules.ts';
import { assembleStandings } from './assemble-standings.ts';

export type AssembleOptions = {
  store: Store;
  log: Log;
  folder: LogFolder;
  timers: Pick<Timers, 'schedule'>;
  /** Absent: nobody changes the rules here. */
  rules?: RuleSettings;
  clock: Clock;
  ids: Ids;
  packs: PackHost;
  access: Access;
  ledgerKey: Uint8Array;
  acceptedLedgerKeys?: readonly Uint8Array[];
  ledgerOrigin: string;
  contentKeys: MasterKeys;
  contentRetentionDays: number;
  /** Services that are asked about the data of persons; default all of the data map. */
  dataServices?: readonly string[];
  impact: ImpactSettings;
  findByAddress: FindByAddress;
};

/** Everything that the tables of routes are built from. Starts nothing. */
export function assemble(options: AssembleOptions) {
  const { store, clock, ids, packs } = options;
  const random = pooledRandom();
  const vault = contentVault(options.contentKeys, random);
  const keysOf = logKeys(options.ledgerOrigin, options.ledgerKey, options.acceptedLedgerKeys);
  const models = { automations: automationModel(store), people: personModel(store), settings: settingsModel(store) };
  const keeperDocuments = keeperModel(store);
  const keepers = keeperStoreMongo(keeperDocuments);
  const people = personStoreMongo(models.people);
  const sends = heldSends(models.automations);
  const settings = settingsStoreMongo(models.settings);
  const standings = assembleStandings(store, models, options.timers);
  const storedLedger = ledgerStoreMongo({ store, keysOf });
  const inTenant = <R>(tenant: string, fn: () => Promise<R>) => runWith({ tenant, actor: noPerson }, fn);
  const logged = logModels(store);
  const tally = tallyReaderMongo({ ...models, folded: logged.folded, connection: store.connection });
  const log = changeLogMongo({
    models: logged,
    countLeaves: () => storedLedger.openTree(currentContext().tenant),
  });
  const changeStore = changeStoreMongo({
    ...{ log, models, clock, inTenant, folder: options.folder, reporter: options.log },
    transfers: transferTally(standings.transferCounts.persons),
    contentRetentionDays: options.contentRetentionDays,
    keptAnswers: keptAnswersMongo(store),
  });
  const rules = assembleRules({ ...options, ledger: storedLedger, keysOf });
  const impact = assembleImpact({ ...options, random, rules: { ...rules, tenant: options.rules?.tenant } });
  const watched = watchDecisions({ law: packs, store: changeStore, tell: impact.tellDecided });
  const changes = automationChanges({ store: watched.store, context: currentContext, inTenant });
  const { settled } = changeStore;
  const ledger = settledLedger(storedLedger, settled);
  const rights = assembleRights({
    ...{ store, clock, ids, people, sends, vault, random, changes, keysOf },
    settled: changeStore.settledEverywhere,
    timers: options.timers,
    contentKeys: options.contentKeys,
    recordedCases: impact.casesHolding,
    models: { ...models, keepers: keeperDocuments },
    ledger: storedLedger,
    services: options.dataServices,
  });
  const parts: DecisionParts = { law: watched.law, vault, random };
  const answerVault = contentVault<RepeatedEvaluation>(options.contentKeys, random);
  return {
    ...{ clock, ids, packs, parts, vault, answerVault, keysOf, people, sends, settings, ledger, changeStore, changes },
    ...impact,
    ...assembleConsent(options),
    keepers,
    rights,
    rules,
    access: complianceAccess({ access: options.access, keepers, settings }),
    arrivals: personArrivals(),
    automations: automationReaderMongo(models.automations, tally, settled),
    overdue: overdueAutomationsMongo(models.automations),
    ...standings,
    treeLeases: treeLeasesMongo(store),
    trees: storedLedger,
    witnessed: witnessedStoreMongo(store),
    images: openImageDesk({ log: options.log }),
    lists: screeningLists(),
    outboxes: [standings.standingOutbox, standings.assessmentOutbox, models.people, ...rights.outboxes],
  };
}

export type Parts = ReturnType<typeof assemble>;

/** Whoever was told of a leaf finds it in the ledger. */
function settledLedger<Session>(ledger: LedgerStore<Session>, settled: () => Promise<void>): LedgerStore<Session> {
  const existing = new Set<string>();
  return {
    ...ledger,
    openSnapshot: async (treeId, covering) => {
      // Once, so that nobody who asks for the ledger of a tenant that does not exist brings one about. None ever goes away.
      if (!existing.has(treeId)) await ledger.openSnapshot(treeId);
      existing.add(treeId);
      if (covering === undefined) await settled();
      const known = await ledger.openSnapshot(treeId, covering);
      if (covering === undefined || known.size >= covering) return known;
      await settled();
      return ledger.openSnapshot(treeId);
    },
  };
}
