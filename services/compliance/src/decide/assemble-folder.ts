import type { Bus } from '@salesmesh/chassis/bus';
import type { Store } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { automationModel } from '../automation/automation-model-mongo.ts';
import type { LogFolder } from '../automation/change-log.ts';
import { logModels } from '../automation/change-log-mongo.ts';
import { foldChangesMongo } from '../automation/fold-changes-mongo.ts';
import { keptAnswersMongo } from '../automation/kept-answers-mongo.ts';
import { logFolderMongo } from '../automation/log-folder-mongo.ts';
import { decisionTimer } from '../deciding/decision-timer.ts';
import { ledgerStoreMongo } from '../ledger/ledger-store-mongo.ts';
import { logKeys } from '../ledger/log-keys.ts';
import { personModel } from '../person/person-store-mongo.ts';
import { transferStoreMongo } from '../transfers/transfer-store-mongo.ts';

export type AssembleFolderOptions = {
  store: Store;
  bus: Pick<Bus, 'publish'>;
  timers: Pick<Timers, 'schedule'>;
  ledgerKey: Uint8Array;
  acceptedLedgerKeys?: readonly Uint8Array[];
  ledgerOrigin: string;
};

/** What folds the log of changes. It has a connection to the database of its own. */
export function assembleFolder(options: AssembleFolderOptions): LogFolder {
  const { store, bus, timers, ledgerKey, ledgerOrigin, acceptedLedgerKeys } = options;
  const people = personModel(store);
  const foldChanges = foldChangesMongo({
    automations: automationModel(store),
    transfers: transferStoreMongo({ store, people }),
    keptAnswers: keptAnswersMongo(store),
    ledger: ledgerStoreMongo({ store, keysOf: logKeys(ledgerOrigin, ledgerKey, acceptedLedgerKeys) }),
    schedule: (wakes, session) => timers.schedule(wakes.map(decisionTimer), session),
  });
  return logFolderMongo({ store, models: logModels(store), foldChanges, publish: bus.publish });
}
