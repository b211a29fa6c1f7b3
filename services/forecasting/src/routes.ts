import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type {
  ForecastServiceMethods,
  MilestoneServiceMethods,
  OpportunityServiceMethods,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { Parts } from './assemble.ts';
import { importCrmFile } from './crm-import/import-crm-file.ts';
import { listCrmMappings, putCrmMapping } from './crm-import/put-crm-mapping.ts';
import { getAccuracy, getForecast, listForecasts } from './forecasting/read-forecasts.ts';
import { runForecast } from './forecasting/run-forecast.ts';
import { attachEvidenceHandler } from './milestones/attach-evidence.ts';
import { claimMilestoneHandler } from './milestones/claim-milestone.ts';
import { listMilestoneDefinitions, putMilestoneDefinition } from './milestones/put-milestone-definition.ts';
import { getMilestone, listMilestones, readEvidence } from './milestones/read-milestones.ts';
import { getOpportunity, listOpportunities, summariseOpportunities } from './pipeline-book/read-opportunities.ts';

/** Through the gateway, on behalf of a person with one of the roles. What that person may see, each handler asks itself. */
const people = (...roles: string[]): Right => ({ services: ['gateway'], roles });
const readers = people('sales_manager', 'rep', 'operator', 'compliance_officer');
/** Of the whole tenant, where a representative sees no line. */
const overseers = people('sales_manager', 'operator', 'compliance_officer');
const importers = people('sales_manager', 'operator');
const sellers = people('sales_manager', 'rep');
const managers = people('sales_manager');

/** RPC → who may call → handler. */
export function rpcTable(parts: Parts) {
  return { ...opportunityRpcs(parts), ...milestoneRpcs(parts), ...forecastRpcs(parts) };
}

function opportunityRpcs(parts: Parts) {
  return {
    '/salesmesh.forecasting.v1.OpportunityService/PutCrmMapping': { right: importers, unary: putCrmMapping(parts) },
    '/salesmesh.forecasting.v1.OpportunityService/ListCrmMappings': { right: importers, unary: listCrmMappings(parts) },
    '/salesmesh.forecasting.v1.OpportunityService/ImportCrmFile': { right: importers, bidi: importCrmFile(parts) },
    '/salesmesh.forecasting.v1.OpportunityService/GetOpportunity': { right: readers, unary: getOpportunity(parts) },
    '/salesmesh.forecasting.v1.OpportunityService/ListOpportunities': {
      right: readers,
      unary: listOpportunities(parts),
    },
    '/salesmesh.forecasting.v1.OpportunityService/SummariseOpportunities': {
      right: importers,
      unary: summariseOpportunities(parts),
    },
  } satisfies RpcTableOf<OpportunityServiceMethods>;
}

function milestoneRpcs(parts: Parts) {
  const service = '/salesmesh.forecasting.v1.MilestoneService';
  return {
    [`${service}/PutMilestoneDefinition` as const]: { right: managers, unary: putMilestoneDefinition(parts) },
    [`${service}/ListMilestoneDefinitions` as const]: { right: readers, unary: listMilestoneDefinitions(parts) },
    [`${service}/ClaimMilestone` as const]: { right: sellers, unary: claimMilestoneHandler(parts) },
    [`${service}/AttachEvidence` as const]: { right: sellers, clientStream: attachEvidenceHandler(parts) },
    [`${service}/ReadEvidence` as const]: { right: sellers, serverStream: readEvidence(parts) },
    [`${service}/GetMilestone` as const]: { right: readers, unary: getMilestone(parts) },
    [`${service}/ListMilestones` as const]: { right: readers, unary: listMilestones(parts) },
  } satisfies RpcTableOf<MilestoneServiceMethods>;
}

function forecastRpcs(parts: Parts) {
  return {
    '/salesmesh.forecasting.v1.ForecastService/RunForecast': { right: managers, serverStream: runForecast(parts) },
    '/salesmesh.forecasting.v1.ForecastService/GetForecast': { right: overseers, unary: getForecast(parts) },
    '/salesmesh.forecasting.v1.ForecastService/ListForecasts': { right: overseers, unary: listForecasts(parts) },
    '/salesmesh.forecasting.v1.ForecastService/GetAccuracy': { right: overseers, unary: getAccuracy(parts) },
  } satisfies RpcTableOf<ForecastServiceMethods>;
}

/** Streams that this service owns. */
export const streams = [{ name: 'FORECASTING', subjects: ['salesmesh.forecasting.v1.>'] }] as const;
