import { type ConsumeOptions, type SingleOptions, subjectsFor } from '@salesmesh/chassis/bus';
import type { Right, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { TimerHandler } from '@salesmesh/chassis/timers';
import type {
  ContactServiceMethods,
  DispatchServiceMethods,
  FollowUpServiceMethods,
  IntakeServiceMethods,
  LeadServiceMethods,
  ScoringServiceMethods,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { findByAddress } from './address-book/find-by-address.ts';
import { resolveAddresses } from './address-book/resolve-addresses.ts';
import { snapshotRecipients } from './address-book/snapshot-recipients.ts';
import type { Parts } from './assemble.ts';
import { acceptAssignmentHandler, declineAssignmentHandler } from './dispatch/answer-assignment.ts';
import { dispatchLeads } from './dispatch/dispatch-leads.ts';
import { listAssignments } from './dispatch/list-assignments.ts';
import { listReps, putRep } from './dispatch/put-rep.ts';
import { onReturnDue, RETURN_TIMER } from './dispatch/return-timer.ts';
import { listFollowUpTemplates, putFollowUpTemplate } from './follow-up/put-template.ts';
import { requestFollowUps } from './follow-up/request-follow-ups.ts';
import { ingest } from './ingest/ingest.ts';
import { listSources, putSource } from './ingest/put-source.ts';
import { createLeadHandler } from './intake/create-lead.ts';
import { importLeads } from './intake/import-leads.ts';
import { putMapping } from './intake/put-mapping.ts';
import { getMapping, listMappings } from './intake/read-mappings.ts';
import { getLead } from './lead-book/get-lead.ts';
import { listLeads } from './lead-book/list-leads.ts';
import { updateLead } from './lead-book/update-lead.ts';
import { listDuplicateCandidates } from './merge/list-candidates.ts';
import { mergeLeads, undoMerge } from './merge/merge-leads.ts';
import { explainScore } from './score-leads/explain-score.ts';
import { getScorer } from './score-leads/get-scorer.ts';
import { scoreLeads } from './score-leads/score-leads.ts';
import { trainScorerHandler } from './score-leads/train-scorer.ts';
import { KEPT_MARKS } from './signals/fold-signals.ts';
import { onSignals } from './signals/on-signals.ts';
import { onRefusalTold, refusals } from './suppression/on-refusal-told.ts';

/** Through the gateway, on behalf of a person with one of the roles. Whose lead it is, each handler asks itself. */
const people = (...roles: string[]): Right => ({ services: ['gateway'], roles });
const everyone = people('sales_manager', 'operator', 'rep');
const intake = people('sales_manager', 'operator');
const managers = people('sales_manager');
const answering = people('sales_manager', 'rep');

/** RPC → who may call → handler. */
export function rpcTable(parts: Parts) {
  return {
    ...leadRpcs(parts),
    ...intakeRpcs(parts),
    ...scoringRpcs(parts),
    ...dispatchRpcs(parts),
    ...followUpRpcs(parts),
    ...contactRpcs(parts),
  };
}

function leadRpcs(parts: Parts) {
  return {
    '/salesmesh.leads.v1.LeadService/CreateLead': { right: everyone, unary: createLeadHandler(parts) },
    '/salesmesh.leads.v1.LeadService/GetLead': { right: everyone, unary: getLead(parts) },
    '/salesmesh.leads.v1.LeadService/ListLeads': { right: everyone, unary: listLeads(parts) },
    '/salesmesh.leads.v1.LeadService/UpdateLead': { right: answering, unary: updateLead(parts) },
    '/salesmesh.leads.v1.LeadService/MergeLeads': { right: managers, unary: mergeLeads(parts) },
    '/salesmesh.leads.v1.LeadService/UndoMerge': { right: managers, unary: undoMerge(parts) },
    '/salesmesh.leads.v1.LeadService/ListDuplicateCandidates': {
      right: managers,
      unary: listDuplicateCandidates(parts),
    },
  } satisfies RpcTableOf<LeadServiceMethods>;
}

function intakeRpcs(parts: Parts) {
  return {
    '/salesmesh.leads.v1.IntakeService/PutMapping': { right: intake, unary: putMapping(parts) },
    '/salesmesh.leads.v1.IntakeService/GetMapping': { right: intake, unary: getMapping(parts) },
    '/salesmesh.leads.v1.IntakeService/ListMappings': { right: intake, unary: listMappings(parts) },
    '/salesmesh.leads.v1.IntakeService/ImportLeads': { right: intake, bidi: importLeads(parts) },
    '/salesmesh.leads.v1.IntakeService/PutSource': { right: intake, unary: putSource(parts) },
    '/salesmesh.leads.v1.IntakeService/ListSources': { right: intake, unary: listSources(parts) },
    // Deliveries come from machines: the gateway knows the tenant by the address, the source by its signature.
    '/salesmesh.leads.v1.IntakeService/Ingest': { right: { services: ['gateway'] }, unary: ingest(parts) },
  } satisfies RpcTableOf<IntakeServiceMethods>;
}

function scoringRpcs(parts: Parts) {
  return {
    '/salesmesh.leads.v1.ScoringService/TrainScorer': { right: managers, serverStream: trainScorerHandler(parts) },
    '/salesmesh.leads.v1.ScoringService/GetScorer': { right: everyone, unary: getScorer(parts) },
    '/salesmesh.leads.v1.ScoringService/ScoreLeads': { right: managers, unary: scoreLeads(parts) },
    '/salesmesh.leads.v1.ScoringService/ExplainScore': { right: everyone, unary: explainScore(parts) },
  } satisfies RpcTableOf<ScoringServiceMethods>;
}

function dispatchRpcs(parts: Parts) {
  return {
    '/salesmesh.leads.v1.DispatchService/PutRep': { right: managers, unary: putRep(parts) },
    '/salesmesh.leads.v1.DispatchService/ListReps': { right: managers, unary: listReps(parts) },
    '/salesmesh.leads.v1.DispatchService/DispatchLeads': { right: managers, unary: dispatchLeads(parts) },
    '/salesmesh.leads.v1.DispatchService/ListAssignments': { right: answering, unary: listAssignments(parts) },
    '/salesmesh.leads.v1.DispatchService/AcceptAssignment': {
      right: answering,
      unary: acceptAssignmentHandler(parts),
    },
    '/salesmesh.leads.v1.DispatchService/DeclineAssignment': {
      right: answering,
      unary: declineAssignmentHandler(parts),
    },
  } satisfies RpcTableOf<DispatchServiceMethods>;
}

function followUpRpcs(parts: Parts) {
  return {
    '/salesmesh.leads.v1.FollowUpService/PutFollowUpTemplate': { right: managers, unary: putFollowUpTemplate(parts) },
    '/salesmesh.leads.v1.FollowUpService/ListFollowUpTemplates': {
      right: managers,
      unary: listFollowUpTemplates(parts),
    },
    '/salesmesh.leads.v1.FollowUpService/RequestFollowUps': {
      right: { services: ['task-network'] },
      unary: requestFollowUps(parts),
    },
  } satisfies RpcTableOf<FollowUpServiceMethods>;
}

function contactRpcs(parts: Parts) {
  return {
    '/salesmesh.leads.v1.ContactService/ResolveAddresses': {
      right: { services: ['egress'] },
      unary: resolveAddresses(parts),
    },
    '/salesmesh.leads.v1.ContactService/FindByAddress': {
      right: { services: ['compliance'] },
      unary: findByAddress(parts),
    },
    '/salesmesh.leads.v1.ContactService/SnapshotRecipients': {
      right: { services: ['compliance'] },
      serverStream: snapshotRecipients(parts),
    },
  } satisfies RpcTableOf<ContactServiceMethods>;
}

/** Event → handler. */
export function consumers(parts: Parts): ConsumeOptions[] {
  return [
    {
      stream: 'SIGNALS',
      durable: 'leads-signals',
      filterSubjects: ['signals.>'],
      batch: { size: 500, waitMs: 20 },
      maxInFlight: KEPT_MARKS,
      backoffMs: [200, 500, 1_000, 2_000, 5_000, 15_000, 60_000],
      handler: onSignals(parts),
    },
  ];
}

/** Events of others, whose streams may come later than we do. */
export function followed(parts: Parts): SingleOptions[] {
  return [
    {
      stream: 'COMPLIANCE',
      durable: 'leads-opt-outs',
      filterSubjects: refusals.map((type) => subjectsFor(type)),
      handler: onRefusalTold(parts),
    },
  ];
}

/** Timer → handler. */
export function timerKinds(parts: Parts): Record<string, TimerHandler> {
  return { [RETURN_TIMER]: onReturnDue(parts) };
}

/** Streams that this service owns. The log of signals is bounded by size: a signal counts for days, not for ever. */
export const streams = [
  { name: 'LEADS', subjects: ['salesmesh.leads.v1.>'] },
  { name: 'SIGNALS', subjects: ['signals.>'] },
] as const;
