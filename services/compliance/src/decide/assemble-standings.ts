import type { Store, TenantModel } from '@salesmesh/chassis/store';
import type { Timers } from '@salesmesh/chassis/timers';
import { assessmentModel, assessmentStoreMongo } from '../assessments/assessment-store-mongo.ts';
import type { Automation } from '../automation/automation.ts';
import type { Person } from '../person/person.ts';
import type { SettingsDocument } from '../settings/settings-store.ts';
import { settingsCopiesMongo } from '../settings/settings-store-mongo.ts';
import { earlierDecisionsMongo } from '../standing/earlier-decisions-mongo.ts';
import { standingCountsMongo } from '../standing/standing-counts-mongo.ts';
import { standingModel, standingStoreMongo } from '../standing/standing-store-mongo.ts';
import { transferStoreMongo } from '../transfers/transfer-store-mongo.ts';

type Models = {
  automations: TenantModel<Automation>;
  people: TenantModel<Person>;
  settings: TenantModel<SettingsDocument>;
};

/** What keeps the standings of teams, the counts of transfers and the assessments, and the models whose events the relay tells. */
export function assembleStandings(store: Store, models: Models, timers: Pick<Timers, 'schedule'>) {
  const [standing, assessment] = [standingModel(store), assessmentModel(store)];
  const copies = settingsCopiesMongo(models.settings);
  return {
    standingOutbox: standing,
    assessmentOutbox: assessment,
    standings: standingStoreMongo({ store, standings: standing, copies }),
    standingCounts: standingCountsMongo(store),
    earlierDecisions: earlierDecisionsMongo(models.automations),
    transferCounts: transferStoreMongo({ store, people: models.people }),
    assessments: assessmentStoreMongo({ store, model: assessment, copies, timers }),
  };
}
