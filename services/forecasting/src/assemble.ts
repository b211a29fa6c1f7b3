import type { Access } from '@salesmesh/chassis/access';
import { eventCodec } from '@salesmesh/chassis/bus';
import type { Clock } from '@salesmesh/chassis/clock';
import { dataRights } from '@salesmesh/chassis/data-rights';
import type { Ids } from '@salesmesh/chassis/ids';
import { eventEncoder, fileStore, namedStore, type Store, tenantLease } from '@salesmesh/chassis/store';
import type { CrmMapping, MilestoneDefinition } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { loadProto } from '@salesmesh/proto/load';
import { pipelineAccess } from './access/pipeline-access.ts';
import { referencesHolding } from './data-rights/references-holding.ts';
import { forecastModel, forecastStoreMongo } from './forecast/forecast-store-mongo.ts';
import { milestoneModel, milestoneStoreMongo } from './milestone/milestone-store-mongo.ts';
import type { EvidenceUploads } from './milestones/attach-evidence.ts';
import { opportunityModel, opportunityStoreMongo } from './opportunity/opportunity-store-mongo.ts';
import { referenceStoreMongo } from './reference/reference-store-mongo.ts';

export type Outside = {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly access: Access;
  readonly uploads: EvidenceUploads;
};

/** Everything that handlers are given, built once from what is outside of the service. */
export function assemble({ store, clock, ids, access, uploads }: Outside) {
  const encode = eventEncoder('salesmesh.forecasting.v1', eventCodec(loadProto()).encode);
  const models = {
    opportunities: opportunityModel(store),
    milestones: milestoneModel(store),
    forecasts: forecastModel(store),
  };
  const opportunities = opportunityStoreMongo(models.opportunities, encode);
  const references = referenceStoreMongo(store);
  return {
    ...{ clock, ids, uploads, opportunities, references },
    access: pipelineAccess({ access, opportunities, references }),
    milestones: milestoneStoreMongo(models.milestones, encode),
    forecasts: forecastStoreMongo(models.forecasts, encode),
    mappings: namedStore<CrmMapping>(store, 'crm_mappings'),
    definitions: namedStore<MilestoneDefinition>(store, 'milestone_definitions'),
    files: fileStore(store, 'evidence'),
    lease: tenantLease(store, 'forecast_leases'),
    source: { opportunities, references },
    dataRights: dataRights({ store, clock, holdings: [referencesHolding(references)] }),
    /** Collections whose documents hold events to be published. */
    outboxModels: [models.opportunities, models.milestones, models.forecasts],
  };
}

export type Parts = ReturnType<typeof assemble>;
