import type { Clients } from './clients.ts';
import type { AnyRoute } from './http/route.ts';
import { assessmentRoutes, transferRoutes } from './routes/compliance/assessment-routes.ts';
import { automationRoutes } from './routes/compliance/automation-routes.ts';
import { consentRoutes } from './routes/compliance/consent-routes.ts';
import { decisionEventRoutes } from './routes/compliance/decision-event-routes.ts';
import { decisionRoutes } from './routes/compliance/decision-routes.ts';
import { impactRoutes } from './routes/compliance/impact-routes.ts';
import { ledgerRoutes } from './routes/compliance/ledger-routes.ts';
import { optOutRoutes } from './routes/compliance/opt-out-routes.ts';
import { personRoutes } from './routes/compliance/person-routes.ts';
import { requestAutomations } from './routes/compliance/request-automations.ts';
import { rightsRoutes } from './routes/compliance/rights-routes.ts';
import { ruleRoutes } from './routes/compliance/rule-routes.ts';
import { screeningRoutes } from './routes/compliance/screening-routes.ts';
import { settingsRoutes } from './routes/compliance/settings-routes.ts';
import { standingRoutes } from './routes/compliance/standing-routes.ts';
import { takeReply } from './routes/compliance/take-reply.ts';
import { evidenceRoutes } from './routes/forecasting/evidence-routes.ts';
import { forecastRoutes } from './routes/forecasting/forecast-routes.ts';
import { importCrmFile } from './routes/forecasting/import-crm-file.ts';
import { milestoneRoutes } from './routes/forecasting/milestone-routes.ts';
import { opportunityRoutes } from './routes/forecasting/opportunity-routes.ts';
import { cardRoutes } from './routes/knowledge/card-routes.ts';
import { importCards } from './routes/knowledge/import-cards.ts';
import { searchCards } from './routes/knowledge/search-cards.ts';
import { dispatchRoutes } from './routes/leads/dispatch-routes.ts';
import { followUpRoutes } from './routes/leads/follow-up-routes.ts';
import { importLeads } from './routes/leads/import-leads.ts';
import { ingestDelivery } from './routes/leads/ingest-delivery.ts';
import { leadRoutes } from './routes/leads/lead-routes.ts';
import { mappingRoutes } from './routes/leads/mapping-routes.ts';
import { mergeRoutes } from './routes/leads/merge-routes.ts';
import { scoringRoutes } from './routes/leads/scoring-routes.ts';
import { sourceRoutes } from './routes/leads/source-routes.ts';
import { type EventFeed, streamEvents } from './routes/platform/stream-events.ts';
import { caseRoutes } from './routes/tasks/case-routes.ts';
import { flowRoutes } from './routes/tasks/flow-routes.ts';
import { taskRoutes } from './routes/tasks/task-routes.ts';

type Limits = { maxBodyBytes: number; maxImportBytes: number };

/** Every route of the public API. Fixed paths stand before those with a parameter in the same place. */
export function apiRoutes(clients: Clients, events: EventFeed, limits: Limits): AnyRoute[] {
  return [
    importLeads(clients, limits.maxImportBytes),
    ...leadRoutes(clients),
    ...mergeRoutes(clients),
    ...mappingRoutes(clients),
    ...sourceRoutes(clients),
    ingestDelivery(clients, limits.maxBodyBytes),
    ...scoringRoutes(clients),
    ...dispatchRoutes(clients),
    ...followUpRoutes(clients),
    requestAutomations(clients),
    ...automationRoutes(clients),
    ...decisionRoutes(clients),
    ...decisionEventRoutes(clients),
    ...personRoutes(clients),
    ...rightsRoutes(clients),
    ...consentRoutes(clients),
    ...optOutRoutes(clients),
    takeReply(clients, limits.maxBodyBytes),
    ...settingsRoutes(clients),
    ...standingRoutes(clients),
    ...transferRoutes(clients),
    ...assessmentRoutes(clients),
    ...ruleRoutes(clients),
    ...impactRoutes(clients),
    ...screeningRoutes(clients),
    ...ledgerRoutes(clients),
    ...flowRoutes(clients),
    ...caseRoutes(clients),
    ...taskRoutes(clients),
    importCards(clients, limits.maxImportBytes),
    searchCards(clients),
    ...cardRoutes(clients),
    importCrmFile(clients, limits.maxImportBytes),
    ...opportunityRoutes(clients),
    ...milestoneRoutes(clients),
    ...evidenceRoutes(clients, limits.maxImportBytes),
    ...forecastRoutes(clients),
    streamEvents(events),
  ];
}
