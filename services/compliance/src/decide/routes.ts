import { type ConsumeOptions, subjectsFor, withSignsOfLife } from '@salesmesh/chassis/bus';
import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type {
  AutomationServiceMethods,
  DecisionLogServiceMethods,
  LedgerServiceMethods,
  PermitServiceMethods,
  PersonServiceMethods,
  SettingsServiceMethods,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { DECISION_DUE } from '../deciding/decision-timer.ts';
import { evaluateFacts } from '../deciding/evaluate-facts.ts';
import { isStillAllowed } from '../deciding/is-still-allowed.ts';
import { previewAutomation } from '../deciding/preview-automation.ts';
import { requestAutomation, requestAutomations } from '../deciding/request-automation.ts';
import { approveAutomation, rejectAutomation } from '../deciding/settle-approval.ts';
import { readDecisionEvents } from '../decision-export/read-decision-events.ts';
import { getPerson } from '../dossier/get-person.ts';
import { CONTACT_CHANGED, CONTACT_REGISTERED, onContactTold } from '../dossier/on-contact-told.ts';
import { recordConsents } from '../dossier/record-consents.ts';
import { recordNotice } from '../dossier/record-notice.ts';
import { recordRegistryCheck } from '../dossier/record-registry-check.ts';
import { setSuppression } from '../dossier/set-suppression.ts';
import { closeRequest, openRequest } from '../dossier/settle-request.ts';
import { withdrawConsent } from '../dossier/withdraw-consent.ts';
import { LEAD_DISPATCHED, LEAD_RETURNED, onLeadTold } from '../keeper/on-lead-told.ts';
import { findByWatermark, getAutomation, listAutomations } from '../overview/find-automations.ts';
import { getConsistencyProof, getInclusionProof, getTile, getVerifierKey } from '../overview/read-ledger.ts';
import { summariseAutomations } from '../overview/summarise-automations.ts';
import { getPacks } from '../packs/get-packs.ts';
import { confirmRedemption } from '../permits/confirm-redemption.ts';
import { getPermit } from '../permits/get-permit.ts';
import { redeemPermit } from '../permits/redeem-permit.ts';
import { getPricePolicy, listActivities, listTeams } from '../settings/list-settings.ts';
import { putActivity, putPricePolicy, putSecretTerms, putTeam } from '../settings/put-settings.ts';
import { getCheckpoint } from '../witness/get-checkpoint.ts';
import type { Parts } from './assemble.ts';
import { assessmentRoutes, assessmentTimers } from './assessment-routes.ts';
import { consentRoutes } from './consent-routes.ts';
import { evaluationRoutes } from './evaluation-routes.ts';
import { impactRoutes } from './impact-routes.ts';
import { rightsEventRoutes, rightsRoutes, rightsTimerRoutes } from './rights-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { screeningRoutes } from './screening-routes.ts';
import { standingRoutes } from './standing-routes.ts';
import { transferRoutes } from './transfer-routes.ts';
import type { WriterHandlers } from './writer-work.ts';

const services = ['gateway', 'leads'];
/** People reach it through the gateway; leads asks on its own behalf. */
const sellers: Right = { services, roles: ['rep', 'sales_manager', 'compliance_officer', 'operator'] };
/** task-network reads how an automation stands when somebody else has settled it. */
const automationReaders: Right = { ...sellers, services: [...services, 'task-network'] };
const personKeepers: Right = { services, roles: ['rep', 'sales_manager', 'compliance_officer'] };
/** Through the gateway, or for a person who approved a case of task-network. */
const approvers: Right = { services: ['gateway', 'task-network'], roles: ['sales_manager', 'compliance_officer'] };
const officers: Right = { services: ['gateway'], roles: ['compliance_officer'] };
const teamKeepers: Right = { services: ['gateway'], roles: ['compliance_officer', 'operator'] };
const managers: Right = { services: ['gateway'], roles: ['sales_manager', 'compliance_officer', 'operator'] };
/** A dossier is personal data through and through. */
const personReaders: Right = { services: ['gateway'], roles: ['sales_manager', 'compliance_officer'] };
const egressAlone: Right = { services: ['egress'] };
/** Whoever may see decisions may check them; egress needs the key for each permit. */
const verifiers: Right = { services: ['gateway', 'leads', 'egress'], roles: ['*'] };

/** RPC → right + handler. */
export function rpcRoutes(parts: Parts) {
  return {
    ...automationRoutes(parts),
    ...evaluationRoutes(parts),
    ...permitRoutes(parts),
    ...personRoutes(parts),
    ...consentRoutes(parts),
    ...settingsRoutes(parts),
    ...assessmentRoutes(parts),
    ...transferRoutes(parts),
    ...ledgerRoutes(parts),
    ...decisionLogRoutes(parts),
    ...rightsRoutes(parts),
    ...ruleRoutes(parts.rules),
    ...screeningRoutes(parts),
    ...standingRoutes(parts),
    ...impactRoutes(parts),
  };
}

function automationRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.AutomationService/RequestAutomation': { right: sellers, unary: requestAutomation(parts) },
    '/salesmesh.compliance.v1.AutomationService/RequestAutomations': {
      right: sellers,
      bidi: requestAutomations(parts),
    },
    '/salesmesh.compliance.v1.AutomationService/PreviewAutomation': {
      right: sellers,
      unary: previewAutomation({ decide: parts.packs.decide, store: parts.changeStore, access: parts.access }),
    },
    '/salesmesh.compliance.v1.AutomationService/EvaluateFacts': { right: sellers, unary: evaluateFacts(parts) },
    '/salesmesh.compliance.v1.AutomationService/GetAutomation': {
      right: automationReaders,
      unary: getAutomation(parts),
    },
    '/salesmesh.compliance.v1.AutomationService/ListAutomations': { right: sellers, unary: listAutomations(parts) },
    '/salesmesh.compliance.v1.AutomationService/ApproveAutomation': {
      right: approvers,
      unary: approveAutomation(parts),
    },
    '/salesmesh.compliance.v1.AutomationService/RejectAutomation': { right: approvers, unary: rejectAutomation(parts) },
    '/salesmesh.compliance.v1.AutomationService/FindByWatermark': { right: sellers, unary: findByWatermark(parts) },
    '/salesmesh.compliance.v1.AutomationService/SummariseAutomations': {
      right: managers,
      unary: summariseAutomations(parts),
    },
  } satisfies RpcTableOf<AutomationServiceMethods>;
}

function permitRoutes(parts: Parts) {
  const redeeming = { ...parts, isStillAllowed: isStillAllowed(parts.parts) };
  return {
    '/salesmesh.compliance.v1.PermitService/GetPermit': { right: egressAlone, unary: getPermit(parts) },
    '/salesmesh.compliance.v1.PermitService/RedeemPermit': { right: egressAlone, unary: redeemPermit(redeeming) },
    '/salesmesh.compliance.v1.PermitService/ConfirmRedemption': {
      right: egressAlone,
      unary: confirmRedemption(redeeming),
    },
  } satisfies RpcTableOf<PermitServiceMethods>;
}

function personRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.PersonService/RecordConsents': { right: personKeepers, unary: recordConsents(parts) },
    '/salesmesh.compliance.v1.PersonService/WithdrawConsent': { right: personKeepers, unary: withdrawConsent(parts) },
    '/salesmesh.compliance.v1.PersonService/SetSuppression': { right: personKeepers, unary: setSuppression(parts) },
    '/salesmesh.compliance.v1.PersonService/RecordRegistryCheck': {
      right: personKeepers,
      unary: recordRegistryCheck(parts),
    },
    '/salesmesh.compliance.v1.PersonService/RecordNotice': { right: personKeepers, unary: recordNotice(parts) },
    // Whoever hears an objection records it at once; closing one is the officer's.
    '/salesmesh.compliance.v1.PersonService/OpenRequest': { right: personKeepers, unary: openRequest(parts) },
    '/salesmesh.compliance.v1.PersonService/CloseRequest': { right: officers, unary: closeRequest(parts) },
    '/salesmesh.compliance.v1.PersonService/GetPerson': { right: personReaders, unary: getPerson(parts) },
  } satisfies RpcTableOf<PersonServiceMethods>;
}

function settingsRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.SettingsService/PutActivity': { right: officers, unary: putActivity(parts) },
    '/salesmesh.compliance.v1.SettingsService/ListActivities': { right: managers, unary: listActivities(parts) },
    '/salesmesh.compliance.v1.SettingsService/PutTeam': { right: teamKeepers, unary: putTeam(parts) },
    '/salesmesh.compliance.v1.SettingsService/ListTeams': { right: managers, unary: listTeams(parts) },
    '/salesmesh.compliance.v1.SettingsService/PutSecretTerms': { right: officers, unary: putSecretTerms(parts) },
    '/salesmesh.compliance.v1.SettingsService/PutPricePolicy': { right: officers, unary: putPricePolicy(parts) },
    '/salesmesh.compliance.v1.SettingsService/GetPricePolicy': { right: managers, unary: getPricePolicy(parts) },
    '/salesmesh.compliance.v1.SettingsService/GetPacks': { right: managers, unary: getPacks(parts) },
  } satisfies RpcTableOf<SettingsServiceMethods>;
}

function ledgerRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.LedgerService/GetCheckpoint': { right: verifiers, unary: getCheckpoint(parts) },
    '/salesmesh.compliance.v1.LedgerService/GetTile': { right: verifiers, unary: getTile(parts) },
    '/salesmesh.compliance.v1.LedgerService/GetInclusionProof': { right: verifiers, unary: getInclusionProof(parts) },
    '/salesmesh.compliance.v1.LedgerService/GetConsistencyProof': {
      right: verifiers,
      unary: getConsistencyProof(parts),
    },
    '/salesmesh.compliance.v1.LedgerService/GetVerifierKey': { right: verifiers, unary: getVerifierKey(parts) },
  } satisfies RpcTableOf<LedgerServiceMethods>;
}

/** For programs that collect decisions; what is in it is for those who may see all of them. */
const collectors: Right = { services: ['gateway'], roles: ['compliance_officer', 'operator'] };

function decisionLogRoutes(parts: Parts) {
  return {
    '/salesmesh.compliance.v1.DecisionLogService/ReadDecisionEvents': {
      right: collectors,
      serverStream: readDecisionEvents(parts),
    },
  } satisfies RpcTableOf<DecisionLogServiceMethods>;
}

const DELIVERY_FINISHED = 'salesmesh.egress.v1.DeliveryFinished';
const batch = { size: 200, waitMs: 20 };
/**
 * A permit stays outstanding for as long as the acknowledgement wait after the process died that was about to count its
 * delivery. The handler may take longer: it waits for the next writer of the ledger when that one died.
 */
const deliveryWaits = { ackWaitMs: 5_000, longestMs: 20_000 };

/** Event → handler. */
export function eventRoutes(parts: Parts, { finishDeliveries }: WriterHandlers): ConsumeOptions[] {
  return [
    {
      stream: 'LEADS',
      durable: 'compliance_contacts',
      filterSubjects: [subjectsFor(CONTACT_REGISTERED), subjectsFor(CONTACT_CHANGED)],
      batch,
      handler: onContactTold(parts),
    },
    {
      stream: 'LEADS',
      durable: 'compliance_keepers',
      filterSubjects: [subjectsFor(LEAD_DISPATCHED), subjectsFor(LEAD_RETURNED)],
      batch,
      handler: onLeadTold(parts),
    },
    {
      stream: 'EGRESS',
      durable: 'compliance_deliveries',
      filterSubjects: [subjectsFor(DELIVERY_FINISHED)],
      batch,
      ackWaitMs: deliveryWaits.ackWaitMs,
      handler: (events) => withSignsOfLife(events, deliveryWaits, () => finishDeliveries(events)),
    },
    ...rightsEventRoutes(parts),
  ];
}

/** Timer → handler. */
export function timerRoutes(parts: Parts, { decideAgain }: WriterHandlers): Record<string, TimerHandler> {
  return {
    ...rightsTimerRoutes(parts),
    ...assessmentTimers(parts),
    [DECISION_DUE]: ({ aggregateId }) => decideAgain(aggregateId),
  };
}
