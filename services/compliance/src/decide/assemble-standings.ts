import type { Store, TenantModel } from '@salesmesh/chassis/store';
import type { Automation } from '../automation/automation.ts';
import type { SettingsDocument } from '../settings/settings-store.ts';
import { settingsCopiesMongo } from '../settings/settings-store-mongo.ts';
import { earlierDecisionsMongo } from '../standing/earlier-decisions-mongo.ts';
import { standingCountsMongo } from '../standing/standing-counts-mongo.ts';
import { standingModel, standingStoreMongo } from '../standing/standing-store-mongo.ts';

type Models = { automations: TenantModel<Automation>; settings: TenantModel<SettingsDocument> };

/** What keeps the standings of teams, and the model whose events the relay tells. */
export function assembleStandings(store: Store, { automations, settings }: Models) {
  const model = standingModel(store);
  const copies = settingsCopiesMongo(settings);
  return {
    standingOutbox: model,
    standings: standingStoreMongo({ store, standings: model, copies }),
    standingCounts: standingCountsMongo(store),
    earlierDecisions: earlierDecisionsMongo(automations),
  };
}
