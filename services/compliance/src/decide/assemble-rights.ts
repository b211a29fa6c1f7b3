import type { Clock } from '@salesmesh/chassis/clock';
import { dataRights, type Holding } from '@salesmesh/chassis/data-rights';
import type { Ids } from '@salesmesh/chassis/ids';
import { fileStore, inSystemScope, type Store, type TenantModel } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import type { AutomationChanges } from '../automation/automation-changes.ts';
import type { AutomationDocument } from '../automation/automation-model-mongo.ts';
import type { HeldSends } from '../automation/held-sends-mongo.ts';
import type { ContentVault } from '../content/content-vault.ts';
import type { MasterKeys } from '../content/master-keys.ts';
import { type DataMap, holdersOf, servicesOf } from '../data-map/data-map.ts';
import { processingRecord } from '../data-map/processing-record.ts';
import { readDataMap } from '../data-map/read-data-map.ts';
import { automationsHolding } from '../data-rights/automations-holding-mongo.ts';
import { dossierHolding } from '../data-rights/dossier-holding.ts';
import { endWaiting } from '../data-rights/end-waiting.ts';
import { keepersHolding } from '../data-rights/keepers-holding-mongo.ts';
import { rightsRequestsHolding } from '../data-rights/rights-requests-holding-mongo.ts';
import { dataPartStoreMongo } from '../data-task/data-part-store-mongo.ts';
import { dataTaskModel, dataTaskStoreMongo } from '../data-task/data-task-store-mongo.ts';
import { destructionLogMongo } from '../data-task/destruction-log-mongo.ts';
import type { Keeper } from '../keeper/keeper-store.ts';
import type { LogKeys } from '../ledger/ledger-store.ts';
import type { ledgerStoreMongo } from '../ledger/ledger-store-mongo.ts';
import type { Person } from '../person/person.ts';
import type { PersonStore } from '../person/person-store.ts';
import { advanceRequest } from '../rights/advance-request.ts';
import { byteVault } from '../rights/byte-vault.ts';
import { chinaCalendar } from '../rights/deadline.ts';
import { correctionsOf } from '../rights/read-corrections.ts';
import { rightsRequestModel, rightsRequestStoreMongo } from '../rights/rights-request-store-mongo.ts';
import type { ArchiveFile } from '../rights/tar-archive.ts';

export type RightsOptions = {
  store: Store;
  clock: Clock;
  ids: Ids;
  timers: Pick<Timers, 'schedule'>;
  contentKeys: MasterKeys;
  random(bytes: number): Uint8Array;
  vault: ContentVault;
  people: PersonStore;
  sends: HeldSends;
  models: { automations: TenantModel<AutomationDocument>; people: TenantModel<Person>; keepers: TenantModel<Keeper> };
  changes: AutomationChanges;
  settled(): Promise<void>;
  recordedCases: Holding;
  ledger: ReturnType<typeof ledgerStoreMongo>;
  keysOf(tenant: string): LogKeys;
  /** Services that are asked; default all of the data map. */
  services?: readonly string[] | undefined;
};

/** What requests of persons and tasks for services are worked with. Starts nothing. */
export function assembleRights(options: RightsOptions) {
  const { store, clock, ids, timers, people, sends, models } = options;
  const rightsModels = { requests: rightsRequestModel(store), tasks: dataTaskModel(store) };
  const requests = rightsRequestStoreMongo(rightsModels.requests);
  const append = destructionLogMongo(options.ledger);
  const tasks = dataTaskStoreMongo({ store, model: rightsModels.tasks, append });
  const parts = dataPartStoreMongo(store);
  const archives = fileStore(store, 'rights_archives');
  const vault = byteVault(options.contentKeys, options.random);
  const ask = { tasks, timers, clock };
  const dataMap = readDataMap();
  const { keysOf, services = servicesOf(dataMap) } = options;
  const advancing = {
    requests,
    people,
    ask,
    parts,
    archives,
    vault,
    keysOf,
    services,
    holders: (field: string) => holdersOf(dataMap, field),
    ids,
    clock,
    aboutProcessing: () => aboutProcessing(dataMap),
  };
  const corrections = correctionsOf({ tasks, requests, vault });
  const automations = automationsHolding({
    ...{ model: models.automations, vault: options.vault, settled: options.settled },
    endWaiting: endWaiting(options),
  });
  const holdings = [
    automations,
    dossierHolding({ people, sends, tasks, ids, clock, eraseAutomations: automations.erase }),
    keepersHolding(models.keepers),
    rightsRequestsHolding({ model: rightsModels.requests, archives }),
    options.recordedCases,
  ];
  return {
    ...{ requests, tasks, parts, archives, vault, ask, services, holdings },
    dataMap,
    tenants: tenantsOf(models),
    identity: { vault, china: chinaCalendar(dataMap.chinaWorkedWeekendDays) },
    trees: options.ledger,
    advance: (id: string) => advanceRequest(advancing, id),
    corrections,
    dataRights: dataRights({ store, clock, holdings, corrections }),
    outboxes: [rightsModels.requests, rightsModels.tasks],
  };
}

/** What a person who asks for access is told about the processing (GDPR 15(1), PIPL 17). */
function aboutProcessing(dataMap: DataMap): ArchiveFile[] {
  return (['zh', 'en'] as const).map((language) => ({
    path: `about-the-processing.${language}.html`,
    bytes: Buffer.from(processingRecord(dataMap, language, 'html')),
  }));
}

/** Tenants that hold persons or what was decided about them: distinct scans over indexes that begin with the tenant. */
function tenantsOf({ automations, people }: Pick<RightsOptions['models'], 'automations' | 'people'>) {
  const stages = [{ $sort: { tenant: 1 } }, { $group: { _id: '$tenant' } }];
  return () =>
    inSystemScope('retention of all tenants', async () => {
      const found = await Promise.all([
        automations.aggregate<{ _id: string }>(stages),
        people.aggregate<{ _id: string }>(stages),
      ]);
      return [...new Set(found.flat().map(({ _id }) => _id))];
    });
}
